package org.regionalforum.local.launch;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the person at the terminal sees: the launcher's own words, and of each part its warnings and errors with the
 * part's name in front. A part that cannot stop complaining is cut short; all of it stands in its log.
 */
public final class Console {
    private static final Pattern JSON_LEVEL = Pattern.compile("\"(?:log\\.)?level\"\\s*:\\s*\"(?:WARN|ERROR)\"");
    private static final Pattern TEXT_LEVEL = Pattern.compile("^[^\"{]{0,60}\\b(?:WARN|ERROR)\\b");
    private static final int WIDTH = 300;
    private static final int AT_ONCE = 4;
    private static final long WINDOW_NANOS = 10_000_000_000L;

    private final PrintStream out;
    private final LongSupplier nanos;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Allowance> allowances = new HashMap<>();

    private static final class Allowance {
        long since;
        int used;
    }

    public Console(PrintStream out) {
        this(out, System::nanoTime);
    }

    Console(PrintStream out, LongSupplier nanos) {
        this.out = out;
        this.nanos = nanos;
    }

    public void say(String line) {
        out.println(line);
        out.flush();
    }

    synchronized void heard(String part, String line) {
        if (!isWarning(line)) {
            return;
        }
        Allowance allowance = allowances.computeIfAbsent(part, p -> new Allowance());
        long now = nanos.getAsLong();
        if (allowance.used == 0 || now - allowance.since > WINDOW_NANOS) {
            allowance.since = now;
            allowance.used = 0;
        }
        allowance.used++;
        if (allowance.used <= AT_ONCE) {
            say(prefix(part) + shortened(readable(line)));
        } else if (allowance.used == AT_ONCE + 1) {
            say(prefix(part) + "… and more, see its log");
        }
    }

    private static boolean isWarning(String line) {
        return line.startsWith("{")
                ? JSON_LEVEL.matcher(line).find()
                : TEXT_LEVEL.matcher(line).find();
    }

    private String readable(String line) {
        if (!line.startsWith("{")) {
            return line;
        }
        try {
            JsonNode node = json.readTree(line);
            String level = node.path("log")
                    .path("level")
                    .asString(node.path("log.level").asString(node.path("level").asString("")));
            return level + " " + node.path("message").asString("");
        } catch (JacksonException e) {
            return line;
        }
    }

    private static String shortened(String line) {
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH) + "…";
    }

    private static String prefix(String part) {
        return String.format("%-12s | ", part);
    }
}
