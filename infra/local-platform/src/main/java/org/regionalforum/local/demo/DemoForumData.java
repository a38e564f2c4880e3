package org.regionalforum.local.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the networks of the demo deliberate on; the decisions on paper are those that their own pages tell of. */
final class DemoForumData {
    private DemoForumData() {}

    /**
     * A network's deliberations.
     *
     * @param seats how many members get a delegate
     * @param delegates addresses of those who act for them
     * @param ruleSet key of the rule set of its ballots
     * @param support how many organisations put a proposal on the agenda
     */
    record Network(
            String slug,
            String staff,
            int seats,
            List<String> delegates,
            List<Map<String, Object>> rules,
            String ruleSet,
            int support,
            List<Map<String, Object>> decisions,
            Map<String, Object> adopted,
            Map<String, Object> rejected,
            Map<String, Object> open,
            Map<String, Object> gathering) {}

    static List<Network> networks() {
        return List.of(cop(), rail());
    }

    private static Network cop() {
        return new Network(
                "cop",
                "staff.cop@example.org",
                20,
                delegates(1, 4),
                List.of(
                        rules("third-sector-ordinary", "Statuto, art. 11"),
                        rules("third-sector-statute", "Statuto, art. 19")),
                "third-sector-ordinary",
                3,
                List.of(Map.of(
                        "title", "Il Consorzio accoglie la proposta della Regione Piemonte",
                        "text",
                                "Il Consorzio accoglie la proposta della Regione: da ora il suo ruolo è politico e operativo.",
                        "body", "assembly",
                        "on", "2004-09-30",
                        "ownNumber", "2/2004",
                        "counts", Map.of("yes", 9, "no", 0, "abstain", 0),
                        "roles", List.of("POLITICAL", "OPERATIONAL"))),
                proposal(
                        "POSITION",
                        "Posizione comune sui fondi regionali per la cooperazione",
                        "La rete chiede che il bilancio regionale dedichi alla **cooperazione internazionale** una quota"
                                + " stabile per tre anni.\n\n- un bando all'anno, con date note\n- criteri scritti insieme alla rete"),
                proposal(
                        "REGULATION",
                        "Quota associativa in proporzione al bilancio",
                        "Dal prossimo anno la quota è proporzionale al bilancio di ciascuna organizzazione."),
                proposal(
                        "REQUEST",
                        "Richiesta alla Città di Torino: una sede per il volontariato internazionale",
                        "Si chiede alla Città uno spazio condiviso, **gratuito**, per la formazione dei volontari."),
                proposal(
                        "OTHER",
                        "Una settimana delle scuole per la cittadinanza globale",
                        "Ogni organizzazione apre una scuola del suo territorio per una settimana, ogni primavera."));
    }

    private static Network rail() {
        return new Network(
                "rail",
                "staff.rail@example.org",
                24,
                delegates(5, 8),
                List.of(rules("network-ordinary", "Regolamento, art. 6")),
                "network-ordinary",
                3,
                List.of(
                        Map.of(
                                "title", "Costituzione della Rete",
                                "text",
                                        "Su proposta di Januaforum è costituita la Rete Attività Internazionali Liguria.",
                                "body", "assembly",
                                "on", "2014-07-08",
                                "ownNumber", "1/2014",
                                "roles", List.of("POLITICAL")),
                        Map.of(
                                "title", "Approvazione del regolamento",
                                "text", "È approvato il regolamento della Rete.",
                                "body", "assembly",
                                "on", "2014-07-08",
                                "ownNumber", "2/2014")),
                proposal(
                        "POSITION",
                        "Il porto come luogo di cooperazione",
                        "La Rete propone agli enti del territorio di usare le **competenze portuali** nei progetti"
                                + " con i paesi partner."),
                proposal("OTHER", "Riunioni della Rete solo a distanza", "Le riunioni si tengono soltanto a distanza."),
                proposal(
                        "REQUEST",
                        "Richiesta alla Regione: un tavolo sulle comunità di migranti",
                        "Si chiede alla Regione un tavolo permanente con le associazioni della diaspora."),
                proposal(
                        "POSITION",
                        "Un accordo con la rete toscana sorella",
                        "La Rete prepara con la rete sorella della Toscana un accordo di iniziative comuni."));
    }

    private static List<String> delegates(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> "delegate" + number + "@example.org")
                .toList();
    }

    private static Map<String, Object> rules(String preset, String article) {
        return Map.of("preset", preset, "adoptedBy", article, "withoutMeetingBy", article + ", comma 2");
    }

    private static Map<String, Object> proposal(String kind, String title, String text) {
        return Map.of("kind", kind, "title", title, "text", text);
    }
}
