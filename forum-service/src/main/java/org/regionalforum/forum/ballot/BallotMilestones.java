package org.regionalforum.forum.ballot;

import java.util.ArrayList;
import java.util.List;
import org.regionalforum.forum.proposal.Milestone;
import org.regionalforum.forum.proposal.Milestones;
import org.regionalforum.forum.proposal.Proposal;
import org.springframework.stereotype.Component;

/** What ballots add to the way of a proposal. */
@Component
class BallotMilestones implements Milestones {
    private final Ballots ballots;

    BallotMilestones(Ballots ballots) {
        this.ballots = ballots;
    }

    @Override
    public List<Milestone> of(Proposal proposal) {
        List<Milestone> all = new ArrayList<>();
        ballots.on(proposal.id().value()).forEach(ballot -> steps(all, ballot));
        return all;
    }

    private static void steps(List<Milestone> all, Ballot ballot) {
        String page = BallotSheet.address(ballot);
        switch (ballot.status()) {
            case CANCELLED -> all.add(Milestone.at(ballot.opensAt(), false, page, "ballot-cancelled"));
            case ANNOUNCED, OPENING -> {
                all.add(Milestone.at(ballot.opensAt(), true, page, "ballot-opens"));
                all.add(Milestone.at(ballot.closesAt(), true, page, "ballot-closes"));
            }
            case OPEN, CLOSING -> {
                all.add(opened(ballot, page));
                all.add(Milestone.at(ballot.closesAt(), true, page, "ballot-closes"));
            }
            case CLOSED -> {
                all.add(opened(ballot, page));
                Ballot.Closing closing = ballot.closing();
                if (closing != null) {
                    all.add(Milestone.at(
                            closing.at(),
                            false,
                            page,
                            "ballot-closed." + closing.result().outcome().name()));
                    resolution(all, ballot, closing);
                }
            }
        }
    }

    private static void resolution(List<Milestone> all, Ballot ballot, Ballot.Closing closing) {
        Integer number = closing.number();
        if (number != null) {
            String path = "/forum/" + ballot.network() + "/resolutions/" + closing.year() + "/" + number;
            all.add(Milestone.at(closing.at(), false, path, "resolution", number + "/" + closing.year()));
        }
    }

    private static Milestone opened(Ballot ballot, String page) {
        return Milestone.at(ballot.opensAt(), false, page, "ballot-opened", String.valueOf(ballot.entitled()));
    }
}
