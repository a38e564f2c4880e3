/** The public directory: who is or was a member of a network, searchable by anybody; counts as of any day. */
@NullMarked
package org.regionalforum.membership.directory;

import org.jspecify.annotations.NullMarked;
