package org.regionalforum.notification.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.inbox.NotYet;
import org.regionalforum.notification.contact.Contacts;
import org.regionalforum.notification.mandate.Holder;
import org.regionalforum.notification.mandate.Mandates;
import org.regionalforum.notification.mandate.Organisations;
import org.regionalforum.notification.notice.Channel;
import org.regionalforum.notification.notice.Matter;
import org.regionalforum.notification.notice.NoticeKind;
import org.regionalforum.notification.notice.Reason;
import org.regionalforum.notification.notice.Told;
import org.regionalforum.notification.preference.PreferenceDesk;
import org.regionalforum.notification.staff.Networks;
import org.regionalforum.notification.text.Texts;
import org.springframework.stereotype.Component;

/** What this service has heard so far. What a decision needs and has not come yet is waited for. */
@Component
class Knowledge implements Known {
    private final Networks networks;
    private final Contacts contacts;
    private final Texts texts;
    private final PreferenceDesk preferences;
    private final Mandates mandates;
    private final Organisations organisations;
    private final LawClock law;

    Knowledge(
            Networks networks,
            Contacts contacts,
            Texts texts,
            PreferenceDesk preferences,
            Mandates mandates,
            Organisations organisations,
            LawClock law) {
        this.networks = networks;
        this.contacts = contacts;
        this.texts = texts;
        this.preferences = preferences;
        this.mandates = mandates;
        this.organisations = organisations;
        this.law = law;
    }

    @Override
    public Set<String> staffOf(String network) {
        Set<String> staff = networks.staffOf(network);
        if (staff.isEmpty()) {
            throw new NotYet("nobody keeps network " + network);
        }
        return staff;
    }

    @Override
    public Set<Channel> switchedOff(String person, NoticeKind kind) {
        return preferences.switchedOff(person, kind);
    }

    @Override
    public LocalDate today() {
        return law.today();
    }

    @Override
    public List<Holder> holders(String network, String organisation, LocalDate on) {
        return mandates.holders(network, organisation, on);
    }

    @Override
    public String nameOf(String organisation) {
        return organisations.nameOf(organisation).orElseThrow(() -> new NotYet("organisation " + organisation));
    }

    @Override
    public boolean hasAddress(String organisation) {
        return contacts.find(organisation).isPresent();
    }

    @Override
    public boolean hasSharedAddress(String application) {
        if (!contacts.heardOf(application)) {
            throw new NotYet("contact " + application);
        }
        return hasAddress(application);
    }

    /** Waits for all that wording and bringing these notices need: never a mail without its text. */
    void waitFor(Decision decision) {
        decision.followers().forEach(some -> waitFor(some.matter()));
        for (Told told : decision.told()) {
            waitFor(told.matter());
            // an organisation may have no address; that its mail fails then is what the staff must see
            if (told.reason() != Reason.ORGANISATION && !contacts.heardOf(told.recipient())) {
                throw new NotYet("contact " + told.recipient());
            }
        }
    }

    private void waitFor(Matter matter) {
        if (networks.nameOf(matter.network()).isEmpty()) {
            throw new NotYet("network " + matter.network());
        }
        waitForText(matter.text());
        waitForText(matter.title());
    }

    private void waitForText(@Nullable String id) {
        if (id != null && !texts.heardOf(id)) {
            throw new NotYet("text " + id);
        }
    }
}
