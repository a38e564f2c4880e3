package org.regionalforum.forum.rule;

import static org.regionalforum.forum.rule.Share.atLeast;
import static org.regionalforum.forum.rule.Share.moreThanHalf;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.rule.RuleSet.Abstention;
import org.regionalforum.forum.rule.RuleSet.Conflict;
import org.regionalforum.forum.rule.RuleSet.Majority;
import org.regionalforum.forum.rule.RuleSet.Needed;
import org.regionalforum.forum.rule.RuleSet.Parity;
import org.regionalforum.forum.rule.RuleSet.Preset;
import org.regionalforum.forum.rule.RuleSet.Subject;
import org.regionalforum.forum.rule.RuleSet.Support;
import org.regionalforum.forum.rule.RuleSet.Threshold;
import org.regionalforum.forum.rule.RuleSet.Title;
import org.regionalforum.forum.rule.RuleSet.WithoutMeeting;

/**
 * The rule sets that come with the platform, to be confirmed by a lawyer before legal use. None allows a ballot without a meeting until the article that does is
 * named; the network's own needs the article of its regulation, too. There is no second call yet.
 */
public final class Presets {
    private static final String CIVIL = "Codice civile, art. 21";
    private static final String THIRD_SECTOR = "D.Lgs. 117/2017, art. 24; Codice civile, art. 21";
    private static final String REGULATION = "Regolamento della rete; Codice civile, art. 21, per quanto non previsto";

    private static final List<RuleSet> ALL = List.of(
            ordinary("civil-code-21-ordinary", Preset.CIVIL_CODE_21, CIVIL, "Codice civile", "Civil Code"),
            statuteChange("civil-code-21-statute", Preset.CIVIL_CODE_21, CIVIL, "Codice civile", "Civil Code"),
            dissolution("civil-code-21-dissolution", Preset.CIVIL_CODE_21, CIVIL, "Codice civile", "Civil Code"),
            ordinary(
                    "third-sector-ordinary",
                    Preset.THIRD_SECTOR_CODE,
                    THIRD_SECTOR,
                    "Codice del Terzo settore",
                    "Third-Sector Code"),
            statuteChange(
                    "third-sector-statute",
                    Preset.THIRD_SECTOR_CODE,
                    THIRD_SECTOR,
                    "Codice del Terzo settore",
                    "Third-Sector Code"),
            dissolution(
                    "third-sector-dissolution",
                    Preset.THIRD_SECTOR_CODE,
                    THIRD_SECTOR,
                    "Codice del Terzo settore",
                    "Third-Sector Code"),
            network());

    private Presets() {}

    public static List<RuleSet> all() {
        return ALL;
    }

    /** The preset of this key. */
    public static Optional<RuleSet> of(String key) {
        return ALL.stream().filter(rules -> rules.key().equals(key)).findFirst();
    }

    /**
     * The rules that a network adopted last for a subject; where it has none, article 21 applies to it as to any association.
     *
     * @param ofNetwork the oldest first
     */
    public static RuleSet forSubject(Subject subject, List<RuleSet> ofNetwork) {
        return ofNetwork.stream()
                .filter(rules -> rules.subject() == subject)
                .reduce((_, later) -> later)
                .orElseGet(() -> ALL.stream()
                        .filter(rules -> rules.preset() == Preset.CIVIL_CODE_21 && rules.subject() == subject)
                        .findFirst()
                        .orElseThrow());
    }

    /** These rules as a network takes them over: its own key and version, the articles that adopt them and that allow to decide without a meeting. */
    public static RuleSet takenOver(
            RuleSet preset, String key, int version, @Nullable String adoptedBy, @Nullable String withoutMeetingBy) {
        return new RuleSet(
                key,
                version,
                preset.title(),
                preset.preset(),
                preset.subject(),
                preset.source(),
                adoptedBy,
                new WithoutMeeting(withoutMeetingBy != null, withoutMeetingBy),
                preset.monthsInBook(),
                preset.constitutive(),
                preset.deliberative(),
                preset.threshold(),
                preset.abstention(),
                preset.conflict(),
                preset.voteMayChange(),
                preset.parity(),
                preset.support(),
                preset.weightsAllowed());
    }

    /** Majority of votes with at least half of the members present; abstentions are present, outside the base. */
    private static RuleSet ordinary(String key, Preset preset, String source, String it, String en) {
        return rules(
                key,
                new Title(it + ": decisioni ordinarie", en + ": ordinary decisions"),
                preset,
                Subject.ORDINARY,
                source,
                Needed.byHeads(atLeast(1, 2)),
                new Threshold(Majority.EXPRESSED, Needed.byVotes(moreThanHalf())),
                Abstention.PRESENT_OUTSIDE_BASE);
    }

    /** Three quarters of the members present and the favourable majority of those present, abstentions in the base. */
    private static RuleSet statuteChange(String key, Preset preset, String source, String it, String en) {
        return rules(
                key,
                new Title(it + ": modifiche dello statuto", en + ": changes to the statute"),
                preset,
                Subject.STATUTE_CHANGE,
                source,
                Needed.byHeads(atLeast(3, 4)),
                new Threshold(Majority.PRESENT, Needed.byVotes(moreThanHalf())),
                Abstention.PRESENT_AND_IN_BASE);
    }

    /** The favourable vote of three quarters of all members, whoever is present. */
    private static RuleSet dissolution(String key, Preset preset, String source, String it, String en) {
        return rules(
                key,
                new Title(it + ": scioglimento e devoluzione", en + ": dissolution and devolution"),
                preset,
                Subject.DISSOLUTION,
                source,
                null,
                new Threshold(Majority.ABSOLUTE, Needed.byHeads(atLeast(3, 4))),
                Abstention.PRESENT_AND_IN_BASE);
    }

    private static RuleSet rules(
            String key,
            Title title,
            Preset preset,
            Subject subject,
            String source,
            @Nullable Needed presence,
            Threshold threshold,
            Abstention abstention) {
        boolean thirdSector = preset == Preset.THIRD_SECTOR_CODE;
        return new RuleSet(
                key,
                1,
                title,
                preset,
                subject,
                source,
                null,
                new WithoutMeeting(false, null),
                thirdSector ? 3 : 0,
                presence,
                null,
                threshold,
                abstention,
                Conflict.DECLARE,
                false,
                Parity.none(),
                new Support(3, 1),
                thirdSector);
    }

    /** One organisation, one vote; more yes than no. Nobody against is consensus, which the result says. */
    private static RuleSet network() {
        return new RuleSet(
                "network-ordinary",
                1,
                new Title("Rete: una organizzazione, un voto", "Network: one organisation, one vote"),
                Preset.NETWORK,
                Subject.ORDINARY,
                REGULATION,
                null,
                new WithoutMeeting(false, null),
                0,
                Needed.byHeads(atLeast(1, 2)),
                null,
                new Threshold(Majority.SIMPLE, Needed.byVotes(moreThanHalf())),
                Abstention.PRESENT_OUTSIDE_BASE,
                Conflict.RECUSE,
                true,
                Parity.none(),
                new Support(3, 2),
                false);
    }
}
