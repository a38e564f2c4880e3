package org.regionalforum.kit.test;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The contracts of facts: {@code contracts/<topic>/<short type>.v1.schema.json} and its {@code .v1.example.json}, on the class
 * path by {@code event-contracts}.
 */
public final class Contracts {
    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> READ = new ConcurrentHashMap<>();

    private Contracts() {}

    /** Fails unless the data keeps the contract of its type; fails too where there is no contract. */
    public static void check(PublishedFact fact) {
        check(fact.topic(), fact.type(), String.valueOf(fact.data()));
    }

    /** Fails unless the JSON keeps the contract of the type, which may be short or full. */
    public static void check(String topic, String type, String json) {
        Schema schema = READ.computeIfAbsent(
                path(topic, type, "schema"), path -> SCHEMAS.getSchema(text(path), InputFormat.JSON));
        var broken = schema.validate(
                json, InputFormat.JSON, run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)));
        if (!broken.isEmpty()) {
            throw new AssertionError(type + " on " + topic + " breaks its contract: " + broken + "\n" + json);
        }
    }

    /** The example of a type, which may be short or full. */
    public static JsonNode example(String topic, String type) {
        return JSON.readTree(text(path(topic, type, "example")));
    }

    /** {@code org.regionalforum.membership.application-submitted.v1} → {@code application-submitted}. */
    public static String shortType(String type) {
        String[] parts = type.split("\\.", -1);
        return parts.length < 2 ? type : parts[parts.length - 2];
    }

    private static String path(String topic, String type, String what) {
        return "contracts/" + topic + "/" + shortType(type) + ".v1." + what + ".json";
    }

    private static String text(String path) {
        try (InputStream found = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (found == null) {
                throw new AssertionError("event-contracts has no " + path);
            }
            return new String(found.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
