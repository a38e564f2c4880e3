package org.regionalforum.kit.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Who may do what: a readable table with a line for each endpoint of a service and a column for each role, read from a
 * resource, and played.
 *
 * <pre>
 * endpoint                                nobody person staff
 * GET  /api/sample/notes/{note}              401    404   200
 * POST /api/sample/notes/{note}/end          401    404   412 | {"reason": "x"}
 * </pre>
 *
 * <p>A cell is the status that the role is answered. Behind the bar stands what is sent: JSON, the fields of a form
 * ({@code a=b&c=d}), {@code file FIELD a=b} for an upload, and before it, where needed, {@code ?query}. {@code {name}}
 * stands for a value that the test gives, {@code name:value} first of all gives another in this line. Requests that change carry a stale version, so that who is let in gets a 412
 * and changes nothing, wherever the endpoint knows versions. Lines are played from top to bottom, roles from left to
 * right.
 */
public final class RoleTable {
    /** One line: {@code POST /path}, the statuses in the order of the roles, and what is sent. */
    record Row(String endpoint, List<Integer> statuses, String sent) {}

    private final List<String> roles;
    private final List<Row> rows;

    private RoleTable(List<String> roles, List<Row> rows) {
        this.roles = roles;
        this.rows = rows;
    }

    /** The resource's table; a line that begins with {@code #} is a remark. */
    public static RoleTable read(Class<?> beside, String resource) {
        List<String> lines = lines(beside, resource);
        List<String> head = List.of(lines.getFirst().strip().split("\\s+", -1));
        List<Row> rows = lines.stream().skip(1).map(RoleTable::row).toList();
        return new RoleTable(head.subList(1, head.size()), rows);
    }

    private static List<String> lines(Class<?> beside, String resource) {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        int bar = line.indexOf(" | ");
        String[] cells = (bar < 0 ? line : line.substring(0, bar)).strip().split("\\s+", -1);
        List<Integer> statuses = new ArrayList<>();
        for (int i = 2; i < cells.length; i++) {
            statuses.add(Integer.parseInt(cells[i]));
        }
        return new Row(
                cells[0] + " " + cells[1],
                statuses,
                bar < 0 ? "" : line.substring(bar + 3).strip());
    }

    /** The endpoints that have a line, for {@link EveryEndpoint#eachHasARow}. */
    public List<String> endpoints() {
        return rows.stream().map(Row::endpoint).toList();
    }

    /**
     * Asks every endpoint in every role and fails for each line that is answered otherwise than it says.
     *
     * @param tokens role → access token; a role without one is somebody who is not signed in
     * @param values what {@code {name}} stands for
     */
    public void play(MockMvcTester web, Map<String, String> tokens, Map<String, String> values) {
        List<String> wrong = new ArrayList<>();
        for (Row row : rows) {
            RoleRequest request = new RoleRequest(row.endpoint(), row.sent(), values);
            Map<String, Integer> answers = new LinkedHashMap<>();
            roles.forEach(role -> answers.put(role, request.status(web, tokens.get(role))));
            if (!List.copyOf(answers.values()).equals(row.statuses())) {
                wrong.add(row.endpoint() + "\n    table  " + row.statuses() + "\n    answer " + answers);
            }
        }
        if (!wrong.isEmpty()) {
            throw new AssertionError(wrong.size() + " lines are answered otherwise:\n" + String.join("\n", wrong));
        }
    }
}
