package org.regionalforum.gateway.answer;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/** The addresses of assets carry their version on the gateway's own pages; what only passes through holds none of ours. */
@Configuration(proxyBeanMethods = false)
class PageAssets {

    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> versionsInAddresses() {
        FilterRegistrationBean<ResourceUrlEncodingFilter> filter =
                new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        filter.addUrlPatterns(PageView.PATH);
        filter.setDispatcherTypes(DispatcherType.FORWARD);
        return filter;
    }
}
