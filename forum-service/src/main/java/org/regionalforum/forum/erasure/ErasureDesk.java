package org.regionalforum.forum.erasure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.decision.DecisionDesk;
import org.regionalforum.forum.decision.DecisionId;
import org.regionalforum.forum.proposal.ProposalDesk;
import org.regionalforum.forum.proposal.ProposalId;
import org.regionalforum.forum.text.Words;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.problem.Refusal;
import org.springframework.stereotype.Component;

/** Finds whose text it is, and has it removed there. */
@Component
class ErasureDesk {
    private static final int LONGEST_REASON = 1000;
    private static final Pattern OF_PROPOSAL = Pattern.compile("(.+)-(title|text)-(\\d{1,6})");
    private static final Pattern OF_DECISION = Pattern.compile("(.+)-(title|text)");

    private final ProposalDesk proposals;
    private final DecisionDesk decisions;

    ErasureDesk(ProposalDesk proposals, DecisionDesk decisions) {
        this.proposals = proposals;
        this.decisions = decisions;
    }

    void remove(Actor actor, String text, @Nullable String reason, Once once) {
        String because = Words.text("reason", reason, LONGEST_REASON);
        Matcher proposal = OF_PROPOSAL.matcher(text);
        Matcher decision = OF_DECISION.matcher(text);
        if (proposal.matches()) {
            boolean title = proposal.group(2).equals("title");
            int version = Integer.parseInt(proposal.group(3));
            proposals.remove(actor, new ProposalId(proposal.group(1)), title, version, because, once);
        } else if (decision.matches()) {
            boolean title = decision.group(2).equals("title");
            decisions.remove(actor, new DecisionId(decision.group(1)), title, because, once);
        } else {
            throw Refusal.notFound();
        }
    }
}
