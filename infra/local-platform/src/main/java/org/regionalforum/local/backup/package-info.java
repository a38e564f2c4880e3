/**
 * Backups of a local platform: everything that it would be missed without, at one instant, and the way back.
 *
 * <p>Store and broker are copied while nothing runs. A copy of one and then of the other, under load, would hold facts
 * without their documents, or documents without the facts that they were told to have sent.
 */
@NullMarked
package org.regionalforum.local.backup;

import org.jspecify.annotations.NullMarked;
