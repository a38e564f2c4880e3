/**
 * A forgotten password: a link that runs one hour and works once sets a new one, ends every session of that person and
 * says so by mail. The page is the same for an unknown address.
 */
@NullMarked
package org.regionalforum.identity.recovery;

import org.jspecify.annotations.NullMarked;
