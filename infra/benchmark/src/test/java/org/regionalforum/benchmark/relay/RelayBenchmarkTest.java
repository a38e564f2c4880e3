package org.regionalforum.benchmark.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.regionalforum.benchmark.stage.Quiet;
import org.regionalforum.kit.outbox.FactSender;
import org.regionalforum.kit.outbox.PendingFact;
import org.regionalforum.localstore.LocalStore;

class RelayBenchmarkTest {
    private static final int FEW = 60;

    private final Queue<PendingFact> sent = new ConcurrentLinkedQueue<>();
    private final FactSender sender = fact -> {
        sent.add(fact);
        return CompletableFuture.allOf();
    };

    @BeforeAll
    static void quiet() {
        Quiet.please();
    }

    @Test
    void a_backlog_is_pending_until_it_is_drained_and_then_sent_once() throws InterruptedException {
        try (LocalStore store = LocalStore.inMemory(0);
                KitParts kit = new KitParts(store.uri(), "127.0.0.1:1", sender)) {
            Backlog backlog = Backlog.write(kit, "papers", FEW);
            assertThat(sent).isEmpty();
            assertThat(backlog.documents()).hasSize(FEW).allMatch(paper -> paper.containsKey("pendingSince"));

            assertThat(backlog.drain()).isPositive();

            assertThat(sent)
                    .extracting(PendingFact::key)
                    .doesNotHaveDuplicates()
                    .hasSize(FEW);
            assertThat(sent).allSatisfy(fact -> assertThat(fact.data()).hasSizeBetween(350, 450));
            assertThat(backlog.documents()).hasSize(FEW).noneMatch(paper -> paper.containsKey("pendingSince"));
        }
    }

    @Test
    void a_round_measures_ours_and_the_reference_and_leaves_nothing_behind() throws InterruptedException {
        try (LocalStore store = LocalStore.inMemory(0);
                KitParts kit = new KitParts(store.uri(), "127.0.0.1:1", sender)) {
            RelayBenchmark.Round round = RelayBenchmark.round(kit, 0, FEW, null);

            assertThat(round.relay()).isPositive();
            assertThat(round.updates()).isPositive();
            assertThat(kit.store().mongo().getCollectionNames()).isEmpty();
        }
    }
}
