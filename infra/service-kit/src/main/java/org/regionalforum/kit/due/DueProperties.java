package org.regionalforum.kit.due;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the due jobs.
 *
 * @param tick pause between looks for due jobs
 * @param lease how long a run may take before another process may take the job
 * @param atOnce runs at the same time in this process
 * @param attempts after so many a job is given up
 * @param firstPause before the second attempt; doubled for each further one, up to an hour
 */
@Validated
@ConfigurationProperties("forum.due")
record DueProperties(
        @DefaultValue("1s") Duration tick,
        @DefaultValue("60s") Duration lease,
        @Min(1) @Max(64) @DefaultValue("8") int atOnce,
        @Min(1) @DefaultValue("10") int attempts,
        @DefaultValue("5s") Duration firstPause) {
    private static final Duration LONGEST = Duration.ofHours(1);

    Duration pauseAfter(int attempt) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(attempt - 1, 20));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
