/** Decides alone what was proposed, who could vote, what was voted, adopted, transmitted and answered. For now it follows who is a member of which network, which everything to come rests on. */
@NullMarked
package org.regionalforum.forum;

import org.jspecify.annotations.NullMarked;
