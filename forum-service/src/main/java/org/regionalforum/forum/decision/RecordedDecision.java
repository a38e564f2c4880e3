package org.regionalforum.forum.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.decision.DecisionFact.DecisionRecorded;
import org.regionalforum.forum.decision.DecisionFact.DecisionTextErased;
import org.regionalforum.forum.decision.DecisionFact.NetworkRoleChanged;
import org.regionalforum.forum.register.Entry;
import org.regionalforum.forum.text.Removal;
import org.regionalforum.forum.text.WrittenText;
import org.regionalforum.kit.aggregate.Aggregate;
import org.regionalforum.kit.problem.Refusal;

/** A decision on paper; it never changes once entered. */
public final class RecordedDecision extends Aggregate<DecisionId, DecisionFact> {
    private String network;
    private Minutes minutes;
    private List<Role> roles = new ArrayList<>();
    private boolean registered;
    private @Nullable Integer position;
    private List<Removal> removals = new ArrayList<>();

    /** What a network is for. */
    public enum Role {
        POLITICAL,
        OPERATIONAL
    }

    @SuppressWarnings({"NullAway.Init", "unused"}) // filled by the store
    private RecordedDecision() {}

    RecordedDecision(DecisionId id, String network, Minutes minutes, List<Role> roles) {
        super(id);
        this.network = network;
        this.minutes = minutes;
        this.roles = new ArrayList<>(roles);
        share(WrittenText.TOPIC, titleId(), new WrittenText(minutes.title()));
        share(WrittenText.TOPIC, textId(), new WrittenText(minutes.text()));
    }

    /** It stands in the register. */
    void registered(int at) {
        if (registered) {
            return;
        }
        registered = true;
        position = at;
        String body = minutes.body().code();
        announce(new DecisionRecorded(
                network + "-" + body + "-" + at,
                network,
                body,
                at,
                minutes.ownNumber(),
                titleId(),
                minutes.on(),
                Entry.path(network, body, at)));
        if (!roles.isEmpty()) {
            announce(new NetworkRoleChanged(
                    network, roles.stream().map(Role::name).toList(), minutes.on(), id().value()));
        }
    }

    /** Its title or its text is removed from public sight, once it stands in the register, which names both by their hash. */
    void remove(boolean title, String reason, String by, Instant at) {
        if (!registered) {
            throw Refusal.conflict("decision.not-registered");
        }
        String text = title ? titleId() : textId();
        if (removals.stream().anyMatch(removal -> removal.text().equals(text))) {
            return;
        }
        minutes = title ? minutes.withoutTitle() : minutes.withoutText();
        removals.add(Removal.of(text, reason, by, at));
        share(WrittenText.TOPIC, text, null);
        announce(new DecisionTextErased(id().value(), network, text));
    }

    /** When its title or text was removed from public sight, the last time; empty where neither was. */
    public Optional<Instant> removedAt() {
        return Removal.latest(removals, List.of(titleId(), textId()));
    }

    private String textId() {
        return id().value() + "-text";
    }

    String titleId() {
        return id().value() + "-title";
    }

    @Override
    public String network() {
        return network;
    }

    public Minutes minutes() {
        return minutes;
    }

    /** The roles that the network has from the decision's day on; empty where it changes none. */
    public List<Role> roles() {
        return List.copyOf(roles);
    }

    /** Its page; null for the moment until it stands in the register. */
    public @Nullable String path() {
        return position == null ? null : Entry.path(network, minutes.body().code(), position);
    }

    /** Its place in the register; null for the moment until it stands there. */
    public @Nullable Integer position() {
        return position;
    }
}
