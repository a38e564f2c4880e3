/** The frozen list of who may vote in one ballot, as membership-service states it in parts; it counts only when all parts are there
 * and agree with the number and the hash that each of them names. */
@NullMarked
package org.regionalforum.forum.roll;

import org.jspecify.annotations.NullMarked;
