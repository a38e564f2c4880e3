/** Tests of the rules of addresses, passwords and the demo. */
@NullMarked
package org.regionalforum.identity.person;

import org.jspecify.annotations.NullMarked;
