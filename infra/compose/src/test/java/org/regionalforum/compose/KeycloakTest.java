package org.regionalforum.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.regionalforum.localstore.LocalStore;
import tools.jackson.databind.JsonNode;

/** Real Keycloak with the realm of the compose file, before the real gateway and a real service, each as its operator starts it. */
@Tag("keycloak")
class KeycloakTest {
    private static final String PASSWORD = "cooperazione-2026";
    private static final String SECRET = "secret-of-the-gateway-in-a-test";
    private static final Path LOGS = Repository.at("infra/compose/target/keycloak-test");
    private static final int KEYCLOAK = Running.freePort();
    private static final int MANAGEMENT = Running.freePort();
    private static final int GATEWAY = Running.freePort();
    private static final int MEMBERSHIP = Running.freePort();
    private static final URI ADDRESS = URI.create("http://localhost:" + KEYCLOAK);
    private static final URI FORUM = URI.create("http://localhost:" + GATEWAY);

    private static final GreenMail MAILS = new GreenMail(new ServerSetup(Running.freePort(), "127.0.0.1", "smtp"));
    private static final Keycloak PROVIDER = new Keycloak(ADDRESS, SECRET, FORUM);
    private static @Nullable LocalStore store;
    private static @Nullable Running keycloak;
    private static @Nullable Running membership;
    private static @Nullable Running gateway;
    private static Keycloak.Admin admin;

    @BeforeAll
    static void everythingRuns() throws IOException {
        Files.createDirectories(LOGS);
        MAILS.start();
        keycloak = Running.start(
                LOGS.resolve("keycloak.log"),
                List.of(home().resolve("bin/kc.sh").toString(), "start", "--import-realm"),
                keycloakSettings());
        store = LocalStore.inMemory(0);
        Map<String, String> common = Map.of(
                "FORUM_MONGODB_URI", store.uri(),
                "FORUM_ISSUER", PROVIDER.issuer(),
                "FORUM_PUBLIC_ADDRESS", FORUM.toString(),
                "FORUM_KAFKA", "127.0.0.1:1");
        Map<String, String> ofMembership = new HashMap<>(common);
        ofMembership.put("SERVER_PORT", String.valueOf(MEMBERSHIP));
        // As in the compose file: keys are read at an address of their own, the issuer's is only compared.
        ofMembership.put(
                "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_JWKSETURI",
                PROVIDER.issuer() + "/protocol/openid-connect/certs");
        membership =
                Running.application(LOGS.resolve("membership.log"), Repository.jar("membership-service"), ofMembership);
        Map<String, String> ofGateway = new HashMap<>(common);
        ofGateway.put("SERVER_PORT", String.valueOf(GATEWAY));
        ofGateway.put("FORUM_OIDC_CLIENT_SECRET", SECRET);
        ofGateway.put("FORUM_MEMBERSHIP", "http://localhost:" + MEMBERSHIP);
        gateway = Running.application(LOGS.resolve("gateway.log"), Repository.jar("gateway"), ofGateway);
        keycloak.ready(URI.create("http://localhost:" + MANAGEMENT + "/health/ready"), Duration.ofMinutes(10));
        // Facts wait until there is a broker; reading and signing in do not.
        membership.ready(
                URI.create("http://localhost:" + MEMBERSHIP + "/actuator/health/liveness"), Duration.ofMinutes(2));
        gateway.ready(FORUM.resolve("/actuator/health/readiness"), Duration.ofMinutes(2));
        admin = PROVIDER.admin("admin", "admin-of-a-test-2026");
    }

    /** In the order of need; what did not come up is not there. */
    @AfterAll
    static void everythingEnds() {
        Stream.of(gateway, membership, keycloak).filter(Objects::nonNull).forEach(Running::close);
        if (store != null) {
            store.close();
        }
        MAILS.stop();
    }

