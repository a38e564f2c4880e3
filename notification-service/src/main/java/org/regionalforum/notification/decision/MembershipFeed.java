package org.regionalforum.notification.decision;

import org.regionalforum.kit.inbox.Subscriptions;
import org.regionalforum.notification.contact.Contacts;
import org.regionalforum.notification.staff.Networks;
import org.regionalforum.notification.text.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service hears from membership-service. */
@Configuration(proxyBeanMethods = false)
class MembershipFeed {
    private static final String FACTS = "membership.facts";
    private static final String CONTACTS = "membership.contacts";
    private static final String TEXTS = "membership.texts";
    private static final String TYPE = "org.regionalforum.membership.";

    /** What must be known to decide and to word. */
    @Bean
    Subscriptions knowledgeSubscriptions(Networks networks, Contacts contacts, Texts texts) {
        return Subscriptions.as("knowledge")
                .from(FACTS)
                .from(CONTACTS)
                .from(TEXTS)
                .project(TYPE + "network-founded.v1", Networks.NetworkFounded.class, networks::found)
                .project(TYPE + "staff-named.v1", Networks.StaffChanged.class, networks::name)
                .project(TYPE + "staff-removed.v1", Networks.StaffChanged.class, networks::remove)
                .project(TYPE + "contact.v1", Contacts.ContactSaid.class, contacts::know)
                .project(TYPE + "text.v1", Texts.TextSaid.class, texts::know)
                .projectErasure(CONTACTS, contacts::forget)
                .projectErasure(TEXTS, texts::forget);
    }

    /** What somebody must learn. An application received on paper is left out: its import tells. */
    @Bean
    Subscriptions noticeSubscriptions(NoticeDesk desk) {
        return Subscriptions.as("notices")
                .from(FACTS)
                .on(TYPE + "staff-invited.v1", MembershipFact.StaffInvited.class, desk::tell)
                .on(TYPE + "staff-named.v1", MembershipFact.StaffNamed.class, desk::tell)
                .on(TYPE + "staff-removed.v1", MembershipFact.StaffRemoved.class, desk::tell)
                .on(TYPE + "application-submitted.v1", MembershipFact.ApplicationSubmitted.class, desk::tell)
                .on(TYPE + "information-requested.v1", MembershipFact.InformationRequested.class, desk::tell)
                .on(TYPE + "information-supplied.v1", MembershipFact.InformationSupplied.class, desk::tell)
                .on(TYPE + "application-admitted.v1", MembershipFact.ApplicationAdmitted.class, desk::tell)
                .on(TYPE + "application-refused.v1", MembershipFact.ApplicationRefused.class, desk::tell)
                .on(TYPE + "application-withdrawn.v1", MembershipFact.ApplicationWithdrawn.class, desk::tell)
                .on(TYPE + "application-set-aside.v1", MembershipFact.ApplicationSetAside.class, desk::tell)
                .on(
                        TYPE + "application-term-approaching.v1",
                        MembershipFact.ApplicationTermApproaching.class,
                        desk::tell)
                .on(TYPE + "applications-imported.v1", MembershipFact.ApplicationsImported.class, desk::tell)
                .on(TYPE + "member-left.v1", MembershipFact.MemberLeft.class, desk::tell);
    }
}
