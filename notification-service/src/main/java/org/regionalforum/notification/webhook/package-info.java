/**
 * Systems that a network's staff let follow it: each public decision is posted to them, signed as Standard Webhooks says.
 *
 * <p>A call that fails is tried ten times over three days with growing, scattered pauses; an endpoint that answers 410 gets no
 * more. Nothing is followed or believed: no redirect, at most 15 seconds and 64 KiB of an answer, and only public addresses
 * are connected to, the very ones that were checked. A call carries ids until the moment it is sent, so that a text that was
 * erased is not sent again by a replay. The secret is needed for signing and so cannot be kept as a hash; it is shown once.
 */
@NullMarked
package org.regionalforum.notification.webhook;

import org.jspecify.annotations.NullMarked;
