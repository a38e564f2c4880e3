package org.regionalforum.benchmark.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regionalforum.benchmark.stage.Quiet;
import org.regionalforum.kit.outbox.FactSender;
import org.regionalforum.kit.outbox.PendingFact;
import org.regionalforum.localstore.LocalStore;

@SuppressWarnings("NullAway.Init") // started before all
class RelayBenchmarkTest {
    private static final int FEW = 60;
    private static final Queue<PendingFact> SENT = new ConcurrentLinkedQueue<>();
    private static final FactSender SENDER = fact -> {
        SENT.add(fact);
        return CompletableFuture.allOf();
    };

    private static LocalStore store;
    private static KitParts kit;

    @BeforeAll
    static void start() {
        Quiet.please();
        store = LocalStore.inMemory(0);
        kit = new KitParts(store.uri(), "127.0.0.1:1", SENDER);
    }

    @BeforeEach
    void nothingSent() {
        SENT.clear();
    }

    @AfterAll
    static void stop() {
        kit.close();
        store.close();
    }

    @Test
    void a_backlog_is_pending_until_it_is_drained_and_then_sent_once() throws InterruptedException {
        Backlog backlog = Backlog.write(kit, "papers", FEW);
        assertThat(SENT).isEmpty();
        assertThat(backlog.documents()).hasSize(FEW).allMatch(paper -> paper.containsKey("pendingSince"));

        assertThat(backlog.drain()).isPositive();

        assertThat(SENT).extracting(PendingFact::key).doesNotHaveDuplicates().hasSize(FEW);
        assertThat(SENT).allSatisfy(fact -> assertThat(fact.data()).hasSizeBetween(350, 450));
        assertThat(backlog.documents()).hasSize(FEW).noneMatch(paper -> paper.containsKey("pendingSince"));
    }

    @Test
    void a_round_measures_ours_and_the_reference_and_leaves_nothing_behind() throws InterruptedException {
        RelayBenchmark.Round round = RelayBenchmark.round(kit, 0, FEW, null);

        assertThat(round.relay()).isPositive();
        assertThat(round.updates()).isPositive();
        assertThat(kit.store().mongo().getCollectionNames()).doesNotContain("papers0", "reference0");
    }
}
