package org.regionalforum.forum.certificate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.regionalforum.forum.certificate.Certificate.Ballot;
import org.regionalforum.forum.certificate.Certificate.ClosedBy;
import org.regionalforum.forum.certificate.Certificate.Entry;
import org.regionalforum.forum.certificate.Certificate.Place;
import org.regionalforum.forum.certificate.Certificate.Roll;
import org.regionalforum.forum.certificate.Certificate.Vote;
import org.regionalforum.forum.rule.Choice;
import org.regionalforum.forum.rule.Presets;
import org.regionalforum.forum.rule.RuleSet;

/** Certificates for tests: a roll of nine, one of them an observer. */
final class Register {
    static final Instant OPENS = Instant.parse("2027-03-01T08:00:00Z");
    static final Instant CLOSES = Instant.parse("2027-03-15T17:00:00Z");
    private static final List<String> TYPES = List.of("NGO", "LOCAL_AUTHORITY", "ETS");

    private Register() {}

    static RuleSet rules(String preset) {
        return Presets.takenOver(
                Presets.of(preset).orElseThrow(), "nostre", 3, "Regolamento, art. 5 «Voto»", "Regolamento, art. 7");
    }

    static Roll roll(int members) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            entries.add(new Entry(
                    "it-cf-%011d".formatted(i),
                    "Città \"n. %d\" è qui".formatted(i),
                    TYPES.get(i % 3),
                    1 + i % 2,
                    i == 4 ? "OBSERVER" : "VOTING",
                    i != 4,
                    i == 4 ? "OBSERVER" : "MEMBER"));
        }
        return new Roll("roll-1", Roll.hashOf(entries), entries);
    }

    static List<Vote> votes(Roll roll, String letters) {
        List<Vote> votes = new ArrayList<>();
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            if (letter != '-') {
                Choice choice = letter == 'Y' ? Choice.YES : letter == 'N' ? Choice.NO : Choice.ABSTAIN;
                String organisation = roll.entries().get(i).organisation();
                votes.add(Vote.of(organisation, "mandate-" + i, 1 + i, choice, OPENS.plusSeconds(60L * i)));
            }
        }
        return votes;
    }

    /** At a position: nine members vote as the letters say ({@code Y N A -}); the fifth is the observer. */
    static Certificate decided(long position, String previous, String preset, String letters, String... conflicts) {
        Roll roll = roll(letters.length());
        Ballot ballot = Ballot.of(
                "ballot-" + position,
                "proposal-1",
                "Acqua",
                "Il *testo* posto ai voti",
                OPENS,
                CLOSES,
                CLOSES,
                ClosedBy.TIME);
        return Certificate.computed(
                new Place("cop", "assembly", position, previous),
                7,
                ballot,
                rules(preset),
                roll,
                votes(roll, letters),
                List.of(conflicts));
    }
}
