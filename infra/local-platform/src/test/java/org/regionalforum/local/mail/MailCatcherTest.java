package org.regionalforum.local.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MailCatcherTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path dir;

    private Mailbox mailbox;
    private SmtpCatcher smtp;
    private MailPages pages;

    @BeforeEach
    void start() throws IOException {
        mailbox = Mailbox.open(dir, NOON);
        smtp = SmtpCatcher.start(mailbox, 0);
        pages = MailPages.start(mailbox, 0);
    }

    @AfterEach
    void stop() {
        smtp.close();
        pages.close();
    }

    @Test
    void a_mail_with_two_bodies_and_accents_is_read_back_as_json() throws Exception {
        String messageId = send("delegate1@example.org", "Domanda ricevuta: Città", "Perché sì", "<p>Perché sì</p>");

        JsonNode mails = json("/api/mails?to=Delegate1@example.org");

        assertThat(mails.size()).isEqualTo(1);
        JsonNode mail = mails.get(0);
        assertThat(mail.get("messageId").asString()).isEqualTo(messageId);
        assertThat(mail.get("subject").asString()).isEqualTo("Domanda ricevuta: Città");
        assertThat(mail.get("text").asString()).isEqualTo("Perché sì");
        assertThat(mail.get("html").asString()).isEqualTo("<p>Perché sì</p>");
        assertThat(mail.get("to").get(0).asString()).isEqualTo("delegate1@example.org");
        assertThat(json("/api/mails?to=delegate2@example.org").size()).isZero();
    }

    @Test
    void mails_outlive_the_process_and_keep_their_order() throws Exception {
        send("a@example.org", "first", "one", "");
        send("a@example.org", "second", "two", "");

        Mailbox again = Mailbox.open(dir, NOON);
        again.keep("x@example.org", List.of("a@example.org"), data("Subject: third\r\n\r\nthree"), 1000);

        assertThat(again.newestFirst().map(Mail::subject)).containsExactly("third", "second", "first");
    }

    @Test
    void a_sender_that_breaks_off_leaves_nothing() throws Exception {
        try (Socket sender = new Socket(InetAddress.getLoopbackAddress(), smtp.port())) {
            sender.getOutputStream()
                    .write(
                            ("HELO x\r\nMAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.org>\r\nDATA\r\nSubject: half\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            var answers = new BufferedReader(new InputStreamReader(sender.getInputStream(), StandardCharsets.US_ASCII));
            for (String line = answers.readLine(); !line.startsWith("354"); line = answers.readLine()) {
                assertThat(line).startsWith("2");
            }
        }
        send("b@example.org", "whole", "x", "");

        assertThat(mailbox.newestFirst().map(Mail::subject)).containsExactly("whole");
        await(() -> files().allMatch(f -> f.endsWith(".eml")));
    }

    @Test
    void a_mail_is_on_disk_before_the_sender_hears_250_so_kill_9_loses_none() throws Exception {
        Path kept = dir.resolve("other");
        Process catcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MailCatcher.class.getName(),
                        "--dir=" + kept,
                        "--port=0",
                        "--smtp-port=0")
                .redirectErrorStream(true)
                .start();
        var said = catcher.inputReader()
                .lines()
                .filter(l -> l.contains("SMTP on port"))
                .findFirst();
        int port = Integer.parseInt(said.orElseThrow().replaceAll(".*SMTP on port (\\d+),.*", "$1"));

        List<String> acknowledged = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            acknowledged.add(send(port, "a@example.org", "mail " + i, "x", ""));
        }
        catcher.destroyForcibly().waitFor();

        assertThat(Mailbox.open(kept, NOON).newestFirst().map(Mail::messageId))
                .containsExactlyInAnyOrderElementsOf(acknowledged);
    }

    @Test
    void a_mail_beyond_the_limit_is_refused_and_not_kept() {
        assertThatThrownBy(() -> mailbox.keep("a@example.org", List.of("b@example.org"), data("x".repeat(11)), 10))
                .isInstanceOf(Mailbox.TooLarge.class);
        assertThat(dir).isEmptyDirectory();
    }

    @Test
    void the_half_written_mail_of_a_killed_run_goes_at_the_next_start() throws IOException {
        Files.writeString(dir.resolve("20261124T115959000Z.part"), "half");

        assertThat(Mailbox.open(dir, NOON).size()).isZero();
        assertThat(dir).isEmptyDirectory();
    }

    @Test
    void a_hostile_mail_can_neither_run_in_the_page_nor_load_from_elsewhere() throws Exception {
        send(
                "a@example.org",
                "<script>alert(1)</script>",
                "see https://example.org/x?a=1.",
                "<script>alert(2)</script>");
        String id = mailbox.newestFirst().findFirst().orElseThrow().id();

        String page = get("/mails/" + id).body();
        HttpResponse<String> html = get("/mails/" + id + "/html");

        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(page)
                .contains("<a href=\"https://example.org/x?a=1\" rel=\"noopener\">")
                .contains("sandbox=");
        assertThat(html.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .contains("sandbox allow-popups");
    }

    @Test
    void blind_copies_are_found_by_their_recipient() throws Exception {
        mailbox.keep("f@example.org", List.of("hidden@example.org"), data("To: open@example.org\r\n\r\nhi"), 1000);

        assertThat(json("/api/mails?to=hidden@example.org").size()).isEqualTo(1);
        assertThat(json("/api/mails?to=open@example.org").size()).isZero();
    }

    @Test
    void the_list_is_in_the_visitors_language_and_searched_by_recipient() throws Exception {
        send("delegate1@example.org", "one", "x", "");
        send("staff.cop@example.org", "two", "x", "");

        assertThat(get("/?q=STAFF").body())
                .contains(">two<")
                .doesNotContain(">one<")
                .contains("Destinatario");
        assertThat(get("/", "en-GB,en").body()).contains("Recipient").contains("E-mails: 2");
        assertThat(get("/?q=nobody").body()).contains("Nessuna e-mail per un destinatario");
        assertThat(get("/mails/none").statusCode()).isEqualTo(404);
    }

    private String send(String to, String subject, String text, String html) throws Exception {
        return send(smtp.port(), to, subject, text, html);
    }

    private Stream<String> files() {
        return Stream.of(Objects.requireNonNull(dir.toFile().list()));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 200 && !condition.getAsBoolean(); i++) {
            Thread.sleep(25);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static String send(int port, String to, String subject, String text, String html) throws Exception {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", String.valueOf(port));
        MimeMessage message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new jakarta.mail.internet.InternetAddress("forum@example.org"));
        message.setRecipient(Message.RecipientType.TO, new jakarta.mail.internet.InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        MimeBodyPart page = new MimeBodyPart();
        page.setText(html, "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", plain, page));
        Transport.send(message);
        return message.getMessageID();
    }

    private static InputStream data(String mail) {
        return new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode json(String path) throws Exception {
        return JsonMapper.builder().build().readTree(get(path).body());
    }

    private HttpResponse<String> get(String path, String... language) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + pages.port() + path));
            Stream.of(language).forEach(l -> request.header("Accept-Language", l));
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
