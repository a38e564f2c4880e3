package org.regionalforum.projects.member;

import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.inbox.FactMeta;
import org.regionalforum.kit.inbox.ModelWrite;
import org.regionalforum.kit.inbox.Subscriptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Follows who enters a network and who leaves it. */
@Configuration(proxyBeanMethods = false)
class MemberFeed {
    /** A term stands in the members' book of a network. */
    record MemberAdmitted(
            String membership,
            String network,
            String organisation,
            String name,
            String actorType,
            String standing,
            LocalDate since,
            @Nullable LocalDate until) {}

    /** A term has an end; the day named is the first one out. */
    record MemberLeft(String membership, LocalDate until) {}

    /** A network was opened. */
    record NetworkFounded(String network, String name, String shortName) {}

    /** A member's rights rest from now on. */
    record MemberSuspended(String membership) {}

    /** A suspension has ended. */
    record MemberReinstated(String membership) {}

    @Bean
    Subscriptions memberTable() {
        return Subscriptions.as("members")
                .from("membership.facts")
                .project("org.regionalforum.membership.network-founded.v1", NetworkFounded.class, MemberFeed::founded)
                .project("org.regionalforum.membership.member-admitted.v1", MemberAdmitted.class, MemberFeed::admitted)
                .project("org.regionalforum.membership.member-left.v1", MemberLeft.class, MemberFeed::left)
                .project(
                        "org.regionalforum.membership.member-suspended.v1",
                        MemberSuspended.class,
                        (member, meta) -> suspended(member.membership(), true))
                .project(
                        "org.regionalforum.membership.member-reinstated.v1",
                        MemberReinstated.class,
                        (member, meta) -> suspended(member.membership(), false));
    }

    static List<ModelWrite> founded(NetworkFounded network, FactMeta meta) {
        return List.of(ModelWrite.upsert(
                Members.NETWORKS,
                network.network(),
                Updates.combine(Updates.set("name", network.name()), Updates.set("shortName", network.shortName()))));
    }

    static List<ModelWrite> admitted(MemberAdmitted member, FactMeta meta) {
        LocalDate until = member.until();
        return List.of(ModelWrite.upsert(
                Members.TERMS,
                member.membership(),
                Updates.combine(
                        Updates.set("network", member.network()),
                        Updates.set("organisation", member.organisation()),
                        Updates.set("name", member.name()),
                        Updates.set("actorType", member.actorType()),
                        Updates.set("standing", member.standing()),
                        Updates.set("since", member.since().toString()),
                        Updates.set("until", until == null ? Members.OPEN_END : until.toString()))));
    }

    static List<ModelWrite> left(MemberLeft member, FactMeta meta) {
        return List.of(ModelWrite.upsert(
                Members.TERMS,
                member.membership(),
                Updates.set("until", member.until().toString())));
    }

    private static List<ModelWrite> suspended(String membership, boolean suspended) {
        return List.of(ModelWrite.upsert(Members.TERMS, membership, Updates.set("suspended", suspended)));
    }
}
