package org.regionalforum.gateway.session;

import java.time.Clock;
import org.mongodb.spring.session.JdkMongoSessionConverter;
import org.mongodb.spring.session.MongoIndexedSessionRepository;
import org.mongodb.spring.session.config.annotation.web.http.EnableMongoHttpSession;
import org.regionalforum.gateway.PublicAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions live in MongoDB, so a restart signs nobody out. Boot has no auto-configuration for it: the annotation does it. */
@Configuration(proxyBeanMethods = false)
@EnableMongoHttpSession(collectionName = KeptSessions.COLLECTION)
class SessionConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    JdkMongoSessionConverter sessionConverter(SignInProperties limits) {
        return new JdkMongoSessionConverter(
                new SerializingConverter(),
                new DeserializingConverter(SessionConfiguration.class.getClassLoader()),
                limits.attempt());
    }

    @Bean
    @Primary
    KeptSessions keptSessions(
            MongoIndexedSessionRepository library,
            JdkMongoSessionConverter converter,
            MongoOperations store,
            SignInProperties limits,
            Clock clock) {
        return new KeptSessions(library, converter, store, limits, clock);
    }

    @Bean
    CookieSerializer cookieSerializer(PublicAddress address) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(SessionCookie.nameAt(address));
        cookie.setCookiePath("/");
        cookie.setSameSite("Lax");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(address.isSecure());
        return cookie;
    }
}
