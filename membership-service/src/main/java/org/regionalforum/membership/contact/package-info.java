/** How people and bodies are reached: on a topic of its own, so that it can be erased. */
@NullMarked
package org.regionalforum.membership.contact;

import org.jspecify.annotations.NullMarked;
