@NullMarked
package org.regionalforum.local.imports;

import org.jspecify.annotations.NullMarked;
