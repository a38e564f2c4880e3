package org.regionalforum.kit.log;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** The request log, inside the filter that gives a request its correlation id. */
@AutoConfiguration
class LogAutoConfiguration {
    @Bean
    FilterRegistrationBean<RequestLog> requestLog() {
        FilterRegistrationBean<RequestLog> filter = new FilterRegistrationBean<>(new RequestLog());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 15);
        return filter;
    }
}
