package org.regionalforum.gateway.answer;

import com.mongodb.MongoException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns what nobody else answered into a clear answer, as long as nothing was sent. */
@Component
@Order(FilterOrder.TROUBLE)
class TroubleFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(TroubleFilter.class);

    private final Answers answers;

    TroubleFilter(Answers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failed) {
            if (response.isCommitted()) {
                throw failed;
            }
            response.resetBuffer();
            Throwable cause = failed instanceof ServletException ? NestedExceptionUtils.getRootCause(failed) : failed;
            answer(request, response, cause == null ? failed : cause);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Throwable failed)
            throws ServletException, IOException {
        if (failed instanceof TroubleException refused) {
            answers.trouble(request, response, refused.trouble(), refused.arguments());
        } else if (failed instanceof InvalidParameterException) {
            answers.trouble(request, response, Trouble.NOT_ALLOWED);
        } else {
            log.error("No answer to {}", request.getMethod(), failed);
            answers.trouble(request, response, isOfTheStore(failed) ? Trouble.SESSIONS_DOWN : Trouble.UNEXPECTED);
        }
    }

    private static boolean isOfTheStore(Throwable failed) {
        return failed instanceof DataAccessException
                || NestedExceptionUtils.getMostSpecificCause(failed) instanceof MongoException;
    }
}
