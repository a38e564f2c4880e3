package org.regionalforum.membership.join;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.web.FormRefusals;
import org.regionalforum.membership.admission.AdmissionDesk;
import org.regionalforum.membership.admission.ApplicationId;
import org.regionalforum.membership.admission.ApplicationStatus;
import org.regionalforum.membership.admission.MembershipApplication;
import org.regionalforum.membership.admission.Particulars;
import org.regionalforum.membership.admission.ParticularsReader;
import org.regionalforum.membership.network.Network;
import org.regionalforum.membership.network.NetworkDesk;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.reference.ActorTypes;
import org.regionalforum.membership.reference.LegalForms;
import org.regionalforum.membership.reference.Places;
import org.regionalforum.webkit.Choice;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * An organisation asks to join, one thing per page; each page keeps what was said before the next one opens. Staff complete
 * what came on paper with the same pages, each of which leads back to their desk.
 */
@Controller
@RequestMapping("/join/{network}")
class JoinPages {
    private final AdmissionDesk desk;
    private final NetworkDesk networks;
    private final ParticularsReader reader;
    private final FormRefusals refusals;
    private final ActorTypes actorTypes;
    private final LegalForms legalForms;
    private final Places places;
    private final ApplicationParts parts;

    JoinPages(
            AdmissionDesk desk,
            NetworkDesk networks,
            ParticularsReader reader,
            FormRefusals refusals,
            ActorTypes actorTypes,
            LegalForms legalForms,
            Places places,
            ApplicationParts parts) {
        this.desk = desk;
        this.networks = networks;
        this.reader = reader;
        this.refusals = refusals;
        this.actorTypes = actorTypes;
        this.legalForms = legalForms;
        this.places = places;
        this.parts = parts;
    }

    /** A page that asks something: shows itself again where the desk refuses. */
    private record Step(String template, String next) {}

    private static final Step BODY = new Step("join/body", "seat");
    private static final Step SEAT = new Step("join/seat", "documents");

    @GetMapping
    String before(@PathVariable String network, Model model) {
        Network of = networks.one(new NetworkId(network));
        model.addAttribute("network", of);
        model.addAttribute("key", UUID.randomUUID().toString());
        return "join/before";
    }

    @PostMapping
    String begin(Actor actor, @PathVariable String network, Once once) {
        MembershipApplication draft = desk.draft(actor, new NetworkId(network), Particulars.none(), once);
        return "redirect:/join/" + network + "/" + draft.id().value() + "/body";
    }

    @GetMapping("/{application}/body")
    String body(Actor actor, @PathVariable String network, @PathVariable String application, Model model) {
        MembershipApplication draft = open(actor, network, application, model);
        model.addAttribute("form", BodyForm.of(reader.written(draft.particulars())));
        return choices(model, BODY.template());
    }

    @PostMapping("/{application}/body")
    String keepBody(
            Actor actor,
            @PathVariable String network,
            @PathVariable String application,
            Expected expected,
            @ModelAttribute("form") BodyForm form,
            BindingResult errors,
            Model model) {
        MembershipApplication draft = open(actor, network, application, model);
        return kept(BODY, draft, errors, Map.of(), model, () -> {
            Particulars changed = reader.checked(form.over(reader.written(draft.particulars())));
            desk.describe(actor, draft.id(), expected, changed);
        });
    }

    @GetMapping("/{application}/seat")
    String seat(Actor actor, @PathVariable String network, @PathVariable String application, Model model) {
        MembershipApplication draft = open(actor, network, application, model);
        Particulars of = draft.particulars();
        String municipality = of.seat() != null && of.seat().known() ? of.seat().place() : null;
        model.addAttribute("form", SeatForm.of(reader.written(of), municipality));
        return choices(model, SEAT.template());
    }

    @PostMapping("/{application}/seat")
    String keepSeat(
            Actor actor,
            @PathVariable String network,
            @PathVariable String application,
            Expected expected,
            @ModelAttribute("form") SeatForm form,
            BindingResult errors,
            Model model) {
        MembershipApplication draft = open(actor, network, application, model);
        return kept(SEAT, draft, errors, SeatForm.FIELDS, model, () -> {
            Particulars changed = reader.checked(form.over(reader.written(draft.particulars())));
            desk.describe(actor, draft.id(), expected, changed);
        });
    }

    @GetMapping("/{application}/documents")
    String documents(Actor actor, @PathVariable String network, @PathVariable String application, Model model) {
        open(actor, network, application, model);
        model.addAttribute("form", DocumentForm.statute());
        return "join/documents";
    }