    private static Path home() throws IOException {
        Path home = Path.of(System.getProperty("keycloak.home"));
        Path script = home.resolve("bin/kc.sh");
        if (!script.toFile().setExecutable(true)) {
            throw new IOException(script + " cannot be made executable");
        }
        Files.createDirectories(home.resolve("data/import"));
        Files.copy(
                Repository.at("infra/compose/keycloak/realm.json"),
                home.resolve("data/import/forum-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
        return home;
    }

    private static Map<String, String> keycloakSettings() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "KC_HOSTNAME", ADDRESS.toString(),
                "KC_HTTP_ENABLED", "true",
                "KC_HTTP_PORT", String.valueOf(KEYCLOAK),
                "KC_HTTP_MANAGEMENT_PORT", String.valueOf(MANAGEMENT),
                "KC_HEALTH_ENABLED", "true",
                "KC_DB", "dev-mem",
                "KC_CACHE", "local",
                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", "admin-of-a-test-2026"));
        settings.putAll(Map.of(
                "FORUM_PUBLIC_ADDRESS", FORUM.toString(),
                "FORUM_OIDC_CLIENT_SECRET", SECRET,
                "FORUM_SMTP_HOST", "127.0.0.1",
                "FORUM_SMTP_PORT", String.valueOf(MAILS.getSmtp().getPort()),
                "FORUM_SMTP_AUTH", "false",
                "FORUM_SMTP_USER", "",
                "FORUM_SMTP_PASSWORD", "",
                "FORUM_SMTP_STARTTLS", "false",
                "FORUM_MAIL_FROM", "forum@example.org"));
        return settings;
    }

    @Test
    void a_person_signs_in_through_the_gateway_uses_the_service_and_signs_out_at_both() {
        admin.person("anna@example.org", "Anna", PASSWORD);
        SignInPages browser = new SignInPages();

        SignInPages.Page form = browser.open(FORUM.resolve("/login?back=/api/membership/invitations"), "");
        assertThat(form.at().toString()).startsWith(PROVIDER.issuer());
        assertThat(form.body()).as("in the visitor's language").contains("lang=\"it\"");
        SignInPages.Page back = browser.send(form, Map.of("username", "anna@example.org", "password", PASSWORD), "");
        assertThat(back.at()).isEqualTo(FORUM.resolve("/api/membership/invitations"));
        assertThat(back.status())
                .as("the service takes Keycloak's token: %s", back.body())
                .isEqualTo(200);

        SignInPages.Page out = browser.post(FORUM.resolve("/logout"), Map.of(), "");
        Matcher end = Pattern.compile("(" + Pattern.quote(PROVIDER.issuer()) + "[^\"]*logout\\?[^\"]*)\"")
                .matcher(out.body());
        assertThat(end.find())
                .as("sign-out goes on at the provider: %s", out.body())
                .isTrue();
        SignInPages.Page after = browser.open(URI.create(end.group(1).replace("&amp;", "&")), FORUM.toString());
        assertThat(after.location()).as("and comes back").isEqualTo(FORUM + "/");
        assertThat(browser.open(FORUM.resolve("/api/membership/invitations"), "")
                        .status())
                .isEqualTo(401);
        assertThat(browser.open(FORUM.resolve("/login?back=/"), "").body())
                .as("the provider asks again")
                .contains("password");
    }

    @Test
    void who_has_the_role_is_an_operator_and_nobody_else() throws IOException, InterruptedException {
        admin.person("gestore@example.org", "Gestore", PASSWORD);
        admin.makeOperator("gestore@example.org");
        admin.person("socio@example.org", "Socio", PASSWORD);

        JsonNode tokens = PROVIDER.tokensOf("gestore@example.org", PASSWORD);
        JsonNode claims = Keycloak.claims(tokens.path("access_token").asString(""));
        assertThat(claims.path("operator").isBoolean()
                        && claims.path("operator").asBoolean())
                .isTrue();
        assertThat(claims.path("iss").asString("")).isEqualTo(PROVIDER.issuer());
        assertThat(claims.path("aud").toString()).contains("\"regional-forum\"");
        assertThat(claims.path("email").asString("")).isEqualTo("gestore@example.org");
        assertThat(claims.path("email_verified").asBoolean(false)).isTrue();
        assertThat(claims.path("name").asString("")).isEqualTo("Gestore Prova");
        assertThat(claims.path("locale").asString("")).isEqualTo("it");
        assertThat(claims.path("sub").asString("")).isNotEmpty();
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
        assertThat(operations(tokens)).isEqualTo(200);

        JsonNode others = PROVIDER.tokensOf("socio@example.org", PASSWORD);
        assertThat(Keycloak.claims(others.path("access_token").asString("")).has("operator"))
                .isFalse();
        assertThat(operations(others)).isEqualTo(403);
    }

    @Test
    void a_refresh_token_is_good_once() {
        admin.person("rita@example.org", "Rita", PASSWORD);
        String first = PROVIDER.tokensOf("rita@example.org", PASSWORD)
                .path("refresh_token")
                .asString("");
        JsonNode second = PROVIDER.renewed(first);
        assertThat(second.path("access_token").asString("")).isNotEmpty();
        assertThat(PROVIDER.renewed(first).path("error").asString("")).isEqualTo("invalid_grant");
    }

    @Test
    void whoever_registers_confirms_the_address_first_and_chooses_a_password_then() throws Exception {
        SignInPages browser = new SignInPages();
        SignInPages.Page form =
                browser.open(FORUM.resolve("/login?back=/api/membership/invitations&register=true"), "");
        assertThat(form.body())
                .as("a stranger who types this address chooses no password for it")
                .contains("name=\"firstName\"")
                .doesNotContain("type=\"password\"");
        SignInPages.Page sent = browser.send(
                form, Map.of("firstName", "Nuova", "lastName", "Persona", "email", "nuova@example.org"), "");
        assertThat(sent.at().toString()).as("nobody is in yet").startsWith(PROVIDER.issuer());

        assertThat(MAILS.waitForIncomingEmail(20_000, 1)).isTrue();
        MimeMessage mail = MAILS.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()[0]).hasToString("nuova@example.org");
        assertThat(mail.getFrom()[0].toString()).contains("forum@example.org");
        Matcher link = Pattern.compile(Pattern.quote(PROVIDER.issuer()) + "\\S*action-token\\S*")
                .matcher(text(mail));
        assertThat(link.find()).isTrue();

        SignInPages.Page choice = browser.open(URI.create(link.group()), "");
        SignInPages.Page again = browser.send(choice, password("breve"), "");
        assertThat(again.body()).as("12 characters at least").contains("12").contains("name=\"password-confirm\"");
        SignInPages.Page in = browser.send(again, password(PASSWORD), "");
        assertThat(in.at()).isEqualTo(FORUM.resolve("/api/membership/invitations"));
        assertThat(in.status()).as(in.body()).isEqualTo(200);
    }

    private static Map<String, String> password(String password) {
        return Map.of("password-new", password, "password-confirm", password);
    }

    private static String text(MimeMessage mail) throws Exception {
        if (mail.getContent() instanceof jakarta.mail.Multipart parts) {
            return String.valueOf(parts.getBodyPart(0).getContent());
        }
        return GreenMailUtil.getBody(mail);
    }

    private static int operations(JsonNode tokens) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(FORUM.resolve("/api/membership/operations"))
                .header("Authorization", "Bearer " + tokens.path("access_token").asString(""))
                .header("Accept", "application/json")
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }
}
