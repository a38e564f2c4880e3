/** The rules by which a network decides: its rule sets, each in versions that never change, adopted by its statute or regulation,
 * and the support that puts a proposal on the agenda. */
@NullMarked
package org.regionalforum.forum.rulebook;

import org.jspecify.annotations.NullMarked;
