package org.regionalforum.membership.reference;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Legal forms of Italian bodies (ISTAT). One code of the published table stands for two forms; the second of them has a key
 * that ends in {@code -b}.
 */
@Component
public class LegalForms {
    private final Map<String, LegalForm> byKey = new LinkedHashMap<>();

    public record LegalForm(String key, String label) {}

    LegalForms() {
        Rows.of("legal-forms.csv").forEach(row -> {
            String key = byKey.containsKey(row.get("code")) ? row.get("code") + "-b" : row.get("code");
            byKey.put(key, new LegalForm(key, row.get("label_it")));
        });
    }

    public @Nullable LegalForm find(@Nullable String key) {
        return key == null ? null : byKey.get(key.strip());
    }

    public String label(String key) {
        LegalForm form = byKey.get(key);
        return form == null ? key : form.label();
    }

    public Collection<LegalForm> all() {
        return byKey.values();
    }
}
