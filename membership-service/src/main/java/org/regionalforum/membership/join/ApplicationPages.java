package org.regionalforum.membership.join;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.file.Downloads;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.membership.admission.AdmissionDesk;
import org.regionalforum.membership.admission.ApplicationId;
import org.regionalforum.membership.admission.ApplicationStatus;
import org.regionalforum.membership.admission.DocumentDesk;
import org.regionalforum.membership.admission.MembershipApplication;
import org.regionalforum.membership.network.Network;
import org.regionalforum.membership.network.NetworkDesk;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What became of a person's applications. */
@Controller
@RequestMapping("/applications")
class ApplicationPages {
    private final AdmissionDesk desk;
    private final NetworkDesk networks;
    private final ApplicationParts parts;
    private final DocumentDesk documents;

    ApplicationPages(AdmissionDesk desk, NetworkDesk networks, ApplicationParts parts, DocumentDesk documents) {
        this.documents = documents;
        this.desk = desk;
        this.networks = networks;
        this.parts = parts;
    }

    /** An application in a list, with its network. */
    record Line(MembershipApplication application, Network network) {}

    @GetMapping
    String mine(Actor actor, Model model) {
        List<Line> lines = desk.mine(actor).stream()
                .map(application -> new Line(application, networks.one(application.networkId())))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("networks", networks.all());
        return "join/mine";
    }

    @GetMapping("/{application}")
    String one(
            Actor actor,
            @PathVariable String application,
            @RequestParam(required = false) @Nullable String stale,
            Model model,
            Locale locale) {
        MembershipApplication seen = desk.see(actor, new ApplicationId(application));
        if (!actor.person().equals(seen.applicant())) {
            return "redirect:/desk/applications/" + application;
        }
        if (seen.status() == ApplicationStatus.DRAFT) {
            return "redirect:/join/" + seen.network() + "/" + application + "/body";
        }
        model.addAttribute("dossier", seen);
        model.addAttribute("network", networks.one(seen.networkId()));
        model.addAttribute("entered", desk.entered(seen));
        model.addAttribute("rows", parts.rows(seen, null, locale));
        model.addAttribute("happenings", parts.happenings(seen, locale));
        model.addAttribute("stale", stale != null);
        return "join/application";
    }

    @GetMapping("/{application}/documents/{document}")
    ResponseEntity<Resource> document(Actor actor, @PathVariable String application, @PathVariable String document) {
        return Downloads.of(documents.open(actor, new ApplicationId(application), document));
    }

    @PostMapping("/{application}/withdrawal")
    String withdraw(Actor actor, @PathVariable String application, Expected expected) {
        String back = back(desk.see(actor, new ApplicationId(application)));
        try {
            desk.withdraw(actor, new ApplicationId(application), expected);
            return "redirect:" + back + "?done=application.withdrawn";
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.STALE || refusal.kind() == Refusal.Kind.CONFLICT) {
                return "redirect:" + back + "?stale=1";
            }
            throw refusal;
        }
    }

    private static String back(MembershipApplication seen) {
        return (seen.onPaper() ? "/desk/applications/" : "/applications/")
                + seen.id().value();
    }

    /** The page that asks whether to withdraw; staff write down here that a body withdraws what it sent on paper. */
    @GetMapping("/{application}/withdrawal")
    String askWithdrawal(Actor actor, @PathVariable String application, Model model) {
        MembershipApplication seen = desk.see(actor, new ApplicationId(application));
        model.addAllAttributes(Map.of("dossier", seen, "network", networks.one(seen.networkId()), "back", back(seen)));
        return "join/withdrawal";
    }
}
