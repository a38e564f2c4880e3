package org.regionalforum.notification.notice;

import java.util.Set;

/** Said inside this process, so that open inboxes and the postman need not wait for their next look. */
public record NoticesChanged(Set<String> recipients) {}
