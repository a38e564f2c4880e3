/**
 * What has to happen at a time: reminders, ends of terms, digests, retries. A job is one document; whichever process finds it
 * due leases it and runs its handler, at least once. A process that dies gives its jobs back when their leases run out.
 */
@NullMarked
package org.regionalforum.kit.due;

import org.jspecify.annotations.NullMarked;
