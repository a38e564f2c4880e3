package org.regionalforum.webkit;

import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Gives an application the common pages. Every bean gives way to the application's own. */
@AutoConfiguration(
        before = {WebMvcAutoConfiguration.class, MessageSourceAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@EnableConfigurationProperties(WebProperties.class)
public final class WebKitAutoConfiguration {

    static final List<Locale> LANGUAGES = List.of(Locale.ITALIAN, Locale.ENGLISH);

    @Bean
    @ConditionalOnMissingBean(name = "localeResolver")
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(LANGUAGES);
        resolver.setDefaultLocale(Locale.ITALIAN);
        return resolver;
    }

    @Bean
    @ConditionalOnMissingBean(name = "messageSource")
    MessageSource messageSource(Environment environment, ResourceLoader resources) {
        String own = environment.getProperty("spring.messages.basename", "messages");
        List<String> basenames = new ArrayList<>(Stream.of(StringUtils.commaDelimitedListToStringArray(own))
                .map(String::strip)
                .filter(name -> Stream.of("", "_it", "_en")
                        .anyMatch(suffix -> resources
                                .getResource("classpath:" + name.replace('.', '/') + suffix + ".properties")
                                .exists()))
                .toList());
        basenames.add("webkit/messages");
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(basenames.toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Locale.ITALIAN);
        return messages;
    }

    @Bean
    @ConditionalOnMissingBean
    Formats webKitFormats(@Qualifier("lawClock") ObjectProvider<InstantSource> lawClock, MessageSource messages) {
        return new Formats(lawClock.getIfAvailable(Clock::systemUTC), messages);
    }

    @Bean
    @ConditionalOnMissingBean
    Parts webKitParts(MessageSource messages) {
        return new Parts(messages);
    }

    @Bean
    @ConditionalOnMissingBean
    Assets webKitAssets(WebProperties settings, Environment environment, ObjectProvider<ResourceUrlProvider> urls) {
        return new Assets(assetsPrefix(settings, environment), urls);
    }

    @Bean
    PageConfiguration pageConfiguration(
            WebProperties settings,
            Environment environment,
            VisitorSource visitors,
            LocaleResolver localeResolver,
            MessageSource messages,
            Parts kit,
            Formats fmt,
            Assets assets) {
        Map<String, Object> tools = Map.of("web", settings, "kit", kit, "fmt", fmt, "assets", assets);
        return new PageConfiguration(
                assetsPrefix(settings, environment), new PageContext(visitors, localeResolver, messages, tools));
    }

    @Bean
    @ConditionalOnMissingBean
    HtmlErrorPages htmlErrorPages() {
        return new HtmlErrorPages();
    }

    @Bean
    FilterRegistrationBean<ProtectiveHeaders> protectiveHeaders(Environment environment) {
        List<String> targets = Stream.of("forum.public-address", "forum.issuer")
                .map(environment::getProperty)
                .filter(StringUtils::hasText)
                .map(String::valueOf)
                .toList();
        FilterRegistrationBean<ProtectiveHeaders> filter = new FilterRegistrationBean<>(new ProtectiveHeaders(targets));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    private static String assetsPrefix(WebProperties settings, Environment environment) {
        String set = settings.assetsPrefix();
        return set != null ? set : "/assets/" + environment.getProperty("spring.application.name", "app");
    }

    /** Reads the visitor from a token. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.security.oauth2.core.ClaimAccessor")
    static class WithTokens {

        @Bean
        @ConditionalOnMissingBean
        VisitorSource visitorSource() {
            return new ClaimsVisitorSource();
        }
    }

    /** Without tokens nobody is signed in. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingClass("org.springframework.security.oauth2.core.ClaimAccessor")
    static class WithoutTokens {

        @Bean
        @ConditionalOnMissingBean
        VisitorSource visitorSource() {
            return (request, language) -> Visitor.anonymous(language);
        }
    }
}
