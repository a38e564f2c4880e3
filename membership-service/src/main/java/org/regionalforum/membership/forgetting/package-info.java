/** What a capability does that holds something about people or keeps what they wrote: it can forget it. */
@NullMarked
package org.regionalforum.membership.forgetting;

import org.jspecify.annotations.NullMarked;
