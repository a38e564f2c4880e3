package org.regionalforum.kit.inbox;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Ready once the inbox reads; what is blocked is told and does not make the service unready. */
final class InboxHealth implements HealthIndicator {
    private final InboxBinding binding;
    private final Letters letters;

    InboxHealth(InboxBinding binding, Letters letters) {
        this.binding = binding;
        this.letters = letters;
    }

    @Override
    public Health health() {
        return (binding.bound() ? Health.up() : Health.outOfService())
                .withDetail("bound", binding.bound())
                .withDetail("deadLetters", letters.count(Letter.State.DEAD))
                .withDetail("notYet", letters.count(Letter.State.NOT_YET))
                .build();
    }
}
