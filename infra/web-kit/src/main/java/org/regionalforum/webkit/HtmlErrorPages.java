package org.regionalforum.webkit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The page a browser gets when something fails before or outside a handler; other clients never come here. */
final class HtmlErrorPages implements ErrorViewResolver {

    private static final Set<Integer> KNOWN =
            Set.of(400, 401, 403, 404, 405, 409, 410, 412, 413, 415, 422, 429, 500, 503);

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        ModelAndView page = page(status);
        tell(request, page, "org.regionalforum.refusal.sentence", "detail");
        tell(request, page, "org.regionalforum.refusal.mends", "errors");
        return page;
    }

    /** What a handler left on the request to be said besides the status's own text. */
    private static void tell(HttpServletRequest request, ModelAndView page, String attribute, String as) {
        Object said = request.getAttribute(attribute);
        if (said != null) {
            page.addObject(as, said);
        }
    }

    static ModelAndView page(HttpStatus status) {
        int known = KNOWN.contains(status.value()) ? status.value() : status.is4xxClientError() ? 400 : 500;
        return new ModelAndView("webkit/error", Map.of("failure", known), status);
    }
}
