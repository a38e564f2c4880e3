/**
 * A notice: what one recipient must learn because of one fact, with its deliveries, in one document.
 *
 * <p>There is one notice per cause, recipient and kind: its id is derived from the three, so that a fact that comes again
 * meets what it made. Notices of a recipient are numbered from 1 without a gap, so that a reader who knows the last number
 * seen misses nothing. An e-mail is tried eight times within two days; an address that the mail server refuses for good is
 * not tried again. Notices are records: they are never rebuilt.
 */
@NullMarked
package org.regionalforum.notification.notice;

import org.jspecify.annotations.NullMarked;
