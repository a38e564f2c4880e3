package org.regionalforum.kit.web;

import java.net.URI;
import org.regionalforum.kit.aggregate.Aggregate;
import org.springframework.http.ResponseEntity;

/** Answers that carry the version of what they show as their entity tag. */
public final class Versioned {
    private Versioned() {}

    /** 200 with {@code ETag}. */
    public static <T> ResponseEntity<T> ok(Aggregate<?, ?> of, T body) {
        return ResponseEntity.ok().eTag(tag(of)).body(body);
    }

    /** 201 with {@code ETag} and {@code Location}. */
    public static <T> ResponseEntity<T> created(Aggregate<?, ?> of, String location, T body) {
        return ResponseEntity.created(URI.create(location)).eTag(tag(of)).body(body);
    }

    private static String tag(Aggregate<?, ?> of) {
        return "\"" + of.version() + "\"";
    }
}
