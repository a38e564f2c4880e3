package org.regionalforum.notification.decision;

import org.regionalforum.kit.inbox.Subscriptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service hears from projects-service. */
@Configuration(proxyBeanMethods = false)
class ProjectFeed {
    static final String TEXTS = "projects.texts";
    static final String TYPE = "org.regionalforum.projects.";
    private static final String FACTS = "projects.facts";

    /** What somebody must learn of projects. */
    @Bean
    Subscriptions projectNoticeSubscriptions(NoticeDesk desk) {
        return Subscriptions.as("project-notices")
                .from(FACTS)
                .on(TYPE + "project-registered.v1", ProjectFact.ProjectRegistered.class, desk::tell)
                .on(TYPE + "project-changed.v1", ProjectFact.ProjectChanged.class, desk::tell)
                .on(TYPE + "project-partner-confirmed.v1", ProjectFact.ProjectPartnerConfirmed.class, desk::tell)
                .on(TYPE + "project-partner-refused.v1", ProjectFact.ProjectPartnerRefused.class, desk::tell)
                .on(TYPE + "project-partner-withdrawn.v1", ProjectFact.ProjectPartnerWithdrawn.class, desk::tell)
                .on(TYPE + "project-withdrawn.v1", ProjectFact.ProjectWithdrawn.class, desk::tell);
    }
}
