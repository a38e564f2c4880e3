/** The organisation that a person chose to act for: a preference that travels with each request, never a right; services check it against mandates. */
@NullMarked
package org.regionalforum.gateway.acting;

import org.jspecify.annotations.NullMarked;
