package org.regionalforum.membership.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.file.Uploads;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.web.FormRefusals;
import org.regionalforum.kit.web.Problems;
import org.regionalforum.membership.network.NetworkDesk;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.reference.ActorTypes;
import org.regionalforum.membership.staff.Access;
import org.regionalforum.webkit.Choice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;

/** A secretary brings a table: first a trial that changes nothing, then the import. */
@Controller
@RequestMapping("/networks/{network}/import")
class ImportPages {
    private final ImportDesk desk;
    private final NetworkDesk networks;
    private final Access access;
    private final ActorTypes actorTypes;
    private final Problems problems;
    private final FormRefusals refusals;

    ImportPages(
            ImportDesk desk,
            NetworkDesk networks,
            Access access,
            ActorTypes actorTypes,
            Problems problems,
            FormRefusals refusals) {
        this.desk = desk;
        this.networks = networks;
        this.access = access;
        this.actorTypes = actorTypes;
        this.problems = problems;
        this.refusals = refusals;
    }

    record ImportForm(
            @Nullable String as,
            @Nullable String actorType,
            @Nullable String step,
            @Nullable MultipartFile file) {}

    /** A refused row in the reader's language. */
    record Line(long line, @Nullable String value, String reason) {}

    @GetMapping
    String before(Actor actor, @PathVariable String network, Model model, Locale locale) {
        model.addAttribute("form", new ImportForm("APPLICATIONS", null, null, null));
        return shown(actor, network, model, locale);
    }

    @PostMapping
    String carryOut(
            Actor actor,
            @PathVariable String network,
            @ModelAttribute("form") ImportForm form,
            BindingResult errors,
            Model model,
            Locale locale) {
        boolean trial = !"import".equals(form.step());
        try {
            Report report = desk.carryOut(
                    actor,
                    new ImportDesk.Order(
                            new NetworkId(network),
                            kind(form.as()),
                            blankAsNull(form.actorType()),
                            trial,
                            bytes(form)));
            List<Line> lines = report.refused().stream()
                    .map(row ->
                            new Line(row.line(), row.value(), problems.message(row.code(), row.arguments(), locale)))
                    .toList();
            model.addAttribute("report", report);
            model.addAttribute("trial", trial);
            model.addAttribute("lines", lines);
        } catch (Refusal refusal) {
            refusals.show(refusal, errors, Map.of());
        }
        return shown(actor, network, model, locale);
    }

    private String shown(Actor actor, String network, Model model, Locale locale) {
        NetworkId id = new NetworkId(network);
        model.addAttribute("network", networks.one(id));
        access.requireStaff(actor, id);
        model.addAttribute(
                "actorTypes",
                actorTypes.all().stream()
                        .map(type -> new Choice(type.key(), type.label(locale)))
                        .toList());
        return "imports/import";
    }

    private static byte[] bytes(ImportForm form) {
        MultipartFile file = form.file();
        if (file == null || file.isEmpty()) {
            throw Refusal.field("file", "file.empty");
        }
        return Uploads.bytes(file);
    }

    private static ImportKind kind(@Nullable String as) {
        if ("MEMBERS".equals(as)) {
            return ImportKind.MEMBERS;
        }
        if ("APPLICATIONS".equals(as)) {
            return ImportKind.APPLICATIONS;
        }
        throw Refusal.field("as", "import.kind");
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
