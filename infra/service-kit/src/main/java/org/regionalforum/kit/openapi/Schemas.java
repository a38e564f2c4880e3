package org.regionalforum.kit.openapi;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Schemas as OpenAPI 3.1 writes them. */
final class Schemas {
    static final String PROBLEM = "Problem";
    static final String PROBLEM_REF = "#/components/schemas/" + PROBLEM;

    private Schemas() {}

    /** Springdoc takes types out again where they may be null. */
    private static Set<String> types(String type) {
        return new LinkedHashSet<>(List.of(type));
    }

    static Schema<?> string() {
        return new StringSchema().types(types("string"));
    }

    static Schema<?> integer() {
        return new IntegerSchema().types(types("integer")).format("int32");
    }

    /** RFC 9457 with the code and the fields to mend. */
    static Schema<?> problem() {
        Schema<?> field = new ObjectSchema()
                .types(types("object"))
                .addProperty("field", string())
                .addProperty("code", string())
                .addProperty("message", string())
                .required(List.of("field", "code", "message"));
        return new ObjectSchema()
                .types(types("object"))
                .addProperty("type", string().format("uri"))
                .addProperty("title", string())
                .addProperty("status", integer())
                .addProperty("detail", string())
                .addProperty("instance", string().format("uri-reference"))
                .addProperty("code", string())
                .addProperty("errors", new ArraySchema().items(field).types(types("array")))
                .required(List.of("type", "title", "status", "detail", "code"));
    }
}
