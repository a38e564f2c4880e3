package org.regionalforum.notification.follow;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.notification.mandate.Organisations;
import org.regionalforum.notification.staff.Networks;
import org.springframework.stereotype.Component;

/** How what can be followed is called. */
@Component
class TopicNames {
    private final Networks networks;
    private final Organisations organisations;

    TopicNames(Networks networks, Organisations organisations) {
        this.networks = networks;
        this.organisations = organisations;
    }

    /** Its name; a ballot has that of its network. Empty where nobody has heard of it. */
    Optional<String> find(Topic topic, Locale language) {
        if (topic.organisation() != null) {
            return organisations.nameOf(topic.organisation());
        }
        if (topic.country() != null) {
            return Optional.of(Locale.of("", topic.country()).getDisplayCountry(language));
        }
        return topic.network() == null ? Optional.empty() : networks.nameOf(topic.network());
    }

    /** Its name; the key where nobody has heard of it any more. */
    String nameOf(Topic topic, Locale language) {
        return find(topic, language).orElse(topic.key());
    }

    /** Refuses what does not exist, beside the field that names it. */
    void require(Topic topic) {
        if (find(topic, Locale.ITALIAN).isEmpty()) {
            throw unknown(topic.organisation());
        }
    }

    private static Refusal unknown(@Nullable String organisation) {
        return organisation == null
                ? Refusal.field("network", "follow.network-unknown")
                : Refusal.field("organisation", "follow.organisation-unknown");
    }
}
