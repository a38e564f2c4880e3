package org.regionalforum.forum.rule;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.regionalforum.forum.rule.Result.Check;
import org.regionalforum.forum.rule.Result.Flag;
import org.regionalforum.forum.rule.Result.Outcome;
import org.regionalforum.forum.rule.RuleSet.Needed;
import org.regionalforum.forum.rule.RuleSet.Parity;
import org.regionalforum.forum.rule.RuleSet.ParityRule;

/** Says rules and results in Italian or English: "24 of 36 expressed; 2/3 needs 24; reached, 0 to spare". */
public final class Words {
    private final ResourceBundle texts;
    private final UnaryOperator<String> typeName;

    private Words(Locale language, UnaryOperator<String> typeName) {
        this.texts = ResourceBundle.getBundle("rule.words", language);
        this.typeName = typeName;
    }

    /** English for English, Italian for any other language; actor types by their keys. */
    public static Words in(Locale locale) {
        return in(locale, key -> key);
    }

    /**
     * English for English, Italian for any other language.
     *
     * @param typeName what an actor type's key is called
     */
    public static Words in(Locale locale, UnaryOperator<String> typeName) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return new Words(english ? Locale.ENGLISH : Locale.ITALIAN, typeName);
    }

    public String outcome(Outcome outcome) {
        return text("outcome." + outcome);
    }

    public String flag(Flag flag) {
        return text("flag." + flag);
    }

    /** One condition with its arithmetic. */
    public String line(Check check) {
        String type = check.actorType();
        String have = text(
                "check." + check.condition() + "." + check.unit(),
                check.have(),
                check.of(),
                type == null ? "" : typeName.apply(type));
        String met = check.met() ? text("reached", check.margin()) : text("missed", -check.margin());
        return switch (check.condition()) {
            case ELECTORATE -> have;
            case SIMPLE, TYPE -> text("line.more", have, check.needs(), met);
            case TYPES -> text("line.types", have, check.needs(), met);
            case PRESENT, CAST, FAVOURABLE, EXPRESSED, VOTERS, PRESENT_MAJORITY, ABSOLUTE ->
                text("line", have, share(check.share()), check.needs(), met);
        };
    }

    /** All conditions, one a line, in the order in which they are held. */
    public List<String> lines(Result result) {
        return result.checks().stream().map(this::line).toList();
    }

    /** What a rule set says, one rule a line. */
    public List<String> rules(RuleSet rules) {
        List<String> lines = new ArrayList<>();
        Needed presence = rules.constitutive();
        lines.add(presence == null ? text("rules.presence.none") : text("rules.presence", needed(presence)));
        RuleSet.VotesQuorum quorum = rules.deliberative();
        if (quorum != null) {
            lines.add(text("rules." + quorum.of(), text("rules.base." + quorum.base(), needed(quorum.needed()))));
        }
        lines.add(text(
                "rules." + rules.threshold().majority(),
                needed(rules.threshold().needed())));
        parity(rules.parity(), lines);
        lines.add(text("rules.abstention." + rules.abstention()));
        lines.add(text("rules.conflict." + rules.conflict()));
        lines.add(text("rules.change." + rules.voteMayChange()));
        lines.add(text("rules.weights." + rules.weightsAllowed()));
        if (rules.monthsInBook() > 0) {
            lines.add(text("rules.months", rules.monthsInBook()));
        }
        String article = rules.withoutMeeting().article();
        lines.add(article == null ? text("rules.no-meeting") : text("rules.without-meeting", article));
        String adoptedBy = rules.adoptedBy();
        if (adoptedBy != null) {
            lines.add(text("rules.adopted-by", adoptedBy));
        }
        return lines;
    }

    private void parity(Parity parity, List<String> lines) {
        if (parity.rule() != ParityRule.NONE) {
            String among = parity.among().isEmpty()
                    ? text("rules.parity.all")
                    : parity.among().stream().map(typeName).collect(Collectors.joining(", "));
            lines.add(text("rules.parity." + parity.rule(), among, parity.types()));
        }
    }

    private String needed(Needed needed) {
        Share heads = needed.heads();
        Share votes = needed.votes();
        if (heads != null && votes != null) {
            return text("needed.both", share(heads), share(votes));
        }
        if (heads != null) {
            return text("needed.heads", share(heads));
        }
        return votes == null ? "" : text("needed.votes", share(votes));
    }

    /** A share of something: "2/3", "more than 1/2". */
    public String share(Share share) {
        return text(share.strict() ? "share.more-than" : "share.at-least", share.numerator(), share.denominator());
    }

    private String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), texts.getLocale()).format(values);
    }
}
