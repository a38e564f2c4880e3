package org.regionalforum.notification.decision;

import java.util.Set;
import org.regionalforum.notification.notice.NoticeKind;

/** What the decision needs to know besides the fact. */
interface Known {
    /** Who keeps the network's membership today; never empty. */
    Set<String> staffOf(String network);

    /** Whether the person wants e-mail for a kind that leaves the choice. */
    boolean wantsMail(String person, NoticeKind kind);
}
