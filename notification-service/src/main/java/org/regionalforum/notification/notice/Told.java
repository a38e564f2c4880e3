package org.regionalforum.notification.notice;

import java.util.Set;

/**
 * One line of a decision: this recipient learns this, for this reason, by these channels.
 *
 * @param recipient a person's id, or an invitation's where the person is not known yet
 */
public record Told(String recipient, NoticeKind kind, Matter matter, Reason reason, Set<Channel> channels) {}
