package org.regionalforum.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** One bucket for each person or address, all filled at the same rate. Each gateway counts for itself. */
final class Buckets {

    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);

    private final LoadingCache<String, Bucket> buckets;

    Buckets(LimitProperties.Rate rate, int remembered) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(remembered)
                .expireAfterAccess(FORGOTTEN_AFTER)
                .build(key -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                        .build());
    }

    /** Takes one; answers how long to wait, zero when it was granted. */
    Duration take(String key) {
        Bucket bucket = buckets.get(key);
        if (bucket.tryConsume(1)) {
            return Duration.ZERO;
        }
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
    }
}
