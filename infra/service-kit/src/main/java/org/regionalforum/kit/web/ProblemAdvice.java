package org.regionalforum.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.KeyTaken;
import org.regionalforum.kit.file.FileStore;
import org.regionalforum.kit.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

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
    ResponseEntity<Object> refused(Refusal refusal, HttpServletRequest request) {
        return answer(problems.of(refusal, request));
    }

    @ExceptionHandler
    ResponseEntity<Object> keyTaken(KeyTaken taken, HttpServletRequest request) {
        return refused(Refusal.conflict("key.taken"), request);
    }

    @ExceptionHandler({MultipartException.class, InvalidParameterException.class})
    ResponseEntity<Object> unreadable(HttpServletRequest request) {
        return refused(Refusal.of(Refusal.Kind.MALFORMED, "body.unreadable"), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> failed(RuntimeException failure, HttpServletRequest request) {
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        return answer(problems.of(500, "internal", request.getRequestURI(), Languages.of(request)));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Refusal refusal = e.getCause() instanceof JacksonException json
                ? UnreadableJson.refusal(json)
                : Refusal.of(Refusal.Kind.MALFORMED, "body.unreadable");
        return refused(refusal, servlet(request));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return refused(
                Refusal.fields(e.getFieldErrors().stream()
                        .map(error -> fieldError(error.getField(), error))
                        .toList()),
                servlet(request));
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Refusal.FieldError> errors = e.getParameterValidationResults().stream()
                .flatMap(parameter -> parameter.getResolvableErrors().stream()
                        .map(error -> fieldError(
                                error instanceof FieldError field
                                        ? field.getField()
                                        : String.valueOf(
                                                parameter.getMethodParameter().getParameterName()),
                                error)))
                .toList();
        return refused(Refusal.fields(errors), servlet(request));
    }

    @Override
    protected ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Refusal refusal = Refusal.of(Refusal.Kind.TOO_LARGE, "file.too-large", FileStore.LARGEST >> 20);
        return refused(refusal, servlet(request));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String field =
                e instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : e.getPropertyName();
        Refusal refusal = Refusal.of(Refusal.Kind.MALFORMED, "field.unreadable").at(field == null ? "" : field);
        return refused(refusal, servlet(request));
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpServletRequest asked = servlet(request);
        if (status.is5xxServerError()) {
            log.error("{} {} failed", asked.getMethod(), asked.getRequestURI(), e);
        }
        ProblemDetail problem = problems.ofStatus(status.value(), asked.getRequestURI(), Languages.of(asked));
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** Code of a broken constraint: {@code field.} and its name in lower case; its numbers are the message's arguments. */
    private static Refusal.FieldError fieldError(String field, MessageSourceResolvable error) {
        String[] codes = error.getCodes();
        String constraint = codes == null || codes.length == 0 ? "invalid" : codes[codes.length - 1];
        Object[] arguments = error.getArguments();
        return Refusal.FieldError.of(
                field,
                "field." + constraint.toLowerCase(Locale.ROOT),
                Stream.of(arguments == null ? new Object[0] : arguments)
                        .filter(Number.class::isInstance)
                        .toArray());
    }

    private static HttpServletRequest servlet(WebRequest request) {
        return ((ServletWebRequest) request).getRequest();
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
