/** Tests of what all pages share. */
@NullMarked
package org.regionalforum.identity.page;

import org.jspecify.annotations.NullMarked;
