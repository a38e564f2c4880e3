package org.regionalforum.forum.rulebook;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.regionalforum.forum.rule.Result;
import org.regionalforum.forum.rule.RuleSet;
import org.regionalforum.forum.rule.Share;
import org.regionalforum.forum.rule.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What rules, results and actor types are called in the reader's language. */
@Component
public class Wording {
    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    public Spoken in(Locale language) {
        return new Spoken(language, Words.in(language, key -> type(key, language)), this);
    }

    private String type(String key, Locale language) {
        return Objects.requireNonNullElse(messages.getMessage("actor-type." + key, null, key, language), key);
    }

    /** One language, as templates use it. */
    public record Spoken(Locale language, Words words, Wording wording) {
        /** An actor type; its key where it has no name. */
        public String type(String key) {
            return wording.type(key, language);
        }

        public String title(RuleSet rules) {
            return language.getLanguage().equals("en")
                    ? rules.title().en()
                    : rules.title().it();
        }

        public String share(Share share) {
            return words.share(share);
        }

        /** What a rule set says, one rule a line. */
        public List<String> rules(RuleSet rules) {
            return words.rules(rules);
        }

        /** The arithmetic of a result, one condition a line. */
        public List<String> lines(Result result) {
            return words.lines(result);
        }

        public String flag(Result.Flag flag) {
            return words.flag(flag);
        }
    }
}
