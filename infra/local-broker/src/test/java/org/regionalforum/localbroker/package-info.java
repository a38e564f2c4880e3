@NullMarked
package org.regionalforum.localbroker;

import org.jspecify.annotations.NullMarked;
