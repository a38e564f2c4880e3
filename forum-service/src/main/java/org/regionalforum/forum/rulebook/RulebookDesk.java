package org.regionalforum.forum.rulebook;

import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.mandate.Acting;
import org.regionalforum.forum.member.Members;
import org.regionalforum.forum.rule.Presets;
import org.regionalforum.forum.rule.RuleSet;
import org.regionalforum.forum.rule.RuleSet.Subject;
import org.regionalforum.forum.text.Words;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.problem.Refusal;
import org.springframework.stereotype.Component;

/** Adopts and finds the rules by which a network decides. */
@Component
public class RulebookDesk {
    private final Rulebooks rulebooks;
    private final Members members;
    private final Acting acting;
    private final LawClock clock;

    RulebookDesk(Rulebooks rulebooks, Members members, Acting acting, LawClock clock) {
        this.rulebooks = rulebooks;
        this.members = members;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * What staff take over from a preset.
     *
     * @param adoptedBy the network's statute or regulation and its article
     * @param withoutMeetingBy the article that allows to decide without a meeting; null where none does
     * @param support what puts a proposal on the agenda; the preset's where null
     * @param voteMayChange whether a vote may be replaced until the close; the preset's where null
     */
    public record Adoption(
            String preset,
            @Nullable String adoptedBy,
            @Nullable String withoutMeetingBy,
            RuleSet.@Nullable Support support,
            @Nullable Boolean voteMayChange) {}

    RuleSet adopt(Actor actor, NetworkId network, Adoption adoption, @Nullable Once once) {
        RuleSet preset = Presets.of(adoption.preset()).orElseThrow(() -> Refusal.field("preset", "rule-set.unknown"));
        String adoptedBy = article("adoptedBy", adoption.adoptedBy());
        String withoutMeeting = article("withoutMeetingBy", adoption.withoutMeetingBy());
        return adopt(
                actor,
                network,
                preset.key(),
                null,
                version -> with(
                        Presets.takenOver(preset, preset.key(), version, adoptedBy, withoutMeeting),
                        adoption.support(),
                        adoption.voteMayChange()),
                once);
    }

    /** Rules that the network wrote itself; their version is the next one of their key, whatever they say. */
    RuleSet adopt(Actor actor, NetworkId network, RuleSet own, @Nullable Once once) {
        return adopt(actor, network, own.key(), null, own::asVersion, once);
    }

    /** The same, where they have to follow a version that staff have seen; 0: a new rule set. */
    RuleSet adoptAfter(Actor actor, NetworkId network, int seen, RuleSet own, @Nullable Once once) {
        return adopt(actor, network, own.key(), seen, own::asVersion, once);
    }

    /** These rules, as they would be adopted; refuses what their adoption would. */
    RuleSet check(RuleSet own) {
        return Adoptable.of(own);
    }

    /** The newest version of each rule set of a network. */
    public List<RuleSet> inForce(String network) {
        return rulebooks.of(known(network)).inForce();
    }

    /** Every version ever adopted, the oldest first. */
    public List<Adopted> adopted(String network) {
        return rulebooks.of(known(network)).adopted();
    }

    /** The newest version of a rule set; refuses a key that the network has not adopted. */
    public RuleSet latest(String network, String key) {
        return rulebooks.of(known(network)).latest(key).orElseThrow(() -> Refusal.field("ruleSet", "rule-set.unknown"));
    }

    /** What puts a proposal of a network on the agenda: as its rules for ordinary decisions say. */
    public RuleSet.Support support(String network) {
        List<RuleSet> newest = inForce(network);
        List<RuleSet> inOrder = adopted(network).stream()
                .map(Adopted::rules)
                .filter(newest::contains)
                .toList();
        return Presets.forSubject(Subject.ORDINARY, inOrder).support();
    }

    private RuleSet adopt(
            Actor actor,
            NetworkId network,
            String key,
            @Nullable Integer after,
            IntFunction<RuleSet> rules,
            @Nullable Once once) {
        known(network.value());
        acting.requireStaff(actor, network.value());
        rulebooks.open(network);
        Rulebook book = rulebooks.change(
                network,
                Expected.any(),
                once,
                rulebook -> rulebook.adopt(key, after, version -> Adoptable.of(rules.apply(version)), clock.today()));
        return book.latest(key).orElseThrow();
    }

    private NetworkId known(String network) {
        members.require(network);
        return new NetworkId(network);
    }

    private static RuleSet with(RuleSet rules, RuleSet.@Nullable Support support, @Nullable Boolean voteMayChange) {
        RuleSet supported = support == null ? rules : rules.asking(support);
        return voteMayChange == null ? supported : supported.lettingVotesChange(voteMayChange);
    }

    private static @Nullable String article(String field, @Nullable String text) {
        return text == null || text.isBlank() ? null : Words.line(field, text, 200);
    }
}
