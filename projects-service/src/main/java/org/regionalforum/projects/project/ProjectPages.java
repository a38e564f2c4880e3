package org.regionalforum.projects.project;

import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.projects.member.Members;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of projects. No project can be registered yet: the page says so, and whose projects will stand here. */
@Controller
class ProjectPages {
    private final Members members;
    private final LawClock clock;

    ProjectPages(Members members, LawClock clock) {
        this.members = members;
        this.clock = clock;
    }

    /** A network whose members' projects will be listed. */
    record Source(Members.Network network, long members) {}

    @GetMapping("/projects")
    String projects(@RequestParam(required = false) @Nullable String network, Model model) {
        if (network != null && members.network(network).isEmpty()) {
            throw Refusal.notFound();
        }
        model.addAttribute(
                "sources",
                members.networks().stream()
                        .filter(known -> network == null || known.id().equals(network))
                        .map(known -> new Source(known, members.count(known.id(), clock.today())))
                        .toList());
        return "project/projects";
    }
}
