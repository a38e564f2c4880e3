package org.regionalforum.notification.decision;

import static org.regionalforum.notification.notice.NoticeKind.PROJECT_JOINED;
import static org.regionalforum.notification.notice.NoticeKind.PROJECT_PART_ASKED;
import static org.regionalforum.notification.notice.NoticeKind.PROJECT_PART_CONFIRMED;
import static org.regionalforum.notification.notice.NoticeKind.PROJECT_PART_REFUSED;
import static org.regionalforum.notification.notice.NoticeKind.PROJECT_PART_WITHDRAWN;
import static org.regionalforum.notification.notice.NoticeKind.PROJECT_REGISTERED;
import static org.regionalforum.notification.notice.NoticeKind.PROJECT_WITHDRAWN;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionalforum.notification.decision.ProjectFact.Country;
import org.regionalforum.notification.decision.ProjectFact.Partner;
import org.regionalforum.notification.decision.ProjectFact.ProjectChanged;
import org.regionalforum.notification.decision.ProjectFact.ProjectPartnerConfirmed;
import org.regionalforum.notification.decision.ProjectFact.ProjectPartnerRefused;
import org.regionalforum.notification.decision.ProjectFact.ProjectPartnerWithdrawn;
import org.regionalforum.notification.decision.ProjectFact.ProjectRegistered;
import org.regionalforum.notification.decision.ProjectFact.ProjectWithdrawn;
import org.regionalforum.notification.follow.Topic;
import org.regionalforum.notification.notice.Matter;
import org.regionalforum.notification.notice.NoticeKind;
import org.regionalforum.notification.notice.Reason;
import org.regionalforum.notification.notice.Subject;

/**
 * Who learns what projects-service says. Who follows an organisation hears of a project when it stands on its page: of the lead's at once, of
 * a partner's when the partner has confirmed.
 */
final class OfProjects {
    private static final String STAFF = "STAFF";
    private static final String NEW = "new";

    private final Telling telling;

    OfProjects(Telling telling) {
        this.telling = telling;
    }

    Decision decide(ProjectFact fact) {
        return switch (fact) {
            case ProjectRegistered f -> registered(f);
            case ProjectChanged f -> changed(f);
            case ProjectPartnerConfirmed f -> {
                Matter what = about(f).organisation(telling.nameOf(f.organisation()));
                yield people(f, f.lead(), PROJECT_PART_CONFIRMED, what)
                        .and(followers(
                                f,
                                "joined/" + f.organisation(),
                                PROJECT_JOINED,
                                what,
                                List.of(Topic.organisation(f.organisation()))));
            }
            case ProjectPartnerRefused f -> answered(f, f.organisation(), PROJECT_PART_REFUSED, f.reason());
            case ProjectPartnerWithdrawn f -> answered(f, f.organisation(), PROJECT_PART_WITHDRAWN, f.reason());
            case ProjectWithdrawn f -> withdrawn(f);
        };
    }

    private Decision registered(ProjectRegistered f) {
        List<Topic> topics = Stream.concat(Stream.of(Topic.organisation(f.lead())), countries(f.countries()))
                .toList();
        return followers(f, NEW, PROJECT_REGISTERED, about(f).organisation(telling.nameOf(f.lead())), topics)
                .and(asked(f, f.asked()));
    }

    /** To who follows a country that was added the project is new; who knows it already is not told again. */
    private Decision changed(ProjectChanged f) {
        Decision partners = asked(f, f.asked()).and(removed(f));
        if (!f.changed().contains("countries") || f.countries().isEmpty()) {
            return partners;
        }
        Matter what = about(f).organisation(telling.nameOf(f.lead())).variant("country");
        return followers(
                        f,
                        NEW,
                        PROJECT_REGISTERED,
                        what,
                        countries(f.countries()).toList())
                .and(partners);
    }

    private static Stream<Topic> countries(List<Country> countries) {
        return countries.stream().map(country -> Topic.country(country.code()));
    }

