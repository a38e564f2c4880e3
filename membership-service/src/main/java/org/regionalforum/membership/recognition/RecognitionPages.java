package org.regionalforum.membership.recognition;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.file.Downloads;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.web.FormRefusals;
import org.regionalforum.membership.network.NetworkDesk;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.staff.Access;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;

/** The acts by which institutions recognise a network, with their documents; staff record, add and revoke. */
@Controller
@RequestMapping("/networks/{network}/recognitions")
class RecognitionPages {
    private final RecognitionDesk desk;
    private final NetworkDesk networks;
    private final Access access;
    private final LawClock clock;
    private final FormRefusals refusals;

    RecognitionPages(RecognitionDesk desk, NetworkDesk networks, Access access, LawClock clock, FormRefusals refusals) {
        this.desk = desk;
        this.networks = networks;
        this.access = access;
        this.clock = clock;
        this.refusals = refusals;
    }

    /** The act as a PDF. */
    record DocumentForm(@Nullable MultipartFile file) {}

    @GetMapping
    String all(@Nullable Actor actor, @PathVariable String network, Model model) {
        model.addAttribute("form", RecognitionForm.empty());
        return shown(actor, network, model);
    }

    @PostMapping
    String record(
            Actor actor,
            @PathVariable String network,
            Once once,
            @ModelAttribute("form") RecognitionForm form,
            BindingResult errors,
            Model model) {
        if (!errors.hasErrors()) {
            try {
                desk.record(actor, new NetworkId(network), form.entered(), once);
                return "redirect:/networks/" + network + "/recognitions?done=recognition.recorded";
            } catch (Refusal refusal) {
                refusals.show(refusal, errors, Map.of());
            }
        }
        return shown(actor, network, model);
    }

    @GetMapping("/{recognition}")
    String one(Actor actor, @PathVariable String network, @PathVariable String recognition, Model model) {
        model.addAttribute("form", new RevocationForm(null, null, null, null));
        return keeping(actor, network, recognition, model);
    }

    @PostMapping("/{recognition}/revocation")
    String revoke(
            Actor actor,
            @PathVariable String network,
            @PathVariable String recognition,
            Expected expected,
            @ModelAttribute("form") RevocationForm form,
            BindingResult errors,
            Model model) {
        if (!errors.hasErrors()) {
            try {
                desk.revoke(actor, new NetworkId(network), new RecognitionId(recognition), expected, form.ended());
                return "redirect:/networks/" + network + "/recognitions?done=recognition.revoked";
            } catch (Refusal refusal) {
                refusals.show(refusal, errors, Map.of());
            }
        }
        return keeping(actor, network, recognition, model);
    }

    @PostMapping("/{recognition}/document")
    String attach(
            Actor actor,
            @PathVariable String network,
            @PathVariable String recognition,
            Expected expected,
            @ModelAttribute("attachment") DocumentForm form,
            BindingResult errors,
            Model model) {
        try {
            desk.attach(actor, new NetworkId(network), new RecognitionId(recognition), expected, form.file());
            return "redirect:/networks/" + network + "/recognitions?done=recognition.attached";
        } catch (Refusal refusal) {
            refusals.show(refusal, errors, Map.of());
            model.addAttribute("form", new RevocationForm(null, null, null, null));
            return keeping(actor, network, recognition, model);
        }
    }

    @GetMapping("/{recognition}/document")
    ResponseEntity<Resource> document(@PathVariable String network, @PathVariable String recognition) {
        return Downloads.of(desk.open(new NetworkId(network), new RecognitionId(recognition)));
    }

    private String shown(@Nullable Actor actor, String network, Model model) {
        NetworkId id = new NetworkId(network);
        model.addAllAttributes(Map.of(
                "network", networks.one(id),
                "recognitions",
                        desk.of(id).stream()
                                .map(one -> RecognitionView.of(one, clock.today()))
                                .toList(),
                "keeps", access.keeps(actor, id),
                "key", UUID.randomUUID().toString()));
        return "recognition/recognitions";
    }

    private String keeping(Actor actor, String network, String recognition, Model model) {
        NetworkId id = new NetworkId(network);
        access.requireStaff(actor, id);
        model.addAttribute("network", networks.one(id));
        model.addAttribute(
                "recognition", RecognitionView.of(desk.one(id, new RecognitionId(recognition)), clock.today()));
        if (!model.containsAttribute("attachment")) {
            model.addAttribute("attachment", new DocumentForm(null));
        }
        return "recognition/recognition";
    }
}
