package org.regionalforum.forum.ballot;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.ballot.VotePaper.Mark;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.web.Problems;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Casts a form of votes mark by mark: what is refused is said beside its mark, and what was cast stays cast. */
@Component
public class VoteReader {
    private final VotingDesk voting;
    private final Problems problems;
    private final MessageSource messages;

    VoteReader(VotingDesk voting, Problems problems, MessageSource messages) {
        this.voting = voting;
        this.problems = problems;
        this.messages = messages;
    }

    /** Casts; nothing marked at all is an error of the form. */
    public void cast(Actor actor, VotePaper paper, BindingResult errors) {
        Locale language = LocaleContextHolder.getLocale();
        List<Mark> marks = paper.marks() == null ? List.of() : paper.marks();
        if (marks.stream().allMatch(mark -> mark.choice() == null)) {
            errors.reject("vote.nothing", messages.getMessage("vote.nothing", null, language));
            return;
        }
        for (int i = 0; i < marks.size(); i++) {
            try {
                cast(actor, marks.get(i));
            } catch (Refusal refusal) {
                errors.rejectValue("marks[" + i + "].choice", refusal.code(), problems.sentence(refusal, language));
            }
        }
    }

    private void cast(Actor actor, Mark mark) {
        String organisation = mark.organisation();
        if (mark.choice() == null || mark.ballot() == null || organisation == null) {
            return;
        }
        BallotId ballot = new BallotId(mark.ballot());
        Line.Vote before = voting.see(actor, ballot, organisation).line().vote();
        if (before == null || before.choice() != mark.choice()) {
            voting.vote(actor, ballot, organisation, mark.choice(), expected(mark.seen()));
        }
    }

    private static @Nullable Expected expected(@Nullable Integer seen) {
        return seen == null ? null : Expected.version(seen);
    }
}
