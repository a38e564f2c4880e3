package org.regionalforum.notification.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.regionalforum.notification.decision.ProjectFact.Country;
import org.regionalforum.notification.decision.ProjectFact.Partner;
import org.regionalforum.notification.decision.ProjectFact.ProjectChanged;
import org.regionalforum.notification.decision.ProjectFact.ProjectPartnerConfirmed;
import org.regionalforum.notification.decision.ProjectFact.ProjectPartnerRefused;
import org.regionalforum.notification.decision.ProjectFact.ProjectPartnerWithdrawn;
import org.regionalforum.notification.decision.ProjectFact.ProjectRegistered;
import org.regionalforum.notification.decision.ProjectFact.ProjectWithdrawn;
import org.regionalforum.notification.follow.Topic;
import org.regionalforum.notification.mandate.Holder;
import org.regionalforum.notification.mandate.Rank;
import org.regionalforum.notification.notice.Channel;
import org.regionalforum.notification.notice.NoticeKind;
import org.regionalforum.notification.notice.Reason;
import org.regionalforum.notification.notice.Told;

class OfProjectsTest {
    private final Map<String, List<Holder>> holders = Map.of(
            "alfa", List.of(new Holder("anna", Rank.FIRST), new Holder("aldo", Rank.REPRESENTATIVE)),
            "beta", List.of(new Holder("bice", Rank.FIRST), new Holder("anna", Rank.SUBSTITUTE)),
            "gamma", List.of(new Holder("bice", Rank.FIRST)));

    private final WhoMustLearn who = new WhoMustLearn(new Known() {
        @Override
        public Set<String> staffOf(String network) {
            return Set.of("carla");
        }

        @Override
        public Set<Channel> switchedOff(String person, NoticeKind kind) {
            return person.equals("aldo") ? Set.of(Channel.E_MAIL) : Set.of();
        }

        @Override
        public LocalDate today() {
            return LocalDate.of(2027, 1, 22);
        }

        @Override
        public List<Holder> holders(String network, String organisation, LocalDate on) {
            return holders.getOrDefault(organisation, List.of());
        }

        @Override
        public String nameOf(String organisation) {
            return organisation.toUpperCase(Locale.ROOT);
        }

        @Override
        public boolean hasAddress(String organisation) {
            return organisation.equals("delta");
        }

        @Override
        public boolean hasSharedAddress(String application) {
            return hasAddress(application);
        }
    });

    @Test
    void followers_of_the_lead_and_of_each_country_learn_of_a_new_project_and_no_others() {
        Decision decision = who.decide(registered(List.of()));

        assertThat(decision.followers()).singleElement().satisfies(some -> {
            assertThat(some.kind()).isEqualTo(NoticeKind.PROJECT_REGISTERED);
            assertThat(some.topics())
                    .containsExactly(Topic.organisation("alfa"), Topic.country("SN"), Topic.country("BF"));
            assertThat(some.matter().followed()).containsExactly("organisation:alfa", "country:SN", "country:BF");
            assertThat(some.matter().title()).isEqualTo("t1");
        });
        assertThat(decision.told()).isEmpty();
    }

    @Test
    void a_partner_s_people_are_asked_once_for_all_they_act_for() {
        Decision decision = who.decide(registered(List.of("beta", "gamma")));

        assertThat(lines(decision))
                .containsExactly("anna project-part-asked BETA", "bice project-part-asked BETA, GAMMA");
        assertThat(decision.told()).extracting(Told::reason).containsOnly(Reason.DELEGATE);
    }

    @Test
    void a_partner_for_whom_nobody_acts_is_asked_at_its_own_address() {
        Decision decision = who.decide(registered(List.of("delta", "epsilon")));

        assertThat(lines(decision)).containsExactly("delta project-part-asked DELTA");
        assertThat(decision.told()).extracting(Told::channels).containsExactly(Set.of(Channel.E_MAIL));
        assertThat(decision.passedOver())
                .containsExactly(new Decision.PassedOver("epsilon", "has no address of its own"));
    }

    @Test
    void a_change_asks_only_those_that_are_asked_now() {
        assertThat(lines(who.decide(changed(List.of("gamma"), "partners"))))
                .containsExactly("bice project-part-asked GAMMA");
        assertThat(lines(who.decide(changed(List.of(), "title")))).isEmpty();
    }

    @Test
    void who_follows_a_country_that_is_added_learns_of_the_project_unless_it_was_told_before() {
        Decision registered = who.decide(registered(List.of()));
        Decision changed = who.decide(changed(List.of(), "title", "countries"));
        assertThat(changed.followers()).singleElement().satisfies(some -> {
            assertThat(some.topics()).containsExactly(Topic.country("SN"), Topic.country("ML"));
            assertThat(some.kind()).isEqualTo(NoticeKind.PROJECT_REGISTERED);
            assertThat(some.matter().variant()).isEqualTo("country");
            assertThat(some.once())
                    .isNotNull()
                    .isEqualTo(registered.followers().getFirst().once());
        });
        assertThat(who.decide(changed(List.of(), "title")).followers()).isEmpty();
    }