    /** Nobody learns the same news of a project twice, however often it happens. */
    private static Decision followers(ProjectFact f, String news, NoticeKind kind, Matter what, List<Topic> topics) {
        return Decision.followersOnce(
                "projects/" + f.project() + "/" + news,
                kind,
                what.followed(topics.stream().map(Topic::key).toList()),
                topics);
    }

    /** Who acts for a partner is asked to confirm. */
    private Decision asked(ProjectFact f, List<String> organisations) {
        return organisations.isEmpty()
                ? Decision.nobody("partners", "nobody is asked now")
                : partners(f, organisations, PROJECT_PART_ASKED, about(f), null);
    }

    /** Who acts for a partner that had confirmed learns that the lead took its part out. */
    private Decision removed(ProjectChanged f) {
        return f.removed() == null
                ? Decision.NOTHING
                : partners(f, f.removed(), PROJECT_PART_WITHDRAWN, about(f).variant("removed"), f.person());
    }

    /**
     * Who acts for each of these organisations; where nobody does, the organisation at its own address. A person who acts for
     * several is told once, of all.
     *
     * @param by who did it and need not be told
     */
    private Decision partners(
            ProjectFact f, List<String> organisations, NoticeKind kind, Matter what, @Nullable String by) {
        Map<String, Set<String>> byPerson = new TreeMap<>();
        Decision all = Decision.NOTHING;
        for (String organisation : new TreeSet<>(organisations)) {
            String name = telling.nameOf(organisation);
            Set<String> people = telling.people(f.network(), organisation);
            people.forEach(person ->
                    byPerson.computeIfAbsent(person, p -> new TreeSet<>()).add(name));
            if (people.isEmpty()) {
                all = all.and(telling.organisationIfReached(organisation, kind, what.organisation(name)));
            }
        }
        for (Map.Entry<String, Set<String>> entry : byPerson.entrySet()) {
            Matter own = what.organisation(String.join(", ", entry.getValue()));
            all = all.and(
                    entry.getKey().equals(by)
                            ? Decision.nobody(entry.getKey(), "did it himself or herself")
                            : telling.told(entry.getKey(), kind, own, Reason.DELEGATE));
        }
        return all;
    }

    private Decision answered(ProjectFact f, String organisation, NoticeKind kind, @Nullable String reason) {
        Matter what = about(f).organisation(telling.nameOf(organisation)).text(reason);
        return people(f, f.lead(), kind, reason == null ? what : what.variant("reason"));
    }

    /** The partners that were asked or take part; and the lead, where it was not its own act. */
    private Decision withdrawn(ProjectWithdrawn f) {
        boolean byStaff = f.by().equals(STAFF);
        Matter plain = about(f).organisation(telling.nameOf(f.lead())).text(f.reason());
        Matter what = byStaff ? plain.variant("staff") : f.reason() == null ? plain : plain.variant("reason");
        Set<String> people = new TreeSet<>();
        f.partners().stream()
                .filter(Partner::concerned)
                .map(Partner::organisation)
                .forEach(organisation -> people.addAll(telling.people(f.network(), String.valueOf(organisation))));
        people.addAll(telling.people(f.network(), f.lead()));
        return each(f, people, PROJECT_WITHDRAWN, what);
    }

    private Decision people(ProjectFact f, String organisation, NoticeKind kind, Matter what) {
        return each(f, telling.people(f.network(), organisation), kind, what);
    }

    private Decision each(ProjectFact f, Set<String> people, NoticeKind kind, Matter what) {
        if (people.isEmpty()) {
            return Decision.nobody("delegates", "nobody acts for the organisation");
        }
        Decision all = Decision.NOTHING;
        for (String person : people) {
            all = all.and(
                    person.equals(f.person())
                            ? Decision.nobody(person, "did it himself or herself")
                            : telling.told(person, kind, what, Reason.DELEGATE));
        }
        return all;
    }

    private static Matter about(ProjectFact fact) {
        return Matter.of(fact.network(), new Subject(Subject.Type.PROJECT, fact.project()))
                .title(fact.title())
                .number(Integer.toString(fact.number()));
    }
}
