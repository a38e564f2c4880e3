@NullMarked
package org.regionalforum.local.backup;

import org.jspecify.annotations.NullMarked;
