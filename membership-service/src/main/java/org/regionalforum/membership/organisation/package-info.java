/** Organisations: legal bodies that exist once and may belong to several networks. */
@NullMarked
package org.regionalforum.membership.organisation;

import org.jspecify.annotations.NullMarked;
