/**
 * Starts the parts of the platform as processes of their own, keeps them alive and ends them in reverse order.
 *
 * <p>One data folder belongs to one running platform: a lock, the secrets, the logs and the list of processes are in it.
 */
@NullMarked
package org.regionalforum.local.launch;

import org.jspecify.annotations.NullMarked;
