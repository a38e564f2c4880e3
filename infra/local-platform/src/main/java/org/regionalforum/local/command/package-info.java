/**
 * The words a person types: {@code ./forum run}, {@code stop}, {@code status}, {@code token} and so on.
 */
@NullMarked
package org.regionalforum.local.command;

import org.jspecify.annotations.NullMarked;
