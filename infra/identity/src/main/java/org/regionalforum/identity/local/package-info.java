/**
 * For scripts on the local platform only: an access token for a person, against a key of the data folder.
 */
@NullMarked
package org.regionalforum.identity.local;

import org.jspecify.annotations.NullMarked;
