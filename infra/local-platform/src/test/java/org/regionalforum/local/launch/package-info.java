@NullMarked
package org.regionalforum.local.launch;

import org.jspecify.annotations.NullMarked;
