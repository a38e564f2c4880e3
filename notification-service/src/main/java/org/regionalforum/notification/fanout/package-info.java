/**
 * Brings one thing to all who follow something, however many: in batches, from where it stood when it was interrupted, with
 * memory for one batch. Who decides begins it; who carries mail finds the notices.
 */
@NullMarked
package org.regionalforum.notification.fanout;

import org.jspecify.annotations.NullMarked;
