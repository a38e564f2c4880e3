package org.regionalforum.notification.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.regionalforum.notification.mandate.Holder;
import org.regionalforum.notification.notice.Channel;
import org.regionalforum.notification.notice.NoticeKind;

/** What the decision needs to know besides the fact. */
interface Known {
    /** Who keeps the network's membership today; never empty. */
    Set<String> staffOf(String network);

    /** The channels by which a person does not want a kind that leaves the choice. */
    Set<Channel> switchedOff(String person, NoticeKind kind);

    LocalDate today();

    /** Who acts for the organisation in the network on a day. */
    List<Holder> holders(String network, String organisation, LocalDate on);

    /** How an organisation is called. */
    String nameOf(String organisation);

    /** Whether an organisation, or an application that came on paper, has an address of its own. */
    boolean hasAddress(String organisationOrApplication);

    /** Whether an application for which a contact was shared still has it; waits until it has come. */
    boolean hasSharedAddress(String application);
}
