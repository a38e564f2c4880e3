package org.regionalforum.kit.inbox;

import io.micrometer.tracing.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.regionalforum.kit.cause.Spans;
import org.regionalforum.kit.problem.Refusal;

/** Applies facts that may go together, those that fail again after a pause. */
final class Attempts {
    private final ModelWriter writer;
    private final Spans spans;
    private final int most;
    private final Duration backOff;
    private final Duration notYet;

    Attempts(ModelWriter writer, Spans spans, InboxProperties settings) {
        this.writer = writer;
        this.spans = spans;
        this.most = settings.attempts();
        this.backOff = settings.backOff();
        this.notYet = settings.notYet();
    }

    /** What became of each, in their order; a failure of the store itself is thrown. */
    List<Outcome> run(List<Step> steps) {
        Outcome[] outcomes = new Outcome[steps.size()];
        Arrays.fill(outcomes, new Outcome.Applied());
        List<Integer> todo = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            todo.add(i);
        }
        for (int attempt = 1; !todo.isEmpty(); attempt++) {
            List<Integer> again = new ArrayList<>();
            for (Map.Entry<Integer, RuntimeException> failed : once(steps, todo).entrySet()) {
                int place = failed.getKey();
                RuntimeException why = failed.getValue();
                if (Outage.is(why)) {
                    throw why;
                }
                boolean hopeless = attempt == most || steps.get(place).deed() instanceof Deed.Unable;
                if (why instanceof NotYet) {
                    outcomes[place] = new Outcome.Parked(Letter.State.NOT_YET, Reason.of(why), attempt, notYet);
                } else if (hopeless) {
                    outcomes[place] = Outcome.Parked.dead(why, attempt);
                } else {
                    again.add(place);
                }
            }
            todo = again;
            if (!todo.isEmpty()) {
                pause(backOff.multipliedBy(1L << (attempt - 1)));
            }
        }
        return List.of(outcomes);
    }

    private Map<Integer, RuntimeException> once(List<Step> steps, List<Integer> places) {
        Map<Integer, RuntimeException> failed = new HashMap<>();
        List<ModelWriter.Guarded> writes = new ArrayList<>();
        for (int place : places) {
            Step step = steps.get(place);
            switch (step.deed()) {
                case Deed.Unable(RuntimeException why) -> failed.put(place, why);
                case Deed.Write(List<ModelWrite> own) ->
                    own.forEach(write -> writes.add(
                            new ModelWriter.Guarded(place, step.received().place(), write)));
                case Deed.Act(Runnable action) -> {
                    try {
                        act(step, action);
                    } catch (RuntimeException e) {
                        failed.put(place, e);
                    }
                }
            }
        }
        failed.putAll(writer.write(writes));
        return failed;
    }

    private void act(Step step, Runnable action) {
        step.received().cause().run(() -> spans.run("handle " + step.received().type(), Span.Kind.CONSUMER, action));
    }

    /** The inbox stops while it waits: the fact stays with the broker. */
    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, "inbox.stopping");
        }
    }
}
