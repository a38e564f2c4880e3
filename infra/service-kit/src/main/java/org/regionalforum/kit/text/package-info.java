/** What people write, as far as it is the same in every service. */
@NullMarked
package org.regionalforum.kit.text;

import org.jspecify.annotations.NullMarked;
