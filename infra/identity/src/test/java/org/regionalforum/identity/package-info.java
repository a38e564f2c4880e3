/** Tests of the provider as browsers, mail readers and the gateway meet it. */
@NullMarked
package org.regionalforum.identity;

import org.jspecify.annotations.NullMarked;
