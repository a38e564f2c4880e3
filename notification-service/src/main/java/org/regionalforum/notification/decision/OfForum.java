package org.regionalforum.notification.decision;

import static org.regionalforum.notification.notice.NoticeKind.BALLOT_CANCELLED;
import static org.regionalforum.notification.notice.NoticeKind.BALLOT_CLOSED;
import static org.regionalforum.notification.notice.NoticeKind.BALLOT_DELAYED;
import static org.regionalforum.notification.notice.NoticeKind.BALLOT_OPENED;
import static org.regionalforum.notification.notice.NoticeKind.BALLOT_REMINDER;
import static org.regionalforum.notification.notice.NoticeKind.DECISION_RECORDED;
import static org.regionalforum.notification.notice.NoticeKind.PROPOSAL_ADMITTED;
import static org.regionalforum.notification.notice.NoticeKind.PROPOSAL_ON_AGENDA;
import static org.regionalforum.notification.notice.NoticeKind.PROPOSAL_WITHDRAWN;
import static org.regionalforum.notification.notice.NoticeKind.RESOLUTION_ADOPTED;
import static org.regionalforum.notification.notice.NoticeKind.SUPPORT_ASKED_AGAIN;
import static org.regionalforum.notification.notice.NoticeKind.VOTE_CAST;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.regionalforum.notification.decision.ForumFact.BallotCancelled;
import org.regionalforum.notification.decision.ForumFact.BallotClosed;
import org.regionalforum.notification.decision.ForumFact.BallotDelayed;
import org.regionalforum.notification.decision.ForumFact.DecisionRecorded;
import org.regionalforum.notification.decision.ForumFact.ElectorsCalled;
import org.regionalforum.notification.decision.ForumFact.ElectorsReminded;
import org.regionalforum.notification.decision.ForumFact.ProposalAdmitted;
import org.regionalforum.notification.decision.ForumFact.ProposalRevised;
import org.regionalforum.notification.decision.ForumFact.ProposalWithdrawn;
import org.regionalforum.notification.decision.ForumFact.ResolutionAdopted;
import org.regionalforum.notification.decision.ForumFact.VoteCast;
import org.regionalforum.notification.follow.Topic;
import org.regionalforum.notification.mandate.Holder;
import org.regionalforum.notification.notice.Matter;
import org.regionalforum.notification.notice.NoticeKind;
import org.regionalforum.notification.notice.Reason;
import org.regionalforum.notification.notice.Subject;

/** Who learns what forum-service says. */
final class OfForum {
    private static final String ADOPTED = "ADOPTED";

    private final Telling telling;

    OfForum(Telling telling) {
        this.telling = telling;
    }

    Decision decide(ForumFact fact) {
        return switch (fact) {
            case ProposalRevised f ->
                each(f.persons(), SUPPORT_ASKED_AGAIN, proposal(f, f.proposal(), f.number(), f.title()));
            case ProposalWithdrawn f -> withdrawn(f);
            case ProposalAdmitted f -> {
                Matter what = proposal(f, f.proposal(), f.number(), f.title()).count(f.supporters());
                yield telling.told(f.person(), PROPOSAL_ADMITTED, what, Reason.AUTHOR)
                        .and(telling.staff(PROPOSAL_ON_AGENDA, what, null));
            }
            case ElectorsCalled f ->
                electors(BALLOT_OPENED, ballot(f, f.ballot(), f.title()).at(f.closesAt()), f.organisations());
            case ElectorsReminded f ->
                electors(BALLOT_REMINDER, ballot(f, f.ballot(), f.title()).at(f.closesAt()), f.organisations());
            case VoteCast f -> voted(f);
            case BallotDelayed f ->
                telling.staff(BALLOT_DELAYED, ballot(f, f.ballot(), f.title()).at(f.opensAt()), null);
            case BallotCancelled f -> cancelled(f);
            case BallotClosed f -> closed(f);
            case ResolutionAdopted f ->
                Decision.followers(
                        RESOLUTION_ADOPTED,
                        about(f, Subject.Type.RESOLUTION, f.resolution())
                                .title(f.title())
                                .number(f.year() + "/" + f.number())
                                .day(f.on())
                                .path(f.path()),
                        Topic.network(f.network()));
            case DecisionRecorded f ->
                Decision.followers(
                        DECISION_RECORDED,
                        about(f, Subject.Type.RESOLUTION, f.resolution())
                                .title(f.title())
                                .day(f.on())
                                .path(f.path()),
                        Topic.network(f.network()));
        };
    }

    private Decision each(Collection<String> people, NoticeKind kind, Matter what) {
        Decision all = Decision.NOTHING;
        for (String person : new TreeSet<>(people)) {
            all = all.and(telling.told(person, kind, what, Reason.SUPPORTER));
        }
        return all;
    }

