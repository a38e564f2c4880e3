/** What operators, and nobody else, see and do. */
@NullMarked
package org.regionalforum.kit.operations;

import org.jspecify.annotations.NullMarked;
