import java.io.IOException;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Checks a certificate of a decision, with nothing but a JDK (21 or newer):
 *
 * <pre>java Verify.java [--it|--en] certificate.json keys.json [previous.json]</pre>
 *
 * Recomputes the result from roll, votes and rule set; checks hash, chain and signature; says what it found. Exit code 0: all holds; 1: something does not; 2: it
 * was not called rightly. Shares no code with the platform that wrote the certificate.
 */
public class Verify {
    private static final String FORMAT = "regional-forum/certificate/1";
    private static final String ZEROS = "0".repeat(64);

    private final boolean english;
    private final PrintStream out;
    private boolean holds = true;

    private Verify(boolean english, PrintStream out) {
        this.english = english;
        this.out = out;
    }

    public static void main(String[] args) {
        String lang = System.getenv("LANG");
        boolean english = lang == null ? !Locale.getDefault().getLanguage().equals("it") : !lang.startsWith("it");
        List<String> files = new ArrayList<>();
        boolean wrong = false;
        for (String arg : args) {
            switch (arg) {
                case "--en" -> english = true;
                case "--it" -> english = false;
                default -> {
                    wrong |= arg.startsWith("--");
                    files.add(arg);
                }
            }
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (wrong || files.size() < 2 || files.size() > 3) {
            out.println("java Verify.java [--it|--en] certificate.json keys.json [previous.json]");
            System.exit(2);
        }
        try {
            byte[] certificate = Files.readAllBytes(Path.of(files.get(0)));
            byte[] keys = Files.readAllBytes(Path.of(files.get(1)));
            byte[] previous = files.size() == 3 ? Files.readAllBytes(Path.of(files.get(2))) : new byte[0];
            System.exit(check(certificate, keys, previous, english, out) ? 0 : 1);
        } catch (IOException e) {
            out.println((english ? "Cannot be read: " : "Non si può leggere: ") + e.getMessage());
            System.exit(2);
        }
    }

    /** Whether all holds; {@code previous} is empty where it was not given. */
    static boolean check(byte[] certificate, byte[] keys, byte[] previous, boolean english, PrintStream out) {
        Verify verify = new Verify(english, out);
        try {
            verify.all(Json.read(certificate), Json.read(keys), previous);
        } catch (Wrong e) {
            verify.found(false, "forma: " + e.getMessage(), "form: " + e.getMessage());
        } catch (RuntimeException e) {
            verify.found(false, "forma: il documento non è leggibile: " + e, "form: the document cannot be read: " + e);
        }
        verify.say(
                verify.holds ? "L’attestato è valido." : "L’attestato NON è valido.",
                verify.holds ? "The certificate holds." : "The certificate does NOT hold.");
        return verify.holds;
    }

    private void all(Object document, Object keys, byte[] previous) {
        Map<String, Object> sealed = Json.object(document);
        Json.only(sealed, "certificate", "hash", "signature");
        Map<String, Object> certificate = Json.object(sealed.get("certificate"));
        title(certificate);
        found(
                FORMAT.equals(certificate.get("format")),
                "formato: " + certificate.get("format"),
                "format: " + certificate.get("format"));
        byte[] bytes = Json.canonical(certificate).getBytes(StandardCharsets.UTF_8);
        String hash = sha256(bytes);
        found(hash.equals(sealed.get("hash")), "impronta SHA-256: " + hash, "SHA-256 hash: " + hash);
        Object closed = certificate.get("ballot") == null
                ? null
                : Json.object(certificate.get("ballot")).get("closedAt");
        signature(bytes, Json.object(sealed.get("signature")), Json.object(keys), closed);
        chain(certificate, previous);
        if (Boolean.TRUE.equals(certificate.get("computed"))) {
            decided(certificate);
        } else {
            recorded(certificate);
        }
    }

    private void title(Map<String, Object> certificate) {
        Object number = certificate.get("number");
        say(
                "Posizione " + certificate.get("position") + " del registro di " + certificate.get("network") + ", "
                        + certificate.get("body")
                        + (number == null ? "" : "; delibera n. " + number + " del " + certificate.get("year")),
                "Position " + certificate.get("position") + " in the register of " + certificate.get("network") + ", "
                        + certificate.get("body")
                        + (number == null ? "" : "; resolution no. " + number + " of " + certificate.get("year")));
    }

    // ---- signature and chain

    private void signature(byte[] bytes, Map<String, Object> signature, Map<String, Object> keys, Object closedAt) {
        Json.only(signature, "key", "algorithm", "value");
        String name = Json.text(signature, "key");
        for (Object each : Json.list(keys.get("keys"))) {
            Map<String, Object> key = Json.object(each);
            if (name.equals(key.get("key"))) {
                boolean right = "Ed25519".equals(signature.get("algorithm"))
                        && signed(bytes, Json.text(signature, "value"), name, Json.text(key, "publicKey"));
                found(right, "firma Ed25519 della chiave " + name, "Ed25519 signature by key " + name);
                Object retired = key.get("retired");
                if (retired != null && closedAt != null) {
                    boolean before = !Instant.parse(closedAt.toString()).isAfter(Instant.parse(retired.toString()));
                    found(before, "la chiave è ritirata dal " + retired, "the key is retired since " + retired);
                }
                return;
            }
        }
        found(
                false,
                "firma: la chiave " + name + " non è fra quelle date",
                "signature: key " + name + " is not among those given");
    }

    private static boolean signed(byte[] bytes, String value, String name, String publicKey) {
        try {
            byte[] encoded = Base64.getDecoder().decode(publicKey);
            byte[] raw = Base64.getUrlDecoder().decode(value);
            // the same bytes can be written in several ways: only one is taken
            boolean one =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(raw).equals(value);
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            check.update(bytes);
            return one && sha256(encoded).equals(name) && check.verify(raw);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private void chain(Map<String, Object> certificate, byte[] previous) {
        String names = Json.text(certificate, "previous");
        long position = Json.number(certificate, "position");
        if (position == 1 || names.equals(ZEROS)) {
            found(
                    position == 1 && names.equals(ZEROS) && previous.length == 0,
                    "catena: è il primo del registro",
                    "chain: it is the first of its register");
        } else if (previous.length == 0) {
            say(
                    "[--] catena: segue l’attestato " + names + "; per controllarlo darne il file come terzo",
                    "[--] chain: follows certificate " + names + "; give that file as the third to check it");
        } else {
            Map<String, Object> sealed = Json.object(Json.read(previous));
            Map<String, Object> before = Json.object(sealed.get("certificate"));
            String hash = sha256(Json.canonical(before).getBytes(StandardCharsets.UTF_8));
            found(
                    hash.equals(names)
                            && hash.equals(sealed.get("hash"))
                            && Json.number(before, "position") == position - 1
                            && before.get("network").equals(certificate.get("network"))
                            && before.get("body").equals(certificate.get("body")),
                    "catena: segue l’attestato " + names,
                    "chain: follows certificate " + names);
        }
    }

    // ---- what was decided

    private void recorded(Map<String, Object> certificate) {
        boolean nothing = Boolean.FALSE.equals(certificate.get("computed"))
                && certificate.get("result") == null
                && certificate.get("number") == null
                && certificate.get("recorded") != null;
        found(
                nothing,
                "decisione riportata: nulla è stato calcolato, i numeri sono quelli del verbale",
                "recorded decision: nothing was computed, the numbers are those of its minutes");
    }

    private void decided(Map<String, Object> certificate) {
        Map<String, Object> ballot = Json.object(certificate.get("ballot"));
        Map<String, Object> rules = Json.object(certificate.get("ruleSet"));
        List<Voter> voters = voters(certificate, ballot, Boolean.TRUE.equals(rules.get("weightsAllowed")));
        Map<String, Object> result = new Recount(rules, voters).result();
        Map<String, Object> claimed = Json.object(certificate.get("result"));
        found(
                Json.canonical(result).equals(Json.canonical(claimed)),
                "risultato ricalcolato: " + words(result.get("outcome")),
                "result recomputed: " + words(result.get("outcome")));
        for (Object check : Json.list(result.get("checks"))) {
            arithmetic(Json.object(check));
        }
        for (Object flag : Json.list(result.get("flags"))) {
            say("     ! " + words(flag), "     ! " + words(flag));
        }
        boolean adopted = "ADOPTED".equals(result.get("outcome"));
        int year = Instant.parse(Json.text(ballot, "closedAt"))
                .atZone(ZoneId.of("Europe/Rome"))
                .getYear();
        found(
                adopted == (certificate.get("number") != null) && Json.number(certificate, "year") == year,
                adopted ? "numero e anno della delibera" : "non approvata: non prende numero",
                adopted ? "number and year of the resolution" : "not adopted: it takes no number");
    }

    private void arithmetic(Map<String, Object> check) {
        Map<String, Object> share = Json.object(check.get("share"));
        long margin = Json.number(check, "margin");
        String type = check.get("actorType") == null ? "" : " " + check.get("actorType");
        String part = (Boolean.TRUE.equals(share.get("strict")) ? "> " : "") + share.get("numerator") + "/"
                + share.get("denominator");
        boolean heads = "HEADS".equals(check.get("unit"));
        String numbers = check.get("have") + " / " + check.get("of");
        String[] words = WORDS.get(Json.text(check, "condition"));
        say(
                "     " + words[0] + type + (heads ? " (enti): " : " (voti): ") + numbers + "; " + part + " richiede "
                        + check.get("needs") + "; "
                        + (margin >= 0 ? "raggiunto, margine " + margin : "non raggiunto, ne mancano " + -margin),
                "     " + words[1] + type + (heads ? " (members): " : " (votes): ") + numbers + "; " + part + " needs "
                        + check.get("needs") + "; "
                        + (margin >= 0 ? "reached, " + margin + " to spare" : "not reached, " + -margin + " missing"));
    }

    private String words(Object key) {
        return WORDS.get(String.valueOf(key))[english ? 1 : 0];
    }

    private static final Map<String, String[]> WORDS = Map.ofEntries(
            Map.entry("ADOPTED", new String[] {"approvata", "adopted"}),
            Map.entry("NOT_ADOPTED", new String[] {"non approvata", "not adopted"}),
            Map.entry("NO_QUORUM", new String[] {"manca il numero legale", "no quorum"}),
            Map.entry("ELECTORATE", new String[] {"nessun avente diritto noto", "nobody is known to be entitled"}),
            Map.entry("PRESENT", new String[] {"presenti, su tutti", "present, of all"}),
            Map.entry("CAST", new String[] {"voti resi", "votes cast"}),
            Map.entry("FAVOURABLE", new String[] {"favorevoli, per il quorum", "in favour, for the quorum"}),
            Map.entry("SIMPLE", new String[] {"favorevoli / contrari", "in favour / against"}),
            Map.entry("EXPRESSED", new String[] {"favorevoli, sugli espressi", "in favour, of those expressed"}),
            Map.entry("VOTERS", new String[] {"favorevoli, sui votanti", "in favour, of the voters"}),
            Map.entry("PRESENT_MAJORITY", new String[] {"favorevoli, sui presenti", "in favour, of those present"}),
            Map.entry("ABSOLUTE", new String[] {"favorevoli, su tutti", "in favour, of all"}),
            Map.entry("TYPE", new String[] {"favorevoli / contrari,", "in favour / against,"}),
            Map.entry("TYPES", new String[] {"tipi di attore favorevoli", "actor types in favour"}),
            Map.entry("TURNS_WITHOUT_CONFLICTED_VOTES", new String[] {
                "senza i voti di chi ha un conflitto di interessi l’esito sarebbe diverso",
                "without the votes of those with a conflict of interest the outcome would be another"
            }),
            Map.entry("TURNS_WITHOUT_RECUSALS", new String[] {
                "se chi si è astenuto per conflitto avesse votato, l’esito avrebbe potuto essere diverso",
                "had those recused voted, the outcome could have been another"
            }),
            Map.entry("UNOPPOSED", new String[] {"nessuno era contrario", "nobody was against"}));

    /** One entitled organisation: how it voted ({@code Y N A}, or {@code -}), and whether it declared a conflict. */
    record Voter(String type, long weight, char vote, boolean conflict) {}

    private List<Voter> voters(Map<String, Object> certificate, Map<String, Object> ballot, boolean weights) {
        Map<String, Object> roll = Json.object(certificate.get("roll"));
        Map<String, Character> votes = votes(certificate, ballot);
        Set<String> conflicts = new HashSet<>();
        Json.list(certificate.get("conflicts")).forEach(each -> conflicts.add((String) each));
        boolean once =
                conflicts.size() == Json.list(certificate.get("conflicts")).size();
        StringBuilder lines = new StringBuilder();
        List<Voter> voters = new ArrayList<>();
        String last = "";
        boolean ordered = true;
        for (Object each : Json.list(roll.get("entries"))) {
            Map<String, Object> entry = Json.object(each);
            String organisation = Json.text(entry, "organisation");
            ordered &= organisation.compareTo(last) > 0;
            last = organisation;
            lines.append(organisation).append('|').append(Json.text(entry, "actorType"));
            lines.append('|').append(Json.number(entry, "weight")).append('|').append(Json.text(entry, "standing"));
            lines.append('|')
                    .append(entry.get("entitled"))
                    .append('|')
                    .append(Json.text(entry, "reason"))
                    .append('\n');
            if (Boolean.TRUE.equals(entry.get("entitled"))) {
                Character vote = votes.remove(organisation);
                long weight = weights ? Json.number(entry, "weight") : 1;
                voters.add(new Voter(
                        Json.text(entry, "actorType"),
                        weight,
                        vote == null ? '-' : vote,
                        conflicts.remove(organisation)));
            }
        }
        boolean stated = ordered
                && sha256(lines.toString().getBytes(StandardCharsets.UTF_8)).equals(roll.get("hash"));
        String counted = voters.size() + " / " + Json.list(roll.get("entries")).size();
        found(stated, "elenco degli aventi diritto: " + counted, "roll, entitled: " + counted);
        found(
                once && votes.isEmpty() && conflicts.isEmpty(),
                "votano e dichiarano conflitti solo aventi diritto",
                "only those entitled vote and declare conflicts");
        return voters;
    }

    private Map<String, Character> votes(Map<String, Object> certificate, Map<String, Object> ballot) {
        Instant opens = Instant.parse(Json.text(ballot, "opensAt"));
        Instant closed = Instant.parse(Json.text(ballot, "closedAt"));
        Map<String, Character> votes = new LinkedHashMap<>();
        boolean inTime = !closed.isBefore(opens);
        boolean once = true;
        for (Object each : Json.list(certificate.get("votes"))) {
            Map<String, Object> vote = Json.object(each);
            Instant at = Instant.parse(Json.text(vote, "at"));
            inTime &= !at.isBefore(opens) && !at.isAfter(closed);
            String choice = Json.text(vote, "choice");
            if (!Set.of("YES", "NO", "ABSTAIN").contains(choice)) {
                throw new Wrong("choice " + choice);
            }
            once &= votes.put(Json.text(vote, "organisation"), choice.charAt(0)) == null;
        }
        found(
                inTime && once,
                "voti, uno per organizzazione, fra apertura e chiusura: " + votes.size(),
                "votes, one per organisation, between opening and close: " + votes.size());
        return votes;
    }

    /** Counts once more, from the rules as they are written in the certificate. */
    static final class Recount {
        private final Map<String, Object> rules;
        private final List<Voter> voters;
        private final String abstention;

        Recount(Map<String, Object> rules, List<Voter> voters) {
            this.rules = rules;
            this.abstention = known(rules, "abstention", "PRESENT_AND_IN_BASE", "PRESENT_OUTSIDE_BASE", "AS_ABSENT");
            boolean recuse = known(rules, "conflict", "DECLARE", "RECUSE").equals("RECUSE");
            List<Voter> counted = new ArrayList<>();
            for (Voter voter : voters) {
                boolean leaves = voter.conflict() && (recuse || voter.vote() == 'A' || voter.vote() == '-');
                counted.add(leaves ? as(voter, 'R') : voter);
            }
            this.voters = List.copyOf(counted);
        }

        private Recount(Recount other, List<Voter> voters) {
            this.rules = other.rules;
            this.abstention = other.abstention;
            this.voters = voters;
        }

        private static String known(Map<String, Object> rules, String name, String... values) {
            String value = Json.text(rules, name);
            if (!Set.of(values).contains(value)) {
                throw new Wrong(name + " " + value);
            }
            return value;
        }

        private static Voter as(Voter voter, char vote) {
            return new Voter(voter.type(), voter.weight(), vote, voter.conflict());
        }

        Map<String, Object> result() {
            List<Object> checks = checks();
            String outcome = outcome(checks);
            List<Object> types = new ArrayList<>();
            for (String type : types()) {
                types.add(Map.of(
                        "actorType",
                        type,
                        "totals",
                        totals(voter -> voter.type().equals(type))));
            }
            return Map.of(
                    "outcome", outcome,
                    "totals", totals(voter -> true),
                    "byType", types,
                    "checks", checks,
                    "flags", flags(outcome));
        }

        private Set<String> types() {
            Set<String> types = new TreeSet<>();
            voters.forEach(voter -> types.add(voter.type()));
            return types;
        }

        private Map<String, Object> totals(Predicate<Voter> whose) {
            return Map.of(
                    "entitled", both(whose, "YNAR-"),
                    "present", both(whose, present()),
                    "yes", both(whose, "Y"),
                    "no", both(whose, "N"),
                    "abstain", both(whose, "A"),
                    "recused", both(whose, "R"),
                    "silent", both(whose, "-"));
        }

        private Map<String, Object> both(Predicate<Voter> whose, String votes) {
            return Map.of("heads", sum("HEADS", whose, votes), "votes", sum("VOTES", whose, votes));
        }

        private long sum(String unit, Predicate<Voter> whose, String votes) {
            long sum = 0;
            for (Voter voter : voters) {
                if (votes.indexOf(voter.vote()) >= 0 && whose.test(voter)) {
                    sum = Math.addExact(sum, unit.equals("HEADS") ? 1 : voter.weight());
                }
            }
            return sum;
        }

        private String present() {
            return abstention.equals("AS_ABSENT") ? "YNR" : "YNAR";
        }

        private String base() {
            return abstention.equals("PRESENT_AND_IN_BASE") ? "YNA" : "YN";
        }

        private List<Object> checks() {
            List<Object> checks = new ArrayList<>();
            if (voters.isEmpty()) {
                checks.add(check("ELECTORATE", "HEADS", 0, 0, 1, 1, false));
            }
            if (rules.get("constitutive") != null) {
                shares(checks, "PRESENT", present(), "YNAR-", rules.get("constitutive"));
            }
            if (rules.get("deliberative") != null) {
                Map<String, Object> quorum = Json.object(rules.get("deliberative"));
                String of = known(quorum, "of", "CAST", "FAVOURABLE");
                String have = of.equals("FAVOURABLE") ? "Y" : present().replace("R", "");
                String base = known(quorum, "base", "ENTITLED", "PRESENT").equals("ENTITLED") ? "YNAR-" : base();
                shares(checks, of, have, base, quorum.get("needed"));
            }
            Map<String, Object> threshold = Json.object(rules.get("threshold"));
            Map<String, Object> needed = Json.object(threshold.get("needed"));
            String majority = Json.text(threshold, "majority");
            switch (majority) {
                case "SIMPLE" -> {
                    for (String unit : List.of("HEADS", "VOTES")) {
                        if (needed.get(unit.toLowerCase(Locale.ROOT)) != null) {
                            checks.add(more("SIMPLE", unit, voter -> true));
                        }
                    }
                }
                case "EXPRESSED" -> shares(checks, majority, "Y", "YN", needed);
                case "VOTERS" -> shares(checks, majority, "Y", base(), needed);
                case "PRESENT" -> shares(checks, "PRESENT_MAJORITY", "Y", base(), needed);
                case "ABSOLUTE" -> shares(checks, majority, "Y", "YNAR-", needed);
                default -> throw new Wrong("majority " + majority);
            }
            parity(checks, Json.object(rules.get("parity")));
            return checks;
        }

        private void parity(List<Object> checks, Map<String, Object> parity) {
            String rule = Json.text(parity, "rule");
            List<String> among = new ArrayList<>();
            Json.list(parity.get("among")).forEach(type -> among.add((String) type));
            if (among.isEmpty()) {
                among.addAll(types());
            }
            if (rule.equals("EACH")) {
                for (String type : among) {
                    Map<String, Object> check = new TreeMap<>(
                            more("TYPE", "VOTES", voter -> voter.type().equals(type)));
                    check.put("actorType", type);
                    checks.add(check);
                }
            } else if (rule.equals("AT_LEAST")) {
                long inFavour = among.stream()
                        .filter(type -> sum("VOTES", voter -> voter.type().equals(type), "Y")
                                > sum("VOTES", voter -> voter.type().equals(type), "N"))
                        .count();
                long needs = Json.number(parity, "types");
                checks.add(line(
                        "TYPES",
                        "HEADS",
                        inFavour,
                        among.size(),
                        Map.of("numerator", 1L, "denominator", 1L, "strict", false),
                        needs));
            } else if (!rule.equals("NONE")) {
                throw new Wrong("parity " + rule);
            }
        }

        private void shares(List<Object> checks, String condition, String have, String base, Object needed) {
            for (String unit : List.of("HEADS", "VOTES")) {
                Object part = Json.object(needed).get(unit.toLowerCase(Locale.ROOT));
                if (part != null) {
                    Map<String, Object> share = Json.object(part);
                    checks.add(check(
                            condition,
                            unit,
                            sum(unit, voter -> true, have),
                            sum(unit, voter -> true, base),
                            Json.number(share, "numerator"),
                            Json.number(share, "denominator"),
                            Boolean.TRUE.equals(share.get("strict"))));
                }
            }
        }

        private Map<String, Object> more(String condition, String unit, Predicate<Voter> whose) {
            long no = sum(unit, whose, "N");
            Map<String, Object> half = Map.of("numerator", 1L, "denominator", 2L, "strict", true);
            return line(condition, unit, sum(unit, whose, "Y"), no, half, no + 1);
        }

        private static Map<String, Object> check(
                String condition, String unit, long have, long base, long over, long under, boolean strict) {
            Map<String, Object> share = Map.of("numerator", over, "denominator", under, "strict", strict);
            long low = 1;
            long high = base + 1;
            while (low < high) {
                long middle = low + (high - low) / 2;
                if (reaches(middle, base, over, under, strict)) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return line(condition, unit, have, base, share, low);
        }

        private static boolean reaches(long have, long base, long over, long under, boolean strict) {
            int compared = BigInteger.valueOf(have)
                    .multiply(BigInteger.valueOf(under))
                    .compareTo(BigInteger.valueOf(base).multiply(BigInteger.valueOf(over)));
            return strict ? compared > 0 : compared >= 0;
        }

        private static Map<String, Object> line(
                String condition, String unit, long have, long of, Map<String, Object> share, long needs) {
            return Map.of(
                    "condition", condition,
                    "unit", unit,
                    "have", have,
                    "of", of,
                    "share", share,
                    "needs", needs,
                    "margin", have - needs,
                    "met", have >= needs);
        }

        private static String outcome(List<Object> checks) {
            String outcome = "ADOPTED";
            for (Object each : checks) {
                Map<String, Object> check = Json.object(each);
                if (Boolean.FALSE.equals(check.get("met"))) {
                    if (Set.of("ELECTORATE", "PRESENT", "CAST").contains(check.get("condition"))) {
                        return "NO_QUORUM";
                    }
                    outcome = "NOT_ADOPTED";
                }
            }
            return outcome;
        }

        private List<Object> flags(String outcome) {
            List<Object> flags = new ArrayList<>();
            if (turns(outcome, "Y", 'R') || turns(outcome, "N", 'R') || turns(outcome, "YN", 'R')) {
                flags.add("TURNS_WITHOUT_CONFLICTED_VOTES");
            }
            if (turns(outcome, "R", 'Y') || turns(outcome, "R", 'N')) {
                flags.add("TURNS_WITHOUT_RECUSALS");
            }
            if (outcome.equals("ADOPTED") && sum("HEADS", voter -> true, "N") == 0) {
                flags.add("UNOPPOSED");
            }
            return flags;
        }

        /** Whether adoption would turn, had the conflicted who voted like this voted like that. */
        private boolean turns(String outcome, String those, char instead) {
            List<Voter> supposed = new ArrayList<>();
            for (Voter voter : voters) {
                supposed.add(voter.conflict() && those.indexOf(voter.vote()) >= 0 ? as(voter, instead) : voter);
            }
            String other = outcome(new Recount(this, supposed).checks());
            return outcome.equals("ADOPTED") != other.equals("ADOPTED");
        }
    }

    // ---- words

    private void found(boolean right, String italian, String inEnglish) {
        holds &= right;
        say((right ? "[ok] " : "[NO] ") + italian, (right ? "[ok] " : "[NO] ") + inEnglish);
    }

    private void say(String italian, String inEnglish) {
        out.println(english ? inEnglish : italian);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The document is not what a certificate looks like. */
    static final class Wrong extends RuntimeException {
        Wrong(String message) {
            super(message);
        }
    }

    /** Strict JSON: objects, arrays, strings, integers, true and false; no member twice, no null, no fraction. */
    static final class Json {
        private static final long EXACT = (1L << 53) - 1;
        private final String text;
        private int at;

        private Json(String text) {
            this.text = text;
        }

        static Object read(byte[] bytes) {
            try {
                Json json = new Json(StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString());
                Object value = json.value(0);
                json.next();
                if (json.at < json.text.length()) {
                    throw new Wrong("text after the end, at " + json.at);
                }
                return value;
            } catch (CharacterCodingException e) {
                throw new Wrong("not UTF-8");
            }
        }

        /** The next character that is no space, not taken; NUL at the end. */
        private char next() {
            while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            return at < text.length() ? text.charAt(at) : '\0';
        }

        private void take(String expected) {
            next();
            if (!text.startsWith(expected, at)) {
                throw new Wrong("expected " + expected + " at " + at);
            }
            at += expected.length();
        }

        private Object value(int depth) {
            if (depth > 50) {
                throw new Wrong("too deep");
            }
            switch (next()) {
                case '{' -> {
                    return members(depth);
                }
                case '[' -> {
                    List<Object> list = new ArrayList<>();
                    take("[");
                    while (next() != ']') {
                        if (!list.isEmpty()) {
                            take(",");
                        }
                        list.add(value(depth + 1));
                    }
                    take("]");
                    return list;
                }
                case '"' -> {
                    return string();
                }
                case 't' -> {
                    take("true");
                    return true;
                }
                case 'f' -> {
                    take("false");
                    return false;
                }
                default -> {
                    return integer();
                }
            }
        }

        private Map<String, Object> members(int depth) {
            Map<String, Object> members = new LinkedHashMap<>();
            take("{");
            while (next() != '}') {
                if (!members.isEmpty()) {
                    take(",");
                    next();
                }
                String name = string();
                take(":");
                if (members.put(name, value(depth + 1)) != null) {
                    throw new Wrong("twice: " + name);
                }
            }
            take("}");
            return members;
        }

        private Long integer() {
            int begin = at;
            while (at < text.length() && "-0123456789.eE+".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            String digits = text.substring(begin, at);
            if (!digits.matches("0|-?[1-9][0-9]{0,15}") || Math.abs(Long.parseLong(digits)) > EXACT) {
                throw new Wrong("no integer at " + begin);
            }
            return Long.parseLong(digits);
        }

        private String string() {
            take("\"");
            StringBuilder string = new StringBuilder();
            while (true) {
                if (at >= text.length() || text.charAt(at) < 0x20) {
                    throw new Wrong("a string does not end, at " + at);
                }
                char c = text.charAt(at++);
                if (c == '"') {
                    if (!StandardCharsets.UTF_8.newEncoder().canEncode(string)) {
                        throw new Wrong("half a character, before " + at);
                    }
                    return string.toString();
                }
                string.append(c == '\\' ? escaped() : c);
            }
        }

        private char escaped() {
            char c = at < text.length() ? text.charAt(at++) : ' ';
            int simple = "\"\\/bfnrt".indexOf(c);
            if (simple >= 0) {
                return "\"\\/\b\f\n\r\t".charAt(simple);
            }
            String hex = text.substring(Math.min(at, text.length()), Math.min(at + 4, text.length()));
            if (c != 'u' || !hex.matches("[0-9a-f]{4}")) {
                throw new Wrong("unknown escape at " + at);
            }
            at += 4;
            return (char) Integer.parseInt(hex, 16);
        }

        /** RFC 8785: members ordered by UTF-16 code units, strings escaped as little as possible, no space. */
        static String canonical(Object value) {
            if (value instanceof Map<?, ?>) {
                List<String> members = new ArrayList<>();
                new TreeMap<>(object(value))
                        .forEach((name, member) -> members.add(quoted(name) + ":" + canonical(member)));
                return "{" + String.join(",", members) + "}";
            }
            if (value instanceof List<?> list) {
                List<String> elements = new ArrayList<>();
                list.forEach(element -> elements.add(canonical(element)));
                return "[" + String.join(",", elements) + "]";
            }
            return value instanceof String string ? quoted(string) : String.valueOf(value);
        }

        private static String quoted(String string) {
            StringBuilder quoted = new StringBuilder("\"");
            for (char c : string.toCharArray()) {
                int simple = "\"\\\b\f\n\r\t".indexOf(c);
                if (simple >= 0) {
                    quoted.append('\\').append("\"\\bfnrt".charAt(simple));
                } else if (c < 0x20) {
                    quoted.append(String.format("\\u%04x", (int) c));
                } else {
                    quoted.append(c);
                }
            }
            return quoted.append('"').toString();
        }

        @SuppressWarnings("unchecked") // the reader makes no other maps
        static Map<String, Object> object(Object value) {
            if (value instanceof Map<?, ?>) {
                return (Map<String, Object>) value;
            }
            throw new Wrong("an object is missing");
        }

        static List<?> list(Object value) {
            if (value instanceof List<?> list) {
                return list;
            }
            throw new Wrong("a list is missing");
        }

        static String text(Map<String, Object> object, String name) {
            if (object.get(name) instanceof String string) {
                return string;
            }
            throw new Wrong("a text is missing: " + name);
        }

        static long number(Map<String, Object> object, String name) {
            if (object.get(name) instanceof Long number) {
                return number;
            }
            throw new Wrong("a number is missing: " + name);
        }

        static void only(Map<String, Object> object, String... names) {
            if (!object.keySet().equals(Set.of(names))) {
                throw new Wrong("expected " + String.join(", ", names) + ", not " + object.keySet());
            }
        }
    }
}
