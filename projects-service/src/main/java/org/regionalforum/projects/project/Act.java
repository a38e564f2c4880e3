package org.regionalforum.projects.project;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Who does something, and when by the clock of the law.
 *
 * @param person id
 */
record Act(String person, Instant at, LocalDate on) {}
