/** A member proposes, others support, the threshold puts it on the agenda without staff ("from the bottom"). A text keeps all
 * its versions; support is given to one version and asked for again when a new one comes, never moved. It counts while its
 * organisation is an active member, by the actor type of the day; who counted for the agenda stays counted. */
@NullMarked
package org.regionalforum.forum.proposal;

import org.jspecify.annotations.NullMarked;
