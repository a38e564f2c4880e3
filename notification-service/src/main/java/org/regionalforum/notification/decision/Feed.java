package org.regionalforum.notification.decision;

import org.regionalforum.kit.inbox.Subscriptions;
import org.regionalforum.notification.contact.Contacts;
import org.regionalforum.notification.follow.FollowDesk;
import org.regionalforum.notification.mandate.Mandates;
import org.regionalforum.notification.mandate.Organisations;
import org.regionalforum.notification.staff.Networks;
import org.regionalforum.notification.text.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service hears from membership-service and forum-service. */
@Configuration(proxyBeanMethods = false)
class Feed {
    private static final String FACTS = "membership.facts";
    private static final String CONTACTS = "membership.contacts";
    private static final String TEXTS = "membership.texts";
    private static final String TYPE = "org.regionalforum.membership.";
    private static final String FORUM_FACTS = "forum.facts";
    private static final String FORUM_TEXTS = "forum.texts";
    private static final String FORUM = "org.regionalforum.forum.";

    /** What must be known to decide and to word. */
    @Bean
    Subscriptions knowledgeSubscriptions(
            Networks networks, Contacts contacts, Texts texts, Organisations organisations, Mandates mandates) {
        return Subscriptions.as("knowledge")
                .from(FACTS)
                .from(CONTACTS)
                .from(TEXTS)
                .from(FORUM_TEXTS)
                .from(ProjectFeed.TEXTS)
                .project(TYPE + "network-founded.v1", Networks.NetworkFounded.class, networks::found)
                .project(TYPE + "staff-named.v1", Networks.StaffChanged.class, networks::name)
                .project(TYPE + "staff-removed.v1", Networks.StaffChanged.class, networks::remove)
                .project(TYPE + "contact.v1", Contacts.ContactSaid.class, contacts::know)
                .project(TYPE + "text.v1", Texts.TextSaid.class, texts::know)
                .project(TYPE + "organisation-registered.v1", Organisations.OrganisationSaid.class, organisations::know)
                .project(TYPE + "organisation-changed.v1", Organisations.OrganisationSaid.class, organisations::know)
                .project(TYPE + "member-admitted.v1", Mandates.MemberAdmitted.class, mandates::admit)
                .project(TYPE + "member-left.v1", Mandates.MemberLeft.class, mandates::leave)
                .project(TYPE + "mandate-opened.v1", Mandates.MandateOpened.class, mandates::open)
                .project(TYPE + "mandate-ended.v1", Mandates.MandateEnded.class, mandates::end)
                .project(FORUM + "text.v1", Texts.TextSaid.class, texts::know)
                .project(ProjectFeed.TYPE + "text.v1", Texts.TextSaid.class, texts::know)
                .projectErasure(FORUM_TEXTS, texts::forget)
                .projectErasure(ProjectFeed.TEXTS, texts::forget)
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
                .on(TYPE + "member-left.v1", MembershipFact.MemberLeft.class, desk::tell)
                .on(TYPE + "mandate-offered.v1", MembershipFact.MandateOffered.class, desk::tell)
                .on(TYPE + "mandate-opened.v1", MembershipFact.MandateOpened.class, desk::tell)
                .on(TYPE + "mandate-ended.v1", MembershipFact.MandateEnded.class, desk::tell)
                .on(TYPE + "member-suspended.v1", MembershipFact.MemberSuspended.class, desk::tell)
                .on(TYPE + "member-reinstated.v1", MembershipFact.MemberReinstated.class, desk::tell)
                .on(TYPE + "recognition-recorded.v1", MembershipFact.RecognitionRecorded.class, desk::tell)
                .on(TYPE + "recognition-revoked.v1", MembershipFact.RecognitionRevoked.class, desk::tell);
    }

    /** What somebody must learn of proposals, ballots and resolutions. */
    @Bean
    Subscriptions forumNoticeSubscriptions(NoticeDesk desk) {
        return Subscriptions.as("forum-notices")
                .from(FORUM_FACTS)
                .on(FORUM + "proposal-revised.v1", ForumFact.ProposalRevised.class, desk::tell)
                .on(FORUM + "proposal-admitted.v1", ForumFact.ProposalAdmitted.class, desk::tell)
                .on(FORUM + "proposal-withdrawn.v1", ForumFact.ProposalWithdrawn.class, desk::tell)
                .on(FORUM + "ballot-cancelled.v1", ForumFact.BallotCancelled.class, desk::tell)
                .on(FORUM + "electors-called.v1", ForumFact.ElectorsCalled.class, desk::tell)
                .on(FORUM + "electors-reminded.v1", ForumFact.ElectorsReminded.class, desk::tell)
                .on(FORUM + "vote-cast.v1", ForumFact.VoteCast.class, desk::tell)
                .on(FORUM + "ballot-delayed.v1", ForumFact.BallotDelayed.class, desk::tell)
                .on(FORUM + "ballot-closed.v1", ForumFact.BallotClosed.class, desk::tell)
                .on(FORUM + "resolution-adopted.v1", ForumFact.ResolutionAdopted.class, desk::tell)
                .on(FORUM + "decision-recorded.v1", ForumFact.DecisionRecorded.class, desk::tell);
    }

    /** Who was erased follows nothing any more, neither by account nor by the address that was its own. */
    @Bean
    Subscriptions followSubscriptions(FollowDesk follows) {
        return Subscriptions.as("follows")
                .from(CONTACTS)
                .from(FACTS)
                .on(TYPE + "person-erased.v1", FollowDesk.PersonErased.class, follows::forgetAddressOf)
                .on(TYPE + "contact.v1", Contacts.ContactSaid.class, follows::meet)
                .erasure(CONTACTS, follows::forget);
    }
}
