package org.regionalforum.forum.rulebook;

import java.time.LocalDate;
import org.regionalforum.forum.rule.RuleSet;

/** A version of a rule set, and since when it stands. */
public record Adopted(RuleSet rules, LocalDate on) {}
