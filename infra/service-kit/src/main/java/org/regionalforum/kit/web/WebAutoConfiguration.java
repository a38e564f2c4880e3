package org.regionalforum.kit.web;

import io.micrometer.tracing.Tracer;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.io.ClassPathResource;
import org.springframework.format.FormatterRegistry;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** The edge of a service. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration",
            "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration"
        })
@Import({ProblemAdvice.class, RefusalPages.class, BodyFingerprint.class, NextLink.class})
class WebAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Problems problems() {
        ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
        if (new ClassPathResource("problems_it.properties").exists()) {
            bundles.addBasenames("problems");
        }
        bundles.addBasenames("kit/problems");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        bundles.setAlwaysUseMessageFormat(true); // apostrophes are written the same with and without arguments
        return new Problems(bundles);
    }

    @Bean
    @ConditionalOnMissingBean(name = "localeResolver")
    LocaleResolver localeResolver() {
        return Languages.byAcceptLanguage();
    }

    @Bean
    @ConditionalOnMissingBean(ErrorController.class)
    ProblemErrors problemErrors(
            ErrorAttributes attributes,
            WebProperties settings,
            ObjectProvider<ErrorViewResolver> pages,
            Problems problems) {
        return new ProblemErrors(
                attributes, settings.getError(), pages.orderedStream().toList(), problems);
    }

    @Bean
    @ConditionalOnMissingBean
    FormRefusals formRefusals(Problems problems) {
        return new FormRefusals(problems);
    }

    @Bean
    WebMvcConfigurer kitArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ArgumentResolvers());
            }

            @Override
            public void addFormatters(FormatterRegistry formats) {
                formats.addConverterFactory(new TextToTypedId());
            }
        };
    }

    @Bean
    Drain drain(ApplicationContext context, @Value("${forum.drain:0s}") Duration length) {
        return new Drain(context, length);
    }

    @Bean
    FilterRegistrationBean<Drain> drainFilter(Drain drain) {
        FilterRegistrationBean<Drain> filter = new FilterRegistrationBean<>(drain);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<RequestCause> requestCause(ObjectProvider<Tracer> tracer) {
        FilterRegistrationBean<RequestCause> filter =
                new FilterRegistrationBean<>(new RequestCause(tracer.getIfAvailable()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(Problems problems, JsonMapper json) {
        FilterRegistrationBean<BodyLimit> filter = new FilterRegistrationBean<>(new BodyLimit(problems, json));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return filter;
    }

    /** A request is observed as a whole; each filter of the guard by itself would say nothing and costs as much as all it does. */
    @Bean
    @ConditionalOnMissingBean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    /**
     * Reads the token where there is one and lets everybody reach the controllers, which ask for an {@code Actor} where one
     * is needed; the gateway guards sessions and forms, so the services keep none.
     */
    @Bean
    @ConditionalOnMissingBean
    SecurityFilterChain securityFilterChain(HttpSecurity http, Problems problems, JsonMapper json) throws Exception {
        UnknownPerson unknown = new UnknownPerson(problems, json);
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .oauth2ResourceServer(
                        server -> server.jwt(Customizer.withDefaults()).authenticationEntryPoint(unknown))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(unknown))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .build();
    }
}
