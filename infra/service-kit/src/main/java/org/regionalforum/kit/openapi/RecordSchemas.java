package org.regionalforum.kit.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.TypedId;

/** A typed id is a string; a component of a record is required unless it is {@code @Nullable}. */
final class RecordSchemas implements ModelConverter {
    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType java = Json.mapper().constructType(type.getType());
        Class<?> raw = java.getRawClass();
        if (TypedId.class.isAssignableFrom(raw)) {
            return Schemas.string();
        }
        if (raw.isRecord() && type.getName() == null) {
            type.setName(name(java));
        }
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (schema != null && raw.isRecord()) {
            require(raw, target(schema, context));
        }
        return schema;
    }

    /** A record of something, such as a list of networks, is named with it. */
    private String name(JavaType type) {
        StringBuilder name = new StringBuilder(name(type.getRawClass()));
        type.getBindings().getTypeParameters().forEach(of -> name.append(name(of)));
        return name.toString();
    }

    /** Two records of the same simple name are two schemas: the second is named with what it stands in. */
    private String name(Class<?> record) {
        String simple = record.getSimpleName();
        Class<?> outer = record.getEnclosingClass();
        return named.putIfAbsent(simple, record) instanceof Class<?> other && other != record && outer != null
                ? outer.getSimpleName().replaceAll("Api$", "") + simple
                : simple;
    }

    private static @Nullable Schema<?> target(Schema<?> schema, ModelConverterContext context) {
        String reference = schema.get$ref();
        return reference == null
                ? schema
                : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static void require(Class<?> record, @Nullable Schema<?> schema) {
        if (schema == null || schema.getProperties() == null) {
            return;
        }
        List<String> required = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (!nullable && schema.getProperties().containsKey(component.getName())) {
                required.add(component.getName());
            }
        }
        schema.setRequired(required.isEmpty() ? null : required);
    }
}
