package org.regionalforum.forum.decision;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.regionalforum.forum.mandate.Acting;
import org.regionalforum.forum.member.Members;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.file.Uploads;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.web.FormRefusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;

/** Staff enter a decision that was taken before the platform or on paper. */
@Controller
@RequestMapping("/forum/{network}/decisions")
class DecisionPages {
    private static final Map<String, String> FIELDS = Stream.of("entitled", "present", "yes", "no", "abstain")
            .collect(Collectors.toMap(name -> Counts.FIELD + name, name -> name));

    private final DecisionDesk desk;
    private final Members members;
    private final Acting acting;
    private final FormRefusals refusals;

    DecisionPages(DecisionDesk desk, Members members, Acting acting, FormRefusals refusals) {
        this.desk = desk;
        this.members = members;
        this.acting = acting;
        this.refusals = refusals;
    }

    @GetMapping("/new")
    String blank(Actor actor, @PathVariable String network, Model model) {
        acting.requireStaff(actor, network);
        model.addAttribute("form", DecisionForm.empty());
        return shown(network, model);
    }

    @PostMapping
    String record(
            Actor actor,
            @PathVariable String network,
            Once once,
            @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Model model) {
        acting.requireStaff(actor, network);
        if (!errors.hasErrors()) {
            try {
                return "redirect:" + entered(network, enter(actor, network, once, form)) + "?done=decision.recorded";
            } catch (Refusal refusal) {
                refusals.show(refusal, errors, FIELDS);
            }
        }
        return shown(network, model);
    }

    private RecordedDecision enter(Actor actor, String network, Once once, DecisionForm form) {
        MultipartFile minutes = form.minutes();
        return desk.record(
                actor,
                network,
                form.record(),
                minutes == null ? null : minutes.getOriginalFilename(),
                minutes == null ? null : Uploads.bytes(minutes),
                once);
    }

    private static String entered(String network, RecordedDecision decision) {
        String page = decision.path();
        return page == null ? "/forum/" + network + "/register" : page;
    }

    private String shown(String network, Model model) {
        model.addAttribute("network", members.require(network));
        model.addAttribute("key", UUID.randomUUID().toString());
        return "decision/new";
    }
}
