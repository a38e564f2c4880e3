package org.regionalforum.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.regionalforum.identity.RunningIdentity;

class AttemptsTest {

    private final Attempts attempts = RunningIdentity.shared().bean(Attempts.class);

    @Test
    void of_many_guesses_at_once_no_more_than_the_limit_are_looked_at() throws Exception {
        Callable<Boolean> guess = () -> {
            try {
                attempts.take(Attempts.Kind.ACCOUNT, "raced@example.org");
                return true;
            } catch (Attempts.Spent spent) {
                return false;
            }
        };
        int passed = 0;
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> guesses =
                    IntStream.range(0, 40).mapToObj(i -> guess).toList();
            for (Future<Boolean> one : many.invokeAll(guesses)) {
                passed += one.get() ? 1 : 0;
            }
        }
        assertThat(passed).isEqualTo(5);
    }

    @Test
    void what_is_given_back_may_be_taken_again() {
        for (int i = 0; i < 10; i++) {
            attempts.take(Attempts.Kind.ACCOUNT, "right@example.org");
            attempts.giveBack(Attempts.Kind.ACCOUNT, "right@example.org");
        }
        for (int i = 0; i < 5; i++) {
            attempts.take(Attempts.Kind.ACCOUNT, "right@example.org");
        }
        assertThatThrownBy(() -> attempts.take(Attempts.Kind.ACCOUNT, "right@example.org"))
                .isInstanceOf(Attempts.Spent.class);
    }
}
