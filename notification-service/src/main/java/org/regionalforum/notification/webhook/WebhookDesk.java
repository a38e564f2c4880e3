package org.regionalforum.notification.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.notification.staff.Networks;
import org.springframework.stereotype.Component;

/** What a network's staff do with its subscribers; for others they do not exist. */
@Component
class WebhookDesk {
    private static final int MOST = 50;
    private static final int LONGEST_URL = 2_000;
    private static final int SECRET_BYTES = 32;
    private static final int LAST_PORT = 65_535;
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|\\[.*]");

    private final Webhooks webhooks;
    private final Calls calls;
    private final CallDesk callDesk;
    private final Networks networks;
    private final WebhookProperties settings;
    private final InstantSource clock;
    private final SecureRandom chance = new SecureRandom();

    WebhookDesk(
            Webhooks webhooks,
            Calls calls,
            CallDesk callDesk,
            Networks networks,
            WebhookProperties settings,
            InstantSource machineClock) {
        this.webhooks = webhooks;
        this.calls = calls;
        this.callDesk = callDesk;
        this.networks = networks;
        this.settings = settings;
        this.clock = machineClock;
    }

    List<Webhook> of(Actor actor, String network) {
        networks.requireStaff(network, actor.person());
        return webhooks.of(network);
    }

    Webhook create(Actor actor, String network, String url, String description, Once once) {
        networks.requireStaff(network, actor.person());
        if (webhooks.find(new WebhookId(once.newId())).isEmpty()
                && webhooks.of(network).size() >= MOST) {
            throw Refusal.conflict("webhook.too-many", MOST);
        }
        Webhook fresh =
                new Webhook(new WebhookId(once.newId()), network, checked(url), description, newSecret(), now());
        return webhooks.keep(fresh, once);
    }

    Webhook require(Actor actor, String id) {
        Webhook webhook = webhooks.require(new WebhookId(id));
        networks.requireStaff(webhook.network(), actor.person());
        if (webhook.state() == Webhook.State.DELETED) {
            throw Refusal.notFound();
        }
        return webhook;
    }

    Webhook rotate(Actor actor, String id, Expected expected) {
        Secret fresh = newSecret();
        return webhooks.change(require(actor, id).id(), expected, w -> w.rotate(fresh, now()));
    }

    Webhook activate(Actor actor, String id, Expected expected) {
        return webhooks.change(require(actor, id).id(), expected, Webhook::activate);
    }

    void delete(Actor actor, String id, Expected expected) {
        webhooks.change(require(actor, id).id(), expected, Webhook::delete);
    }

    List<Call> calls(Actor actor, String id, @Nullable String before, int limit) {
        return calls.of(require(actor, id).id(), before, limit);
    }

    /** Makes a call again with the same id, so that the receiver can tell. */
    Call replay(Actor actor, String id, String call) {
        Webhook webhook = require(actor, id);
        if (webhook.state() != Webhook.State.ACTIVE) {
            throw Refusal.conflict("webhook.not-active");
        }
        Call known = calls.find(new CallId(call))
                .filter(c -> c.webhook().equals(webhook.id()))
                .orElseThrow(Refusal::notFound);
        Call again = calls.change(known.id(), c -> c.replay(now()));
        callDesk.schedule(again);
        return again;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Secret newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        chance.nextBytes(bytes);
        return Secret.of(bytes);
    }

    /** What can be said of an address without asking anybody; where a name leads is looked at before each call. */
    private String checked(String url) {
        try {
            URI uri = new URI(url.strip());
            boolean scheme =
                    "https".equals(uri.getScheme()) || (settings.privateAddresses() && "http".equals(uri.getScheme()));
            String host = uri.getHost();
            if (scheme
                    && host != null
                    && uri.getPort() != 0
                    && uri.getPort() <= LAST_PORT
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && url.length() <= LONGEST_URL
                    && mayBePublic(host)) {
                return uri.toASCIIString();
            }
        } catch (URISyntaxException | UnknownHostException e) {
            // said below
        }
        throw Refusal.field("url", "webhook.url-invalid");
    }

    private boolean mayBePublic(String host) throws UnknownHostException {
        return settings.privateAddresses()
                || (LITERAL.matcher(host).matches()
                        ? PublicAddresses.contains(InetAddress.getByName(host))
                        : isPublicName(host.toLowerCase(Locale.ROOT)));
    }

    private static boolean isPublicName(String host) {
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return name.contains(".") && !name.endsWith(".localhost");
    }
}
