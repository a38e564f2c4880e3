package org.regionalforum.kit.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.problem.Refusal;

/** What an operator sees of the inbox and can do there. Who may is asked elsewhere. */
public final class InboxDesk {
    private final Letters letters;
    private final Redelivery redelivery;
    private final InboxBinding binding;
    private final Lags lags;

    /**
     * How the inbox stands.
     *
     * @param bound whether it reads
     * @param dead dead letters; each blocks its source in its table
     * @param waiting facts that stand behind another one of their source
     * @param notYet facts that need one which has not come
     * @param notYetSince when the first of them came
     * @param lags records not taken yet, by topic; empty while the broker does not answer
     */
    public record State(
            boolean bound,
            long dead,
            long waiting,
            long notYet,
            @Nullable Instant notYetSince,
            Map<String, Long> lags) {}

    InboxDesk(Letters letters, Redelivery redelivery, InboxBinding binding, Lags lags) {
        this.letters = letters;
        this.redelivery = redelivery;
        this.binding = binding;
        this.lags = lags;
    }

    public State state() {
        return new State(
                binding.bound(),
                letters.count(Letter.State.DEAD),
                letters.count(Letter.State.WAITING),
                letters.count(Letter.State.NOT_YET),
                letters.waitingSince(),
                lags.byTopic());
    }

    /**
     * Dead letters in the order of their ids.
     *
     * @return one more than the limit where there are more
     */
    public List<DeadLetter> deadLetters(@Nullable String after, int limit) {
        return letters.dead(after, limit).stream().map(DeadLetter::of).toList();
    }

    /**
     * Tries a dead letter again and, if that works, everything that waits behind it.
     *
     * @return the letter as it is now, with the reason of this try; null where it has been applied
     * @throws Refusal where there is no such dead letter
     */
    public @Nullable DeadLetter replay(String id) {
        if (!redelivery.replay(id)) {
            throw Refusal.notFound();
        }
        Letter left = letters.letter(id);
        return left == null ? null : DeadLetter.of(left);
    }
}
