package org.regionalforum.kit.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.web.Cursor;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;

/** What a handler's signature says: its name, conditions, paging, who may ask, and which problems it can answer with. */
final class Operations implements GlobalOperationCustomizer {
    private static final String PROBLEM_JSON = "application/problem+json";
    private static final String JSON = "application/json";
    private static final Set<Class<?>> OURS =
            Set.of(Actor.class, Cursor.class, Expected.class, Once.class, Locale.class);
    private static final List<String> FILES = List.of("application/pdf", "application/octet-stream");

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        String tag = kebab(handler.getBeanType().getSimpleName().replaceAll("(Api|Controller)$", ""));
        String method = handler.getMethod().getName();
        // Not an immutable one: where a path answers in two formats springdoc joins both operations.
        operation.setTags(new ArrayList<>(List.of(tag)));
        operation.setOperationId(tag + "-" + kebab(method));
        if (operation.getSummary() == null) {
            operation.setSummary(sentence(method) + " (" + tag.replace('-', ' ') + ")");
        }
        parameter(handler, Cursor.class).ifPresent(cursor -> paging(operation));
        parameter(handler, Expected.class)
                .ifPresent(expected -> operation.addParametersItem(
                        header("If-Match", "The version that was seen, as the entity tag of a reading said it", true)));
        parameter(handler, Once.class)
                .ifPresent(once -> operation.addParametersItem(header(
                        "Idempotency-Key",
                        "The caller's own name for this request, the same for each repeat of it",
                        !once.isOptional())));
        parameter(handler, Actor.class).ifPresent(actor -> secure(operation, actor.isOptional()));
        operation.setResponses(responses(operation.getResponses(), handler));
        return operation;
    }

    private static void paging(Operation operation) {
        operation.addParametersItem(new Parameter()
                .in("query")
                .name("after")
                .description("Where the page begins: the value of \"next\" of the page before")
                .schema(Schemas.string()));
        Schema<?> limit = Schemas.integer();
        limit.setMinimum(BigDecimal.ONE);
        limit.setMaximum(BigDecimal.valueOf(Cursor.MOST));
        operation.addParametersItem(new Parameter()
                .in("query")
                .name("limit")
                .description("How many at most; " + Cursor.DEFAULT + " unless told")
                .schema(limit));
    }

    private static void secure(Operation operation, boolean optional) {
        operation.addSecurityItem(new SecurityRequirement().addList(Heading.BEARER));
        if (optional) {
            operation.addSecurityItem(new SecurityRequirement());
        }
    }

    private static Parameter header(String name, String description, boolean required) {
        return new Parameter()
                .in("header")
                .name(name)
                .description(description)
                .required(required)
                .schema(Schemas.string());
    }

    /** Good answers as found, with their entity tag; then each problem that can come. */
    private static ApiResponses responses(@Nullable ApiResponses found, HandlerMethod handler) {
        ApiResponses all = new ApiResponses();
        boolean tagged = handler.getMethod().getReturnType() == ResponseEntity.class;
        if (found != null) {
            found.forEach((status, response) -> {
                if (status.startsWith("2")) {
                    if (isRaw(handler)) {
                        response.setContent(raw(handler, response.getContent()));
                    }
                    all.addApiResponse(status, tagged ? tagged(response) : response);
                }
            });
            ApiResponse ok = found.get("200");
            if (ok != null && tagged && AnnotatedElementUtils.hasAnnotation(handler.getMethod(), PostMapping.class)) {
                all.addApiResponse(
                        "201",
                        tagged(new ApiResponse().description("Made").content(ok.getContent()))
                                .addHeaderObject(
                                        "Location",
                                        new Header().schema(Schemas.string().format("uri-reference"))));
            }
        }
        problems(handler).forEach((status, meaning) -> all.addApiResponse(status, problem(meaning)));
        return all;
    }

    /** Whether the answer is bytes that are written as they are: a kept file, or a document that is already JSON. */
    private static boolean isRaw(HandlerMethod handler) {
        Class<?> body = ResolvableType.forMethodReturnType(handler.getMethod())
                .as(ResponseEntity.class)
                .getGeneric()
                .toClass();
        return body == Resource.class || body == String.class || body == byte[].class;
    }

    private static @Nullable Content raw(HandlerMethod handler, @Nullable Content found) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        List<String> produced = mapping == null ? List.of() : List.of(mapping.produces());
        if (produced.contains(JSON)) {
            Schema<?> object = new ObjectSchema().types(new LinkedHashSet<>(List.of("object")));
            return new Content().addMediaType(JSON, new MediaType().schema(object));
        }
        if (!produced.isEmpty()) {
            return found;
        }
        Content file = new Content();
        FILES.forEach(type ->
                file.addMediaType(type, new MediaType().schema(Schemas.string().format("binary"))));
        return file;
    }

    private static ApiResponse tagged(ApiResponse response) {
        return response.addHeaderObject("ETag", new Header().schema(Schemas.string()));
    }

    private static Map<String, String> problems(HandlerMethod handler) {
        boolean body = has(handler, RequestBody.class) || has(handler, RequestPart.class);
        Map<String, String> all = new TreeMap<>(Map.of(
                "400", "The request is malformed",
                "401", "Sign-in is needed, or the token is not valid",
                "429", "Too many requests; see Retry-After",
                "500", "An error on our side",
                "503", "Not available for the moment"));
        if (parameter(handler, Actor.class).isPresent()) {
            all.put("403", "Not for this person");
        }
        if (asks(handler)) {
            all.put("404", "Not there, or not visible to this person");
        }
        if (changes(handler)) {
            all.put("409", "It does not fit the state it meets");
        }
        if (parameter(handler, Expected.class).isPresent()) {
            all.put("412", "Changed since it was seen");
            all.put("428", "If-Match is missing");
        }
        if (body) {
            all.put("413", "Too large");
            all.put("415", "Not a format that is taken");
        }
        if (body || asks(handler) || parameter(handler, Once.class).isPresent()) {
            all.put("422", "The content breaks a rule");
        }
        return all;
    }

    /** Whether the caller names something, in the path or behind it, that may not be there or not fit. */
    private static boolean asks(HandlerMethod handler) {
        return Stream.of(handler.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(type -> !OURS.contains(type));
    }

    private static boolean changes(HandlerMethod handler) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        return mapping != null && !Arrays.asList(mapping.method()).contains(RequestMethod.GET);
    }

    private static ApiResponse problem(String meaning) {
        ApiResponse response = new ApiResponse()
                .description(meaning)
                .content(new Content()
                        .addMediaType(PROBLEM_JSON, new MediaType().schema(new Schema<>().$ref(Schemas.PROBLEM_REF))));
        return meaning.startsWith("Too many")
                ? response.addHeaderObject("Retry-After", new Header().schema(Schemas.integer()))
                : response;
    }

    private static Optional<MethodParameter> parameter(HandlerMethod handler, Class<?> type) {
        return Stream.of(handler.getMethodParameters())
                .filter(parameter -> parameter.getParameterType() == type)
                .findFirst();
    }

    private static boolean has(HandlerMethod handler, Class<? extends Annotation> annotation) {
        return Stream.of(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(annotation));
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String sentence(String method) {
        String words = kebab(method).replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
