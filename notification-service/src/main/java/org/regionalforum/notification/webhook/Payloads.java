package org.regionalforum.notification.webhook;

import org.jspecify.annotations.Nullable;
import org.regionalforum.notification.text.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a call says: the public fact as a CloudEvent in JSON, with the text that names it as it stands now. */
@Component
class Payloads {
    private final Texts texts;
    private final JsonMapper json;
    private final String address;

    Payloads(Texts texts, JsonMapper json, @Value("${forum.public-address}") String address) {
        this.texts = texts;
        this.json = json;
        this.address = address.replaceAll("/+$", "");
    }

    /** The fact's data as it is kept. */
    String data(PublicFact fact) {
        ObjectNode data = json.valueToTree(fact);
        data.remove("title");
        data.put("path", fact.path());
        return data.toString();
    }

    String of(Call call) {
        ObjectNode data = (ObjectNode) json.readTree(call.data());
        String path = data.get("path").asString();
        String title = texts.titleOf(call.title());
        if (title != null) {
            data.put("title", title); // an erased one is missing
        }
        ObjectNode event = json.createObjectNode()
                .put("specversion", "1.0")
                .put("id", call.cause())
                .put("source", call.source())
                .put("type", call.type())
                .put("time", call.time().toString())
                .put("datacontenttype", "application/json")
                .put("network", call.network())
                .put("link", address + onPlatform(path));
        event.set("data", data);
        return event.toString();
    }

    boolean heardOf(String title) {
        return texts.heardOf(title);
    }

    private static String onPlatform(@Nullable String path) {
        return path != null && path.startsWith("/") && !path.startsWith("//") ? path : "/";
    }
}
