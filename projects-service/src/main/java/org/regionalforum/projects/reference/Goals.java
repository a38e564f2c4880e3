package org.regionalforum.projects.reference;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The seventeen goals of the 2030 Agenda. */
@Component
public class Goals {
    private final List<Goal> all;

    /** A goal by its number. */
    public record Goal(int number, String italian, String english) {
        public String label(Locale language) {
            return number + ". " + (language.getLanguage().equals("en") ? english : italian);
        }
    }

    Goals() {
        all = Rows.of("goals.csv").stream()
                .map(row -> new Goal(Integer.parseInt(row.get("goal")), row.get("name_it"), row.get("name_en")))
                .toList();
    }

    public boolean known(int number) {
        return number >= 1 && number <= all.size();
    }

    public String label(int number, Locale language) {
        return known(number) ? all.get(number - 1).label(language) : Integer.toString(number);
    }

    public List<Goal> all() {
        return all;
    }
}
