package org.regionalforum.notification.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionalforum.kit.test.Contracts;
import org.regionalforum.notification.notice.NoticeKind;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Each fact that membership-service says is read as its contract's example has it, and decided. */
class MembershipFactTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final WhoMustLearn who = new WhoMustLearn(new Known() {
        @Override
        public Set<String> staffOf(String network) {
            return Set.of("carla");
        }

        @Override
        public boolean wantsMail(String person, NoticeKind kind) {
            return true;
        }
    });

    static Stream<Class<?>> facts() {
        return Stream.of(MembershipFact.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void the_contracts_example_is_understood(Class<? extends MembershipFact> fact) {
        String type = fact.getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);

        MembershipFact read = JSON.treeToValue(Contracts.example("membership.facts", type), fact);
        Decision decision = who.decide(read);

        assertThat(read.network()).isEqualTo("cop");
        assertThat(decision.told().size() + decision.passedOver().size()).isPositive();
        assertThat(decision.told()).allSatisfy(told -> {
            assertThat(told.recipient()).isNotBlank();
            assertThat(told.matter().subject().id()).isNotBlank();
        });
    }
}
