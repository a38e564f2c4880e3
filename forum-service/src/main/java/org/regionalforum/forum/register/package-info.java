/** The register of a network and body: append-only, every closed ballot and every recorded decision a position without gaps, every
 * adopted one a number without gaps in its year. An entry is one insert under last position + 1; who meets a taken one reads
 * again and computes the certificate anew, since it holds the hash of the entry before. */
@NullMarked
package org.regionalforum.forum.register;

import org.jspecify.annotations.NullMarked;
