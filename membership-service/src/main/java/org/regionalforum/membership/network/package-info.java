/** Networks: territorial coordinations with their own rules, founded once, kept by their staff. */
@NullMarked
package org.regionalforum.membership.network;

import org.jspecify.annotations.NullMarked;
