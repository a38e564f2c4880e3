package org.regionalforum.local.command;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.regionalforum.local.client.Answer;
import org.regionalforum.local.client.ForumApi;
import org.regionalforum.local.client.Tokens;
import org.regionalforum.local.imports.FileImport;
import org.regionalforum.local.imports.ImportReport;
import org.regionalforum.local.imports.Progress;
import org.regionalforum.local.launch.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./forum import}: exit code 0 when every row stands, 2 when rows were refused, 1 when nothing could be done. */
@Command(
        name = "import",
        description = "Brings a list of organisations into a network.",
        footer = {
            "",
            "Rows need a tax code and a name; members also a day of entry (since). Headings may be Italian or English.",
            "Away from the local platform: FORUM_TOKEN holds an access token, FORUM_PUBLIC_ADDRESS the address."
        })
final class ImportCommand implements Callable<Integer> {
    static final String OPERATOR = "operator@example.org";
    private static final int ROWS_REFUSED = 2;

    /** What the rows of the file are. */
    private enum As {
        members,
        applications
    }

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(index = "0", paramLabel = "NETWORK", description = "its name in addresses, such as cop")
    private String network = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "CSV; UTF-8 or Windows Latin; comma, semicolon or tab")
    private Path file = Path.of("");

    @Option(names = "--as", required = true, description = "${COMPLETION-CANDIDATES}")
    private As as = As.applications;

    @Option(names = "--actor-type", paramLabel = "KEY", description = "for rows that name none, such as NGO")
    private @Nullable String actorType;

    @Option(names = "--dry-run", description = "only say what would happen")
    private boolean dryRun;

    @Option(names = "--by", paramLabel = "EMAIL", description = "who imports; default: the network's first staff")
    private @Nullable String by;

    @Override
    public Integer call() throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            ImportReport report =
                    new FileImport(network, as.name(), actorType, dryRun).of(file, api(client), Progress.onTerminal());
            System.out.println(report.text());
            return report.refused().isEmpty() ? 0 : ROWS_REFUSED;
        }
    }

    private ForumApi api(HttpClient client) throws InterruptedException {
        String token = System.getenv("FORUM_TOKEN");
        if (token != null && !token.isBlank()) {
            String address = System.getenv().getOrDefault("FORUM_PUBLIC_ADDRESS", "http://localhost:8080");
            return new ForumApi(client, URI.create(address), token.strip());
        }
        LocalTokens tokens = LocalTokens.of(data.folder());
        String person = by == null ? firstStaff(client, tokens) : by;
        return new ForumApi(client, tokens.gateway(), tokens.tokenOf(person));
    }

    private String firstStaff(HttpClient client, LocalTokens tokens) throws InterruptedException {
        Tokens local = tokens;
        ForumApi operator = new ForumApi(client, tokens.gateway(), local.tokenOf(OPERATOR));
        Answer staff = operator.get("/api/membership/networks/" + network + "/staff");
        String email = staff.orTrouble("The staff of " + network + " cannot be read")
                .body()
                .path("members")
                .path(0)
                .path("email")
                .asString("");
        if (email.isEmpty()) {
            throw new Trouble("The network " + network + " has no staff yet: name one, or say who imports with --by.");
        }
        return email;
    }
}
