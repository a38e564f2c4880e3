/**
 * How a decision follows from votes: rule sets are versioned data, an outcome is a pure function of rule set, electors, votes and declared conflicts. Nothing here
 * knows a framework, a clock or a store, and no number is ever a floating-point one.
 *
 * <p>Words: E entitled, P present (whoever voted or declared a conflict), Y yes, N no, A abstained, R recused; each by heads and by votes (weights). A share is
 * compared by cross-multiplication, and every rule needs at least one vote in favour, which guards 0 of 0. Equal votes never adopt. An unknown electorate meets no
 * quorum.
 *
 * <p>Abstentions follow the rule set: (a) present and in the base, (b) present but outside it, (c) as if absent. Italian sources disagree where a text only says
 * "majority of those present", so no rule set is silent about it. They never count among votes <em>expressed</em>, and never leave "all members".
 *
 * <p>Who declares a conflict of interest is present. Under {@code RECUSE} its vote does not count; under {@code DECLARE} it does (art. 2373 of the Civil Code bars
 * nobody since 2004), but whoever abstains because of it leaves the base (art. 2368, third paragraph). "All members" stays all members (Cass. 1408/1993).
 */
@NullMarked
package org.regionalforum.forum.rule;

import org.jspecify.annotations.NullMarked;
