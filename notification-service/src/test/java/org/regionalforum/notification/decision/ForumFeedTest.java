package org.regionalforum.notification.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.FactsIn;
import org.regionalforum.notification.MailCatcher;
import org.regionalforum.notification.Membership;
import org.regionalforum.notification.NotificationTest;
import org.regionalforum.notification.notice.Lane;
import org.regionalforum.notification.notice.Notice;
import org.regionalforum.notification.notice.NoticeKind;
import org.regionalforum.notification.notice.Notices;
import org.springframework.beans.factory.annotation.Autowired;

/** Ballots and proposals, from the fact to the mail. */
@NotificationTest
class ForumFeedTest {
    private final Membership membership;
    private final MailCatcher mails;
    private final Notices notices;

    @Autowired
    ForumFeedTest(FactsIn in, MailCatcher mails, Notices notices) {
        this.membership = new Membership(in);
        this.mails = mails;
        this.notices = notices;
    }

    @Test
    void an_opened_ballot_is_told_to_delegates_and_to_a_member_without_one() {
        membership.network("cop");
        membership.organisation("alfa");
        membership.organisation("beta");
        membership.address("beta", "en");
        membership.person("dora", "it");
        membership.mandate("cop", "alfa", "dora", "FIRST");
        assertThat(mails.awaitOne(membership.address("dora")).subject())
                .isEqualTo("Hai il mandato di " + membership.called("alfa") + " in " + membership.own("COP"));
        membership.forumText("t1", "Acqua pubblica");

        membership.called("b1", "cop", "t1", "alfa", "beta");

        MailCatcher.Caught delegate =
                mails.awaitCount(membership.address("dora"), 2).getLast();
        assertThat(delegate.subject()).isEqualTo(membership.own("COP") + ": è aperta la votazione «Acqua pubblica»");
        assertThat(delegate.text())
                .contains(
                        "Si vota fino al 1 dicembre 2026, ore 18:00 (ora di Roma)",
                        "/forum/" + membership.own("cop") + "/ballots/" + membership.own("b1"),
                        "Questo avviso è dovuto");
        assertThat(delegate.header("List-Unsubscribe")).isEmpty();
        assertThat(mails.awaitOne(membership.address("beta")).text())
                .contains(membership.called("beta") + " stands in its roll", "can name a delegate");
        Notice notice = notices.inbox(membership.own("dora"), null, 1).getFirst();
        assertThat(notice.kind()).isEqualTo(NoticeKind.BALLOT_OPENED);
        assertThat(notice.lane()).isEqualTo(Lane.URGENT);
    }

    @Test
    void a_vote_is_told_to_all_who_hold_a_mandate_of_the_organisation() {
        membership.network("cop");
        membership.organisation("gamma");
        membership.person("gina", "it");
        membership.person("gino", "en");
        membership.mandate("cop", "gamma", "gina", "FIRST");
        membership.mandate("cop", "gamma", "gino", "SUBSTITUTE");
        mails.awaitOne(membership.address("gina"));
        mails.awaitOne(membership.address("gino"));
        membership.forumText("t2", "Mense");

        membership.forum(
                "vote-cast",
                "ballots/" + membership.own("b2"),
                Map.of(
                        "ballot", membership.own("b2"),
                        "network", membership.own("cop"),
                        "organisation", membership.own("gamma"),
                        "mandate", "m",
                        "replaced", true,
                        "at", "2026-11-25T08:30:00Z",
                        "title", membership.own("t2")));

        assertThat(mails.awaitCount(membership.address("gina"), 2).getLast().subject())
                .isEqualTo("Il voto di " + membership.called("gamma") + " su «Mense» è stato cambiato");
        assertThat(mails.awaitCount(membership.address("gino"), 2).getLast().text())
                .contains("On 25 November 2026, 09:30 (Rome time)");
    }

    @Test
    void an_outcome_reaches_author_and_supporters() {
        membership.network("cop");
        membership.person("anna", "it");
        membership.person("bice", "it");
        membership.forumText("t3", "Borse di studio");

        membership.forum(
                "ballot-closed",
                "ballots/" + membership.own("b3"),
                Map.of(
                        "ballot", membership.own("b3"),
                        "network", membership.own("cop"),
                        "proposal", membership.own("p3"),
                        "title", membership.own("t3"),
                        "position", 3,
                        "outcome", "NO_QUORUM",
                        "organisation", membership.own("alfa"),
                        "person", membership.own("anna"),
                        "supporters", List.of(membership.own("bice"))));

        assertThat(mails.awaitOne(membership.address("anna")).text()).contains("perché la proposta è tua");
        assertThat(mails.awaitOne(membership.address("bice")).subject())
                .isEqualTo(membership.own("COP") + ": su «Borse di studio» è mancato il numero legale");
    }
}
