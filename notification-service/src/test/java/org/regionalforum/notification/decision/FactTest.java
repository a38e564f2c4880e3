package org.regionalforum.notification.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionalforum.kit.test.Contracts;
import org.regionalforum.notification.mandate.Holder;
import org.regionalforum.notification.mandate.Rank;
import org.regionalforum.notification.notice.Channel;
import org.regionalforum.notification.notice.NoticeKind;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Each fact that other services say is read as its contract's example has it, and decided. */
class FactTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final WhoMustLearn who = new WhoMustLearn(new Known() {
        @Override
        public Set<String> staffOf(String network) {
            return Set.of("carla");
        }

        @Override
        public Set<Channel> switchedOff(String person, NoticeKind kind) {
            return Set.of();
        }

        @Override
        public LocalDate today() {
            return LocalDate.of(2027, 1, 22);
        }

        @Override
        public List<Holder> holders(String network, String organisation, LocalDate on) {
            return List.of(new Holder("dora", Rank.FIRST));
        }

        @Override
        public String nameOf(String organisation) {
            return "Alfa";
        }

        @Override
        public boolean hasAddress(String organisation) {
            return true;
        }

        @Override
        public boolean hasSharedAddress(String application) {
            return hasAddress(application);
        }
    });

    static Stream<Class<?>> facts() {
        return Stream.of(MembershipFact.class, ForumFact.class, ProjectFact.class)
                .map(Class::getPermittedSubclasses)
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void the_contracts_example_is_understood(Class<? extends Fact> fact) {
        String type = fact.getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);

        Fact read = JSON.treeToValue(Contracts.example(topic(fact), type), fact);
        Decision decision = who.decide(read);

        assertThat(read.network()).isEqualTo("cop");
        assertThat(decision.told().size()
                        + decision.passedOver().size()
                        + decision.followers().size())
                .isPositive();
        assertThat(decision.told()).allSatisfy(told -> {
            assertThat(told.recipient()).isNotBlank();
            assertThat(told.matter().subject().id()).isNotBlank();
        });
    }

    private static String topic(Class<? extends Fact> fact) {
        if (MembershipFact.class.isAssignableFrom(fact)) {
            return "membership.facts";
        }
        return ForumFact.class.isAssignableFrom(fact) ? "forum.facts" : "projects.facts";
    }
}
