package org.regionalforum.projects.reference;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The kinds of actor of Italian international cooperation (Law 125/2014, articles 23 to 27). */
@Component
public class ActorTypes {
    private final Map<String, ActorType> byKey = new LinkedHashMap<>();

    /** A kind of actor: its key in every interface, and what people read. */
    public record ActorType(String key, String italian, String english) {
        public String label(Locale locale) {
            return locale.getLanguage().equals("en") ? english : italian;
        }
    }

    ActorTypes() {
        Rows.of("actor-types.csv")
                .forEach(row -> byKey.put(
                        row.get("key"), new ActorType(row.get("key"), row.get("label_it"), row.get("label_en"))));
    }

    public @Nullable ActorType find(@Nullable String key) {
        return key == null ? null : byKey.get(key.strip().toUpperCase(Locale.ROOT));
    }

    /** What people read for a key; the key itself where it is none of ours. */
    public String label(String key, Locale locale) {
        ActorType type = byKey.get(key);
        return type == null ? key : type.label(locale);
    }

    public Collection<ActorType> all() {
        return byKey.values();
    }
}
