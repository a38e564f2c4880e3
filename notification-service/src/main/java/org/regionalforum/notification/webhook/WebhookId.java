package org.regionalforum.notification.webhook;

import org.regionalforum.kit.aggregate.TypedId;

/** Identifies a subscriber. */
record WebhookId(String value) implements TypedId {}
