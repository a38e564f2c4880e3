/** How many requests one person and one address may make. */
@NullMarked
package org.regionalforum.gateway.limit;

import org.jspecify.annotations.NullMarked;