    private static ProjectChanged changed(List<String> asked, String... changed) {
        return new ProjectChanged(
                "p1",
                "cop",
                7,
                "t1",
                "alfa",
                List.of(new ProjectFact.Country("SN"), new ProjectFact.Country("ML")),
                "aldo",
                asked,
                List.of(changed),
                null);
    }

    @Test
    void who_acts_for_a_partner_whose_part_the_lead_took_out_is_told_once_for_all_of_them() {
        Decision decision = who.decide(removed(List.of("beta", "gamma", "delta")));

        assertThat(lines(decision))
                .containsExactlyInAnyOrder(
                        "anna project-part-withdrawn BETA",
                        "bice project-part-withdrawn BETA, GAMMA",
                        "delta project-part-withdrawn DELTA");
        assertThat(decision.told())
                .allSatisfy(told -> assertThat(told.matter().variant()).isEqualTo("removed"));
        assertThat(who.decide(removed(null)).told()).isEmpty();
        assertThat(lines(who.decide(new ProjectChanged(
                        "p1", "cop", 7, "t1", "alfa", List.of(), "anna", List.of(), List.of(), List.of("beta")))))
                .as("anna acts for both and did it herself")
                .containsExactly("bice project-part-withdrawn BETA");
    }

    private static ProjectChanged removed(@Nullable List<String> organisations) {
        return new ProjectChanged(
                "p1", "cop", 7, "t1", "alfa", List.of(), "aldo", List.of(), List.of("partners"), organisations);
    }

    @Test
    void the_lead_s_people_learn_what_a_partner_answered_but_not_who_answered() {
        Decision confirmed = who.decide(new ProjectPartnerConfirmed("p1", "cop", 7, "t1", "alfa", "anna", "beta"));
        assertThat(lines(confirmed)).containsExactly("aldo project-part-confirmed BETA");
        assertThat(confirmed.told().getFirst().channels())
                .as("who switched the mail off reads it in the inbox")
                .containsExactly(Channel.IN_APP);
        assertThat(confirmed.followers()).singleElement().satisfies(some -> {
            assertThat(some.kind()).isEqualTo(NoticeKind.PROJECT_JOINED);
            assertThat(some.topics()).containsExactly(Topic.organisation("beta"));
        });

        Decision refused =
                who.decide(new ProjectPartnerRefused("p1", "cop", 7, "t1", "alfa", "bice", "beta", "reason-1"));
        assertThat(lines(refused)).containsExactly("aldo project-part-refused BETA", "anna project-part-refused BETA");
        assertThat(refused.told()).allSatisfy(told -> {
            assertThat(told.matter().text()).isEqualTo("reason-1");
            assertThat(told.matter().variant()).isEqualTo("reason");
        });
        assertThat(refused.followers()).isEmpty();
        assertThat(lines(who.decide(new ProjectPartnerWithdrawn("p1", "cop", 7, "t1", "alfa", "bice", "beta", null))))
                .containsExactly("aldo project-part-withdrawn BETA", "anna project-part-withdrawn BETA");
    }

    @Test
    void a_withdrawn_project_is_told_to_partners_that_were_asked_or_take_part_each_person_once() {
        List<Partner> partners =
                List.of(new Partner("beta", "CONFIRMED"), new Partner("gamma", "REFUSED"), new Partner(null, "NAMED"));
        assertThat(lines(
                        who.decide(new ProjectWithdrawn("p1", "cop", 7, "t1", "alfa", partners, "anna", "LEAD", null))))
                .containsExactly("aldo project-withdrawn ALFA", "bice project-withdrawn ALFA");
        Decision staff =
                who.decide(new ProjectWithdrawn("p1", "cop", 7, "t1", "alfa", partners, "carla", "STAFF", "reason-1"));
        assertThat(lines(staff))
                .containsExactly(
                        "aldo project-withdrawn ALFA", "anna project-withdrawn ALFA", "bice project-withdrawn ALFA");
        assertThat(staff.told().getFirst().matter().variant()).isEqualTo("staff");
    }

    private static ProjectRegistered registered(List<String> asked) {
        return new ProjectRegistered(
                "p1", "cop", 7, "t1", "alfa", List.of(new Country("SN"), new Country("BF")), "anna", asked);
    }

    private static List<String> lines(Decision decision) {
        return decision.told().stream()
                .map(told -> told.recipient() + " " + told.kind().key() + " "
                        + told.matter().organisation())
                .toList();
    }
}
