package org.regionalforum.notification.webhook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of calls to systems outside.
 *
 * @param privateAddresses whether the operator allows addresses inside its own networks, and plain HTTP; else only public
 *     ones over HTTPS
 * @param deadline for the whole answer
 * @param atOnce calls at the same time
 */
@ConfigurationProperties("forum.webhook")
record WebhookProperties(
        @DefaultValue("false") boolean privateAddresses,
        @DefaultValue("15s") Duration deadline,
        @DefaultValue("16") int atOnce) {}
