/** Brings a file of organisations into a network and says what became of each row. */
@NullMarked
package org.regionalforum.local.imports;

import org.jspecify.annotations.NullMarked;
