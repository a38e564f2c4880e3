/** The pages on which an organisation asks to join a network and follows its application. */
@NullMarked
package org.regionalforum.membership.join;

import org.jspecify.annotations.NullMarked;
