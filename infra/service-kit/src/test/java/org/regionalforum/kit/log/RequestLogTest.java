package org.regionalforum.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

class RequestLogTest {
    private static List<String> lines(Level level) throws Exception {
        Logger logger = (Logger) LoggerFactory.getLogger(RequestLog.class);
        ListAppender<ILoggingEvent> seen = new ListAppender<>();
        seen.start();
        logger.addAppender(seen);
        logger.setLevel(level);
        try {
            MockHttpServletRequest request = new MockHttpServletRequest("GET", "/invitations/anna@example.org");
            request.setQueryString("name=Anna");
            new RequestLog().doFilter(request, new MockHttpServletResponse(), (asked, answer) -> {
                asked.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/invitations/{address}");
                ((MockHttpServletResponse) answer).setStatus(204);
            });
        } finally {
            logger.detachAppender(seen);
            logger.setLevel(null);
        }
        return seen.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void a_line_names_the_pattern_and_never_what_stood_in_the_path() throws Exception {
        assertThat(lines(Level.DEBUG)).singleElement().asString().matches("GET /invitations/\\{address} 204 \\d+ ms");
    }

    @Test
    void nothing_is_written_above_debug() throws Exception {
        assertThat(lines(Level.INFO)).isEmpty();
    }
}
