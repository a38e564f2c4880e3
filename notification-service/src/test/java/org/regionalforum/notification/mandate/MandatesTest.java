package org.regionalforum.notification.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.FactsIn;
import org.regionalforum.notification.Membership;
import org.regionalforum.notification.NotificationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Who acts for an organisation on a day, from what membership-service says. */
@NotificationTest
class MandatesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private final Membership membership;
    private final Mandates mandates;

    @Autowired
    MandatesTest(FactsIn in, Mandates mandates) {
        this.membership = new Membership(in);
        this.mandates = mandates;
    }

    @Test
    void the_admitted_representative_acts_until_one_is_appointed_and_a_mandate_until_its_last_day() {
        admitted("alfa", "rosa");
        awaitHolders("alfa", DAY, "rosa REPRESENTATIVE");

        membership.mandate("cop", "alfa", "dora", "FIRST");
        awaitHolders("alfa", DAY, "rosa REPRESENTATIVE", "dora FIRST");
        membership.mandate("cop", "alfa", "rita", "REPRESENTATIVE");
        awaitHolders("alfa", DAY, "rita REPRESENTATIVE", "dora FIRST");

        ended("alfa", "dora", "2026-12-01");
        awaitHolders("alfa", LocalDate.of(2026, 12, 1), "rita REPRESENTATIVE");
        assertThat(holders("alfa", LocalDate.of(2026, 11, 30))).containsExactly("rita REPRESENTATIVE", "dora FIRST");
        ended("alfa", "rita", "2026-12-01");
        awaitHolders("alfa", LocalDate.of(2026, 12, 1));
    }

    @Test
    void a_mandate_holds_in_its_network_and_from_its_first_day() {
        membership.mandate("cop", "beta", "dora", "SUBSTITUTE");
        awaitHolders("beta", DAY, "dora SUBSTITUTE");

        assertThat(holders("beta", LocalDate.of(2026, 10, 31))).isEmpty();
        assertThat(mandates.holders(membership.own("rail"), membership.own("beta"), DAY))
                .isEmpty();
    }

    @Test
    void the_admitted_representative_acts_until_the_first_day_of_the_next_one_and_on_where_that_day_never_came() {
        LocalDate first = LocalDate.of(2026, 12, 10);
        admitted("gamma", "rosa");
        membership.mandate("cop", "gamma", "rita", "REPRESENTATIVE", first);
        awaitHolders("gamma", first, "rita REPRESENTATIVE");
        assertThat(holders("gamma", first.minusDays(1))).containsExactly("rosa REPRESENTATIVE");

        ended("gamma", "rita", "2026-12-01");
        awaitHolders("gamma", first, "rosa REPRESENTATIVE");
        assertThat(holders("gamma", DAY)).containsExactly("rosa REPRESENTATIVE");
    }

    @Test
    void one_who_was_appointed_and_left_on_the_same_day_has_taken_the_place() {
        LocalDate first = LocalDate.of(2026, 12, 10);
        admitted("delta", "rosa");
        membership.mandate("cop", "delta", "rita", "REPRESENTATIVE", first);
        awaitHolders("delta", first, "rita REPRESENTATIVE");

        ended("delta", "rita", first.toString());
        awaitHolders("delta", first);
        assertThat(holders("delta", first.minusDays(1))).containsExactly("rosa REPRESENTATIVE");
    }

    private void admitted(String organisation, String representative) {
        membership.say(
                "member-admitted",
                "memberships/" + membership.own("t-" + organisation),
                Map.of(
                        "membership",
                        membership.own("t-" + organisation),
                        "network",
                        membership.own("cop"),
                        "organisation",
                        membership.own(organisation),
                        "name",
                        organisation,
                        "actorType",
                        "NGO",
                        "standing",
                        "VOTING",
                        "since",
                        "2026-10-01",
                        "representative",
                        membership.own(representative)));
    }

    private void ended(String organisation, String person, String on) {
        String id = membership.own("m-cop-" + organisation + "-" + person);
        membership.say(
                "mandate-ended",
                "mandates/" + id,
                Map.of(
                        "mandate",
                        id,
                        "network",
                        membership.own("cop"),
                        "organisation",
                        membership.own(organisation),
                        "organisationName",
                        organisation,
                        "rank",
                        "FIRST",
                        "on",
                        on,
                        "cause",
                        "RESIGNED"));
    }

    private void awaitHolders(String organisation, LocalDate on, String... expected) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(holders(organisation, on)).containsExactly(expected));
    }

    private List<String> holders(String organisation, LocalDate on) {
        return mandates.holders(membership.own("cop"), membership.own(organisation), on).stream()
                .map(holder -> holder.person().replaceAll("\\d+$", "") + " " + holder.rank())
                .toList();
    }
}
