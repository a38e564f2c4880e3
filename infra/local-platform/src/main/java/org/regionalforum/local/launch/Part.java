package org.regionalforum.local.launch;

import java.util.List;
import java.util.Map;

/**
 * One process of the platform.
 *
 * @param name as in the log, in {@code status} and in the name of the log file
 * @param command program and arguments
 * @param environment added to the launcher's own
 * @param ports what it listens on, the most telling first
 * @param after parts that must be ready before it starts, and that are ended after it
 */
record Part(
        String name,
        List<String> command,
        Map<String, String> environment,
        List<Integer> ports,
        Readiness readiness,
        List<String> after) {}
