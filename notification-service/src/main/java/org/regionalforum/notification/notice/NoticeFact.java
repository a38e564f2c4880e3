package org.regionalforum.notification.notice;

import java.util.Set;
import org.regionalforum.kit.aggregate.EventType;

/** What this service says to others about notices; ids only, nobody's data. */
public sealed interface NoticeFact {
    @EventType("org.regionalforum.notification.notice-created.v1")
    record NoticeCreated(
            String notice, NoticeKind kind, String network, String recipient, String cause, Set<Channel> channels)
            implements NoticeFact {}

    /** The mail server took it over; attempt from 1. */
    @EventType("org.regionalforum.notification.delivery-sent.v1")
    record DeliverySent(String notice, Channel channel, int attempt) implements NoticeFact {}

    /** It is not tried any more unless somebody asks for it. */
    @EventType("org.regionalforum.notification.delivery-failed.v1")
    record DeliveryFailed(String notice, Channel channel, int attempts, DeliveryFailure reason) implements NoticeFact {}
}