    /**
     * Each organisation of the roll is reached: by who acts for it, and where nobody may vote for it, at its own address. A
     * person who acts for several is told once, of all.
     */
    private Decision electors(NoticeKind kind, Matter what, List<String> organisations) {
        Map<String, Set<String>> byPerson = new TreeMap<>();
        Decision all = Decision.NOTHING;
        for (String organisation : organisations) {
            String name = telling.nameOf(organisation);
            List<Holder> holders = telling.holders(what.network(), organisation);
            holders.forEach(holder -> byPerson.computeIfAbsent(holder.person(), p -> new TreeSet<>())
                    .add(name));
            if (holders.stream().noneMatch(holder -> holder.rank().delegate())) {
                all = all.and(telling.organisation(
                        organisation, kind, what.organisation(name).variant("no-delegate")));
            }
        }
        for (Map.Entry<String, Set<String>> entry : byPerson.entrySet()) {
            Matter own = what.organisation(String.join(", ", entry.getValue()));
            all = all.and(telling.told(entry.getKey(), kind, own, Reason.DELEGATE));
        }
        return all;
    }

    private Decision voted(VoteCast f) {
        Matter vote = ballot(f, f.ballot(), f.title())
                .organisation(telling.nameOf(f.organisation()))
                .at(f.at());
        Matter what = f.replaced() ? vote.variant("replaced") : vote;
        Decision all = Decision.NOTHING;
        for (String person : telling.people(f.network(), f.organisation())) {
            all = all.and(telling.told(person, VOTE_CAST, what, Reason.DELEGATE));
        }
        return all;
    }

    /** Who supported it learns that there is nothing to support any more; staff, where it waited for a ballot. */
    private Decision withdrawn(ProposalWithdrawn f) {
        Matter what =
                about(f, Subject.Type.PROPOSAL, f.proposal()).number(f.number()).title(f.title());
        Set<String> supporters = new TreeSet<>(f.supporters() == null ? List.of() : f.supporters());
        Decision author = Decision.NOTHING;
        if (f.person() != null) {
            supporters.remove(f.person());
            author = Decision.nobody(f.person(), "did it himself or herself");
        }
        Decision others = each(supporters, PROPOSAL_WITHDRAWN, what);
        return author.and(others)
                .and(
                        f.onAgenda()
                                ? telling.staff(PROPOSAL_WITHDRAWN, what.variant("agenda"), f.person())
                                : Decision.nobody("staff of " + f.network(), "it was not on the agenda"));
    }

    /** Author, supporters, staff, those who follow it; and the electors, where they were called already. */
    private Decision cancelled(BallotCancelled f) {
        Matter what = ballot(f, f.ballot(), f.title()).at(f.opensAt()).variant(f.by() == null ? "no-roll" : "by-staff");
        Decision author =
                f.person() == null ? Decision.NOTHING : telling.told(f.person(), BALLOT_CANCELLED, what, Reason.AUTHOR);
        Set<String> supporters = new TreeSet<>(f.supporters() == null ? List.of() : f.supporters());
        if (f.person() != null) {
            supporters.remove(f.person());
        }
        List<String> called = f.organisations() == null ? List.of() : f.organisations();
        return author.and(each(supporters, BALLOT_CANCELLED, what))
                .and(telling.staff(BALLOT_CANCELLED, what, f.by()))
                .and(
                        called.isEmpty()
                                ? Decision.nobody("electors", "none was called yet")
                                : electors(BALLOT_CANCELLED, what, called))
                .and(Decision.followers(BALLOT_CANCELLED, what, Topic.ballot(f.network(), f.ballot())));
    }

    /** Who follows the network learns of an adopted one by its resolution. */
    private Decision closed(BallotClosed f) {
        Matter what = ballot(f, f.ballot(), f.title())
                .variant(f.outcome().toLowerCase(Locale.ROOT).replace('_', '-'));
        Topic ballot = Topic.ballot(f.network(), f.ballot());
        Decision author =
                f.person() == null ? Decision.NOTHING : telling.told(f.person(), BALLOT_CLOSED, what, Reason.AUTHOR);
        Set<String> supporters = new TreeSet<>(f.supporters() == null ? List.of() : f.supporters());
        if (f.person() != null) {
            supporters.remove(f.person());
        }
        return author.and(each(supporters, BALLOT_CLOSED, what))
                .and(
                        f.outcome().equals(ADOPTED)
                                ? Decision.followers(BALLOT_CLOSED, what, ballot)
                                : Decision.followers(BALLOT_CLOSED, what, ballot, Topic.network(f.network())));
    }

    private static Matter proposal(ForumFact fact, String id, String number, String title) {
        return about(fact, Subject.Type.PROPOSAL, id).number(number).title(title);
    }

    private static Matter ballot(ForumFact fact, String id, String title) {
        return about(fact, Subject.Type.BALLOT, id).title(title);
    }

    private static Matter about(ForumFact fact, Subject.Type type, String id) {
        return Matter.of(fact.network(), new Subject(type, id));
    }
}
