package org.regionalforum.kit.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.ErrorProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** What fails before or outside a handler is a problem document too, or a page for a browser. */
final class ProblemErrors extends BasicErrorController {
    private final Problems problems;

    ProblemErrors(
            ErrorAttributes attributes, ErrorProperties settings, List<ErrorViewResolver> pages, Problems problems) {
        super(attributes, settings, pages);
        this.problems = problems;
    }

    @Override
    public ResponseEntity<Map<String, @Nullable Object>> error(HttpServletRequest request) {
        HttpStatus status = getStatus(request);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        ProblemDetail problem = problems.ofStatus(
                status.value(), path == null ? request.getRequestURI() : path.toString(), Languages.of(request));
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("type", String.valueOf(problem.getType()));
        body.put("title", String.valueOf(problem.getTitle()));
        body.put("status", status.value());
        body.put("detail", String.valueOf(problem.getDetail()));
        body.put("instance", String.valueOf(problem.getInstance()));
        body.putAll(problem.getProperties() == null ? Map.of() : problem.getProperties());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    /** What went wrong before a controller was found has no handler there: what it was says whose fault it is. */
    @Override
    protected HttpStatus getStatus(HttpServletRequest request) {
        if (identityUnavailable(request)) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        if (failedBy(request, MaxUploadSizeExceededException.class::isInstance)) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        boolean unreadable = failedBy(
                request,
                failure -> failure instanceof MultipartException || failure instanceof InvalidParameterException);
        return unreadable ? HttpStatus.BAD_REQUEST : super.getStatus(request);
    }

    /** The provider whose keys tell a true token does not answer: not the caller's fault, and passing. */
    private static boolean identityUnavailable(HttpServletRequest request) {
        return failedBy(
                request,
                failure -> failure instanceof JwtDecoderInitializationException
                        || failure instanceof AuthenticationServiceException);
    }

    private static boolean failedBy(HttpServletRequest request, Predicate<Throwable> what) {
        Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        while (failure != null) {
            if (what.test(failure)) {
                return true;
            }
            failure = failure.getCause();
        }
        return false;
    }
}
