package org.regionalforum.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the demo consists of; every organisation in it is invented. */
final class DemoData {
    private DemoData() {}

    /**
     * A network and who keeps it.
     *
     * @param founding body of the request that opens it
     * @param staff e-mail address of its first staff
     */
    record DemoNetwork(String slug, String staff, Map<String, Object> founding) {}

    /**
     * An application that waits for the board.
     *
     * @param delegate e-mail address of who files it
     * @param particulars body of the request that drafts it
     */
    record DemoApplication(
            String network, String delegate, String organisation, String taxCode, Map<String, Object> particulars) {}

    static List<DemoNetwork> networks() {
        return List.of(
                new DemoNetwork(
                        "cop",
                        "staff.cop@example.org",
                        founding(
                                "cop",
                                "Consorzio Ong Piemontesi",
                                "COP",
                                1997,
                                "THIRD_SECTOR_CODE",
                                "Piemonte",
                                null,
                                "Le organizzazioni non governative del Piemonte lavorano insieme alla cooperazione"
                                        + " internazionale e all'educazione alla cittadinanza globale.")),
                new DemoNetwork(
                        "rail",
                        "staff.rail@example.org",
                        founding(
                                "rail",
                                "Rete Attività Internazionali Liguria",
                                "RAIL",
                                2014,
                                "NETWORK",
                                "Liguria",
                                "Januaforum",
                                "Enti locali, associazioni, comunità di migranti, imprese e organizzazioni non"
                                        + " governative della Liguria coordinano le loro attività internazionali.")));
    }

    private static Map<String, Object> founding(
            String slug,
            String name,
            String shortName,
            int founded,
            String preset,
            String territory,
            @org.jspecify.annotations.Nullable String proposer,
            String vision) {
        Map<String, Object> founding = new LinkedHashMap<>();
        founding.put("network", slug);
        founding.put("name", name);
        founding.put("shortName", shortName);
        founding.put("founded", founded);
        founding.put("preset", preset);
        founding.put("territory", territory);
        if (proposer != null) {
            founding.put("proposer", proposer);
        }
        founding.put("vision", vision);
        return founding;
    }

    static byte[] members(String network) {
        return resource("members-" + network + ".csv");
    }

    static List<DemoApplication> applications() {
        return new String(resource("applications.csv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> application(line.split(",", -1)))
                .toList();
    }

    private static DemoApplication application(String[] row) {
        return new DemoApplication(
                row[0],
                row[1],
                row[2],
                row[3],
                Map.of(
                        "organisationName", row[2],
                        "taxCode", row[3],
                        "actorType", row[4],
                        "legalForm", row[5],
                        "seat", Map.of("municipality", row[6]),
                        "contact", Map.of("name", row[7], "email", row[1], "phone", row[8])));
    }

    private static byte[] resource(String name) {
        try (InputStream in =
                Objects.requireNonNull(DemoData.class.getResourceAsStream("/demo/" + name), "/demo/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
