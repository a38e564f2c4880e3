package org.regionalforum.membership.invitation;

import org.regionalforum.kit.actor.Actor;
import org.regionalforum.membership.network.NetworkDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page that a mailed invitation leads to, and the answer to it. */
@Controller
@RequestMapping("/invitations")
class InvitationPages {
    private final Invitations invitations;
    private final NetworkDesk networks;

    InvitationPages(Invitations invitations, NetworkDesk networks) {
        this.invitations = invitations;
        this.networks = networks;
    }

    @GetMapping("/{invitation}")
    String invitation(Actor actor, @PathVariable String invitation, Model model) {
        OpenInvitation open = invitations.one(actor, invitation);
        model.addAttribute("network", networks.one(open.network()));
        model.addAttribute("invitation", open);
        return "invitation/invitation";
    }

    @PostMapping("/{invitation}")
    String accept(Actor actor, @PathVariable String invitation) {
        return "redirect:" + invitations.accept(actor, invitation).next();
    }

    @PostMapping("/{invitation}/refusal")
    String decline(Actor actor, @PathVariable String invitation) {
        invitations.decline(actor, invitation);
        return "redirect:/networks?done=invitation.declined";
    }
}
