package org.regionalforum.forum.certificate;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.certificate.Certificate.Entry;
import org.regionalforum.forum.certificate.Certificate.Roll;
import org.regionalforum.forum.certificate.Certificate.Vote;
import org.regionalforum.forum.rule.Choice;
import org.regionalforum.forum.rule.Result;
import org.regionalforum.forum.rule.RuleSet;

/** A computed certificate with one thing wrong, as a faulty platform would sign it. */
record SignedInError(Certificate right) {
    private Certificate with(
            int year,
            @Nullable Long number,
            @Nullable RuleSet rules,
            @Nullable Roll roll,
            @Nullable List<Vote> votes,
            @Nullable List<String> conflicts,
            @Nullable Result result) {
        return new Certificate(
                Certificate.FORMAT,
                right.network(),
                right.body(),
                right.position(),
                year,
                number,
                true,
                right.ballot(),
                rules,
                roll,
                votes,
                conflicts,
                result,
                null,
                right.previous());
    }

    private Certificate with(@Nullable Roll roll, @Nullable List<Vote> votes, @Nullable List<String> conflicts) {
        return with(right.year(), right.number(), right.ruleSet(), roll, votes, conflicts, right.result());
    }

    Certificate numbered(@Nullable Long number) {
        return with(
                right.year(), number, right.ruleSet(), right.roll(), right.votes(), right.conflicts(), right.result());
    }

    Certificate inYear(int year) {
        return with(
                year, right.number(), right.ruleSet(), right.roll(), right.votes(), right.conflicts(), right.result());
    }

    Certificate withResultOf(Certificate other) {
        return with(
                right.year(),
                right.number(),
                right.ruleSet(),
                right.roll(),
                right.votes(),
                right.conflicts(),
                other.result());
    }

    Certificate withRulesOf(Certificate other) {
        return with(
                right.year(),
                right.number(),
                other.ruleSet(),
                right.roll(),
                right.votes(),
                right.conflicts(),
                right.result());
    }

    Certificate withVoteAt(Instant at) {
        List<Vote> votes = new ArrayList<>(requireNonNull(right.votes()));
        Vote first = votes.removeFirst();
        votes.addFirst(Vote.of(first.organisation(), first.mandate(), first.sequence(), first.choice(), at));
        return with(right.roll(), votes, right.conflicts());
    }

    Certificate withVoteTwice() {
        List<Vote> votes = new ArrayList<>(requireNonNull(right.votes()));
        votes.add(votes.getFirst());
        return with(right.roll(), votes, right.conflicts());
    }

    Certificate withVoteOf(String organisation) {
        List<Vote> votes = new ArrayList<>(requireNonNull(right.votes()));
        votes.add(Vote.of(organisation, "mandate", 1, Choice.YES, Register.OPENS));
        return with(right.roll(), votes, right.conflicts());
    }

    Certificate withConflictOf(String organisation) {
        return with(right.roll(), right.votes(), List.of(organisation));
    }

    Certificate withObserverEntitled() {
        Roll roll = requireNonNull(right.roll());
        List<Entry> entries = roll.entries().stream()
                .map(entry -> new Entry(
                        entry.organisation(),
                        entry.name(),
                        entry.actorType(),
                        entry.weight(),
                        entry.standing(),
                        true,
                        entry.reason()))
                .toList();
        return with(new Roll(roll.roll(), roll.hash(), entries), right.votes(), right.conflicts());
    }
}
