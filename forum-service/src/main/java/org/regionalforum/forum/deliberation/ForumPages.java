package org.regionalforum.forum.deliberation;

import java.util.List;
import org.regionalforum.forum.member.Members;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.problem.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The forum of each network. Nothing can be proposed or decided yet: the pages say so, and who will decide. */
@Controller
class ForumPages {
    private final Members members;
    private final LawClock clock;

    ForumPages(Members members, LawClock clock) {
        this.members = members;
        this.clock = clock;
    }

    /** A network with how many organisations will decide in it. */
    record Assembly(Members.Network network, long members) {}

    @GetMapping("/forum")
    String forums(Model model) {
        model.addAttribute(
                "assemblies", members.networks().stream().map(this::assembly).toList());
        return "deliberation/forum";
    }

    @GetMapping("/forum/{network}")
    String forum(@PathVariable String network, Model model) {
        Members.Network of = members.network(network).orElseThrow(Refusal::notFound);
        model.addAttribute("assemblies", List.of(assembly(of)));
        return "deliberation/forum";
    }

    /** What a delegate has to vote on: nothing, as long as there are no ballots. */
    @GetMapping("/mine")
    String mine(Actor actor) {
        return "deliberation/mine";
    }

    private Assembly assembly(Members.Network network) {
        return new Assembly(network, members.count(network.id(), clock.today()));
    }
}
