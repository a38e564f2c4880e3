package org.regionalforum.notification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.regionalforum.kit.test.ForumServiceTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A test of this service whole, with a mail server of its own. All such tests share one running service. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ForumServiceTest
@Import(NotificationTest.Beans.class)
public @interface NotificationTest {
    /** What the service finds beside the kit's fixtures. */
    @TestConfiguration(proxyBeanMethods = false)
    class Beans {
        @Bean
        MailCatcher mailCatcher() {
            return MailCatcher.running();
        }

        @Bean
        DynamicPropertyRegistrar notificationSettings() {
            return properties -> {
                properties.add("FORUM_SMTP_PORT", () -> MailCatcher.running().port());
                properties.add("spring.mail.host", () -> "127.0.0.1");
                properties.add("forum.inbox.not-yet", () -> "200ms");
                properties.add("forum.stream.silence", () -> "2s");
                properties.add("forum.mail.sweep", () -> "500ms");
                properties.add("forum.webhook.private-addresses", () -> "true");
                properties.add("forum.webhook.deadline", () -> "2s");
                properties.add("forum.due.tick", () -> "100ms");
            };
        }
    }
}
