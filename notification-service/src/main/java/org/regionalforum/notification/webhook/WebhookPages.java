package org.regionalforum.notification.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.web.Cursor;
import org.regionalforum.kit.web.FormRefusals;
import org.regionalforum.kit.web.Items;
import org.regionalforum.notification.staff.Networks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Systems that are called, as pages for a network's staff. A secret is on the page that made it and on no other. */
@Controller
@RequestMapping("/follow/{network}/webhooks")
class WebhookPages {
    private final WebhookDesk desk;
    private final Networks networks;
    private final FormRefusals refusals;

    WebhookPages(WebhookDesk desk, Networks networks, FormRefusals refusals) {
        this.desk = desk;
        this.networks = networks;
        this.refusals = refusals;
    }

    /** What staff type. */
    public record WebhookForm(String url, String description) {}

    /** A system as the pages show it. */
    public record Line(
            String id,
            long version,
            String url,
            String description,
            String state,
            @Nullable Instant olderUntil) {}

    /** A call as the log shows it. */
    public record CallLine(
            String id,
            String what,
            String state,
            Instant at,
            int tries,
            @Nullable Integer status,
            @Nullable String failure,
            @Nullable Instant nextAt) {}

    @GetMapping
    String list(Actor actor, @PathVariable String network, Model model) {
        return list(actor, network, new WebhookForm("", ""), UUID.randomUUID().toString(), model);
    }

    private String list(Actor actor, String network, WebhookForm form, String key, Model model) {
        model.addAttribute(
                "lines", desk.of(actor, network).stream().map(this::line).toList());
        model.addAttribute("form", form);
        model.addAttribute("key", key);
        return named(network, model, "webhook/list");
    }

    @PostMapping
    String create(
            Actor actor,
            @PathVariable String network,
            @ModelAttribute("form") WebhookForm form,
            BindingResult errors,
            Once once,
            @RequestParam String idempotencyKey,
            Model model) {
        try {
            Webhook made = desk.create(actor, network, text(form.url()), text(form.description()), once);
            return secret(made, model);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            refusals.show(refusal, errors, Map.of());
            return list(actor, network, form, idempotencyKey, model);
        }
    }

    @GetMapping("/{webhook}")
    String one(Actor actor, @PathVariable String network, @PathVariable String webhook, Cursor cursor, Model model) {
        Items<Call> page =
                Items.page(desk.calls(actor, webhook, cursor.after(), cursor.limit() + 1), cursor.limit(), Call::place);
        model.addAttribute("one", line(desk.require(actor, webhook)));
        model.addAttribute("calls", page.map(WebhookPages::call).items());
        model.addAttribute("older", page.next() == null ? null : address(network, webhook) + "?after=" + page.next());
        return named(network, model, "webhook/one");
    }

    @PostMapping("/{webhook}/secret")
    String rotate(Actor actor, @PathVariable String webhook, Expected expected, Model model) {
        return secret(desk.rotate(actor, webhook, expected), model);
    }

    @PostMapping("/{webhook}/activation")
    String activate(Actor actor, @PathVariable String network, @PathVariable String webhook, Expected expected) {
        desk.activate(actor, webhook, expected);
        return "redirect:" + address(network, webhook) + "?done=webhook.activated";
    }

    @PostMapping("/{webhook}/removal")
    String delete(Actor actor, @PathVariable String network, @PathVariable String webhook, Expected expected) {
        desk.delete(actor, webhook, expected);
        return "redirect:/follow/" + network + "/webhooks?done=webhook.deleted";
    }

    @PostMapping("/{webhook}/deliveries/{delivery}/replay")
    String replay(
            Actor actor, @PathVariable String network, @PathVariable String webhook, @PathVariable String delivery) {
        desk.replay(actor, webhook, delivery);
        return "redirect:" + address(network, webhook) + "?done=webhook.replayed";
    }

    private String secret(Webhook webhook, Model model) {
        model.addAttribute("one", line(webhook));
        model.addAttribute("secret", webhook.newest().value());
        return named(webhook.network(), model, "webhook/secret");
    }

    private String named(String network, Model model, String view) {
        model.addAttribute("slug", network);
        model.addAttribute("networkName", networks.nameOf(network).orElse(network));
        return view;
    }

    private Line line(Webhook webhook) {
        return new Line(
                webhook.id().value(),
                webhook.version(),
                text(webhook.url()),
                webhook.description(),
                webhook.state().name(),
                webhook.olderUntil(desk.now()));
    }

    private static CallLine call(Call call) {
        List<Call.Try> tries = call.tries();
        Call.Try last = tries.isEmpty() ? null : tries.getLast();
        String[] type = call.type().split("\\.");
        return new CallLine(
                call.id().value(),
                type[type.length - 2],
                call.state().name(),
                last == null ? call.time() : last.at(),
                tries.size(),
                last == null ? null : last.status(),
                last == null || last.failure() == null ? null : last.failure().key(),
                call.nextAt());
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static String address(String network, String webhook) {
        return "/follow/" + network + "/webhooks/" + webhook;
    }
}
