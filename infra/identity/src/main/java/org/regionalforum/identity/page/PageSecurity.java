package org.regionalforum.identity.page;

import org.regionalforum.identity.IdentitySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Who may call what besides the endpoints of OpenID Connect, and where sessions live. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
@EnableScheduling
class PageSecurity {

    /** Cookies ignore ports: the gateway on the same host has its own name. */
    private static final String COOKIE = "IDENTITY_SESSION";

    @Bean
    CookieSerializer sessionCookie(IdentitySettings settings) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(COOKIE);
        cookie.setSameSite("Lax");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(settings.secure());
        return cookie;
    }

    /** What programs call: no session, and nothing that a browser would send by itself. */
    @Bean
    @Order(2)
    SecurityFilterChain programs(HttpSecurity http) {
        return http.securityMatcher("/local/**", "/actuator/**")
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** The pages: open to all, since they are the way in. */
    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, IdentitySettings settings) {
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new SameOrigin(settings.issuer()), SecurityContextHolderFilter.class)
                .build();
    }
}
