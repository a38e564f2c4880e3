package org.regionalforum.gateway.answer;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Renders {@link Page} after an internal forward; asked from outside it does not exist. */
@Controller
class PageView {

    static final String PATH = "/session/page";
    static final String PAGE = PageView.class.getName() + ".page";

    @RequestMapping(PATH)
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!(request.getAttribute(PAGE) instanceof Page page)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setStatus(page.status().value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (page.continueAt() != null) {
            response.setHeader("Refresh", "0;url=" + page.continueAt());
        }
        request.setAttribute("here", here(request)); // where the language switch and sign-in lead back to
        model.addAttribute("told", page);
        return "gateway/page";
    }

    private static String here(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        Object query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        if (path == null || !"GET".equals(request.getMethod())) {
            return "/";
        }
        return query == null ? path.toString() : path + "?" + query;
    }
}
