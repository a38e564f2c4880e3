package org.regionalforum.notification.decision;

import java.util.Set;
import org.regionalforum.kit.inbox.NotYet;
import org.regionalforum.notification.contact.Contacts;
import org.regionalforum.notification.notice.Matter;
import org.regionalforum.notification.notice.NoticeKind;
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

    Knowledge(Networks networks, Contacts contacts, Texts texts, PreferenceDesk preferences) {
        this.networks = networks;
        this.contacts = contacts;
        this.texts = texts;
        this.preferences = preferences;
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
    public boolean wantsMail(String person, NoticeKind kind) {
        return preferences.wantsMail(person, kind);
    }

    /** Waits for all that wording and bringing these notices need: never a mail without its text. */
    void waitFor(Decision decision) {
        for (Told told : decision.told()) {
            Matter matter = told.matter();
            if (networks.nameOf(matter.network()).isEmpty()) {
                throw new NotYet("network " + matter.network());
            }
            if (matter.text() != null && !texts.heardOf(matter.text())) {
                throw new NotYet("text " + matter.text());
            }
            if (!contacts.heardOf(told.recipient())) {
                throw new NotYet("contact " + told.recipient());
            }
        }
    }
}
