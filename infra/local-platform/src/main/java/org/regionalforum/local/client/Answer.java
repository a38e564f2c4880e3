package org.regionalforum.local.client;

import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.regionalforum.local.launch.Trouble;
import tools.jackson.databind.JsonNode;

/**
 * What the API answered.
 *
 * @param body empty object where there was none
 * @param etag empty where there was none
 */
public record Answer(int status, JsonNode body, String etag) {
    private static final int FIRST_ERROR = 400;

    public boolean isOk() {
        return status < FIRST_ERROR;
    }

    public boolean isMissing() {
        return status == 404;
    }

    /** @throws Trouble with the problem's own words if the API refused */
    public Answer orTrouble(String what) {
        if (isOk()) {
            return this;
        }
        String detail = body.path("detail").asString(body.path("title").asString("status " + status));
        String fields = StreamSupport.stream(body.path("errors").spliterator(), false)
                .map(e ->
                        e.path("field").asString("") + ": " + e.path("message").asString(""))
                .collect(Collectors.joining("; "));
        throw new Trouble(what + ": " + detail + (fields.isEmpty() ? "" : " (" + fields + ")") + " [" + status + "]");
    }
}
