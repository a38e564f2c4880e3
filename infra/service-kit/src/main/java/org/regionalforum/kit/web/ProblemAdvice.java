package org.regionalforum.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.KeyTaken;
import org.regionalforum.kit.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns every "no" of an API into a problem document (RFC 9457) in the reader's language; nothing internal leaks. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal, HttpServletRequest request, Locale locale) {
        return answer(problems.of(refusal, request.getRequestURI(), locale));
    }

    @ExceptionHandler
    ResponseEntity<Object> keyTaken(KeyTaken taken, HttpServletRequest request, Locale locale) {
        return refused(Refusal.conflict("key.taken"), request, locale);
    }

    @ExceptionHandler
    ResponseEntity<Object> failed(RuntimeException failure, HttpServletRequest request, Locale locale) {
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        return answer(problems.of(500, "internal", request.getRequestURI(), locale));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Refusal refusal = e.getCause() instanceof JacksonException json
                ? unreadable(json)
                : Refusal.of(Refusal.Kind.MALFORMED, "body.unreadable");
        return refused(refusal, ((ServletWebRequest) request).getRequest(), request.getLocale());
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Refusal.FieldError> errors = e.getFieldErrors().stream()
                .map(error -> Refusal.FieldError.of(
                        error.getField(),
                        "field." + String.valueOf(error.getCode()).toLowerCase(Locale.ROOT),
                        Stream.of(error.getArguments() == null ? new Object[0] : error.getArguments())
                                .filter(Number.class::isInstance)
                                .toArray()))
                .toList();
        return refused(Refusal.fields(errors), ((ServletWebRequest) request).getRequest(), request.getLocale());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            org.springframework.beans.TypeMismatchException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        String field =
                e instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : e.getPropertyName();
        Refusal refusal = Refusal.of(Refusal.Kind.MALFORMED, "field.unreadable").at(field == null ? "" : field);
        return refused(refusal, ((ServletWebRequest) request).getRequest(), request.getLocale());
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpServletRequest servlet = ((ServletWebRequest) request).getRequest();
        ProblemDetail problem =
                problems.of(status.value(), "http." + status.value(), servlet.getRequestURI(), request.getLocale());
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static Refusal unreadable(JacksonException e) {
        String field = String.join(
                ".",
                e.getPath().stream()
                        .map(step -> step.getPropertyName() == null
                                ? Integer.toString(step.getIndex())
                                : step.getPropertyName())
                        .toList());
        String code = switch (e) {
            case UnrecognizedPropertyException unknown -> "field.unknown";
            case DatabindException bad -> "field.unreadable";
            default -> "body.unreadable";
        };
        Refusal refusal = Refusal.of(Refusal.Kind.MALFORMED, code);
        return field.isEmpty() ? refusal : refusal.at(field);
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
