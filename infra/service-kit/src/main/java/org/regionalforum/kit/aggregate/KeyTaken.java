package org.regionalforum.kit.aggregate;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A write met a unique key that another document holds already. */
public final class KeyTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Pattern INDEX = Pattern.compile("index: (?:\\S*\\$)?(\\S+)");

    private final String index;

    KeyTaken(String message, @Nullable Throwable cause) {
        super(message, cause);
        Matcher found = INDEX.matcher(message);
        index = found.find() ? found.group(1) : "";
    }

    /** This, where a unique key was the matter, else what was thrown. */
    static RuntimeException orElse(MongoWriteException e) {
        boolean duplicate = e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
        return duplicate ? new KeyTaken(String.valueOf(e.getError().getMessage()), e) : e;
    }

    /** Whether it was the index over this field, as {@code ensureUnique} named it. */
    public boolean isOn(String field) {
        return index.equals(field + "_1") || index.equals(field);
    }
}
