/**
 * An organisation asks to join a network, the board decides.
 *
 * <p>Sources: Third-Sector Code (D.Lgs. 117/2017) art. 23: the board decides on the applicant's request; a refusal is
 * reasoned and communicated within 60 days; the refused may within 60 days ask the assembly to decide. Both terms are a
 * network's settings. The first day is not counted and a term ends with its last day (Civil Code art. 2963).
 */
@NullMarked
package org.regionalforum.membership.admission;

import org.jspecify.annotations.NullMarked;