    @PostMapping("/{application}/documents")
    String addDocument(
            Actor actor,
            @PathVariable String network,
            @PathVariable String application,
            Expected expected,
            @ModelAttribute("form") DocumentForm form,
            BindingResult errors,
            Model model) {
        MembershipApplication draft = open(actor, network, application, model);
        return kept(
                new Step("join/documents", "documents"),
                draft,
                errors,
                Map.of(),
                model,
                () -> parts.add(actor, draft.id(), expected, form));
    }

    @GetMapping("/{application}/check")
    String check(
            Actor actor, @PathVariable String network, @PathVariable String application, Model model, Locale locale) {
        MembershipApplication draft = open(actor, network, application, model);
        if (draft.onPaper() && draft.status() != ApplicationStatus.INFORMATION_REQUESTED) {
            return "redirect:" + back(draft);
        }
        model.addAttribute("form", new SendForm(null));
        model.addAttribute("rows", parts.rows(draft, "/join/" + network + "/" + application, locale));
        model.addAttribute("key", UUID.randomUUID().toString());
        return "join/check";
    }

    @PostMapping("/{application}/check")
    String send(
            Actor actor,
            @PathVariable String network,
            @PathVariable String application,
            Expected expected,
            Once once,
            @ModelAttribute("form") SendForm form,
            BindingResult errors,
            Model model,
            Locale locale) {
        MembershipApplication draft = open(actor, network, application, model);
        model.addAttribute("rows", parts.rows(draft, "/join/" + network + "/" + application, locale));
        model.addAttribute("key", UUID.randomUUID().toString());
        return kept(
                new Step("join/check", "sent"),
                draft,
                errors,
                Map.of(),
                model,
                () -> desk.submit(actor, draft.id(), expected, once));
    }

    @GetMapping("/{application}/sent")
    String sent(Actor actor, @PathVariable String network, @PathVariable String application, Model model) {
        MembershipApplication sent = desk.see(actor, new ApplicationId(application));
        model.addAttribute("network", networks.one(sent.networkId()));
        model.addAttribute("dossier", sent);
        return "join/sent";
    }

    private MembershipApplication open(Actor actor, String network, String application, Model model) {
        MembershipApplication draft = desk.see(actor, new ApplicationId(application));
        boolean speaks =
                draft.onPaper() ? desk.isStaff(actor, draft) : actor.person().equals(draft.applicant());
        if (!draft.networkId().value().equals(network) || !speaks || !draft.editable()) {
            throw Refusal.notFound();
        }
        model.addAttribute("back", back(draft));
        model.addAttribute("network", networks.one(draft.networkId()));
        model.addAttribute("dossier", draft);
        return draft;
    }

    private static String back(MembershipApplication draft) {
        return draft.onPaper() ? "/desk/applications/" + draft.id().value() : "/applications";
    }

    private String kept(
            Step step,
            MembershipApplication draft,
            BindingResult errors,
            Map<String, String> fields,
            Model model,
            Runnable keep) {
        try {
            keep.run();
            return draft.onPaper()
                    ? "redirect:" + back(draft) + "?done=paper."
                            + step.template().substring("join/".length())
                    : "redirect:/join/" + draft.networkId().value() + "/"
                            + draft.id().value() + "/" + step.next();
        } catch (Refusal refusal) {
            refusals.show(refusal, errors, fields);
            return choices(model, step.template());
        }
    }

    private String choices(Model model, String template) {
        Locale locale = LocaleContextHolder.getLocale();
        model.addAttribute(
                "actorTypes",
                actorTypes.all().stream()
                        .map(type -> new Choice(type.key(), type.label(locale)))
                        .toList());
        model.addAttribute(
                "legalForms",
                legalForms.all().stream()
                        .map(form -> new Choice(form.key(), form.label() + " (" + form.key() + ")"))
                        .toList());
        model.addAttribute("municipalities", places.municipalities());
        model.addAttribute(
                "provinces",
                places.provinces().stream()
                        .map(province -> new Choice(province.letters(), province.name()))
                        .sorted(Comparator.comparing(Choice::label))
                        .toList());
        model.addAttribute("countries", countries(locale));
        return template;
    }

    private static List<Choice> countries(Locale locale) {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Choice(code, Locale.of("", code).getDisplayCountry(locale)))
                .sorted(Comparator.comparing(Choice::label, Collator.getInstance(locale)))
                .toList();
    }

    /** Nothing to fill in: the button is the answer. */
    record SendForm(@Nullable String idempotencyKey) {}
}
