package org.regionalforum.projects.mandate;

import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.inbox.FactMeta;
import org.regionalforum.kit.inbox.ModelWrite;
import org.regionalforum.kit.inbox.Subscriptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Follows who gets and loses the power to act, and who keeps a network. */
@Configuration(proxyBeanMethods = false)
class MandateFeed {
    /** A person accepted a mandate. */
    record MandateOpened(
            String mandate,
            String network,
            String organisation,
            String organisationName,
            String person,
            String rank,
            LocalDate since,
            @Nullable LocalDate until) {}

    /** A mandate no longer holds from a day on. */
    record MandateEnded(String mandate, String network, String organisation, LocalDate on) {}

    record StaffNamed(String network, String person) {}

    record StaffRemoved(String network, String person) {}

    @Bean
    Subscriptions mandateTable() {
        String prefix = "org.regionalforum.membership.";
        return Subscriptions.as("mandates")
                .from("membership.facts")
                .project(prefix + "mandate-opened.v1", MandateOpened.class, MandateFeed::opened)
                .project(prefix + "mandate-ended.v1", MandateEnded.class, MandateFeed::ended)
                .project(prefix + "staff-named.v1", StaffNamed.class, MandateFeed::named)
                .project(prefix + "staff-removed.v1", StaffRemoved.class, MandateFeed::removed);
    }

    static List<ModelWrite> opened(MandateOpened opened, FactMeta meta) {
        List<Bson> fields = new ArrayList<>(List.of(
                Updates.set("network", opened.network()),
                Updates.set("organisation", opened.organisation()),
                Updates.set("organisationName", opened.organisationName()),
                Updates.set("person", opened.person()),
                Updates.set("rank", opened.rank()),
                Updates.set("since", opened.since().toString())));
        if (opened.until() != null) {
            fields.add(Updates.set("until", opened.until().toString()));
        }
        return List.of(ModelWrite.upsert(Mandates.COLLECTION, opened.mandate(), Updates.combine(fields)));
    }

    static List<ModelWrite> ended(MandateEnded ended, FactMeta meta) {
        return List.of(ModelWrite.upsert(
                Mandates.COLLECTION,
                ended.mandate(),
                Updates.set("ended", ended.on().toString())));
    }

    static List<ModelWrite> named(StaffNamed named, FactMeta meta) {
        return List.of(staff(
                named.network(),
                named.person(),
                Updates.combine(
                        Updates.set("network", named.network()),
                        Updates.set("person", named.person()),
                        Updates.unset("removed"))));
    }

    static List<ModelWrite> removed(StaffRemoved removed, FactMeta meta) {
        return List.of(staff(removed.network(), removed.person(), Updates.set("removed", true)));
    }

    private static ModelWrite staff(String network, String person, Bson change) {
        return ModelWrite.upsert(Mandates.STAFF, network + "/" + person, change);
    }
}
