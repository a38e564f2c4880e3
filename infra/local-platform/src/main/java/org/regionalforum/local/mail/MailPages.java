package org.regionalforum.local.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The reading side: pages for people, JSON for tests, on the loopback address only. */
final class MailPages implements AutoCloseable {
    private static final Set<String> OWN_HOSTS = Set.of("localhost", "127.0.0.1");
    private static final Pattern ONE = Pattern.compile("/mails/([^/]+)(/html|/raw)?");
    private static final Pattern ONE_JSON = Pattern.compile("/api/mails/([^/]+)");
    private static final String PAGE_POLICY = "default-src 'none'; style-src 'self'; frame-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** A mail's own HTML runs nothing and loads nothing; its links open outside. */
    private static final String MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
            + "frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

    private final HttpServer server;
    private final Mailbox mailbox;
    private final JsonMapper json = JsonMapper.builder().build();

    private MailPages(HttpServer server, Mailbox mailbox) {
        this.server = server;
        this.mailbox = mailbox;
    }

    static MailPages start(Mailbox mailbox, int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        MailPages pages = new MailPages(server, mailbox);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", pages::answer);
        server.start();
        return pages;
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String host =
                    Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Host"), "");
            if (!OWN_HOSTS.contains(host.replaceFirst(":\\d+$", ""))) {
                // A foreign name that points here would let a web page read password-reset mails.
                send(exchange, 421, "text/plain", "Not a name of this machine");
            } else if (!exchange.getRequestMethod().equals("GET")) {
                send(exchange, 405, "text/plain", "Only GET");
            } else {
                route(exchange, exchange.getRequestURI().getPath());
            }
        }
    }

    private void route(HttpExchange exchange, String path) throws IOException {
        switch (path) {
            case "/" -> page(exchange, 200, html(exchange).list(mailbox, query(exchange, "q")));
            case "/health" -> send(exchange, 200, "application/json", "{\"status\":\"UP\"}");
            case "/mail.css" -> send(exchange, 200, "text/css", resource("mail.css"));
            case "/api/mails" -> send(exchange, 200, "application/json", json.writeValueAsString(listed(exchange)));
            default -> one(exchange, path);
        }
    }

    private void one(HttpExchange exchange, String path) throws IOException {
        Matcher page = ONE.matcher(path);
        Matcher asJson = ONE_JSON.matcher(path);
        Mail mail = page.matches()
                ? mailbox.find(page.group(1)).orElse(null)
                : asJson.matches() ? mailbox.find(asJson.group(1)).orElse(null) : null;
        if (mail == null) {
            page(exchange, 404, html(exchange).missing());
        } else if (asJson.matches()) {
            send(exchange, 200, "application/json", json.writeValueAsString(whole(mail)));
        } else if (page.group(2) == null) {
            page(exchange, 200, html(exchange).mail(mail, mailbox.body(mail), mailbox.file(mail)));
        } else if (page.group(2).equals("/raw")) {
            exchange.getResponseHeaders()
                    .set("Content-Disposition", "attachment; filename=\"" + mail.id() + MailFile.SUFFIX + "\"");
            byte[] bytes = Files.readAllBytes(mailbox.file(mail).path());
            send(exchange, 200, "message/rfc822", bytes);
        } else {
            exchange.getResponseHeaders().set("Content-Security-Policy", MAIL_POLICY);
            send(
                    exchange,
                    200,
                    "text/html",
                    "<base target=\"_blank\">" + mailbox.body(mail).html());
        }
    }

    private List<WholeMail> listed(HttpExchange exchange) {
        String to = query(exchange, "to");
        String limit = query(exchange, "limit");
        Stream<Mail> mails = mailbox.newestFirst().filter(m -> to.isEmpty() || m.isFor(to));
        return (limit.matches("\\d{1,6}") ? mails.limit(Integer.parseInt(limit)) : mails)
                .map(this::whole)
                .toList();
    }

    private WholeMail whole(Mail mail) {
        MailText body = mailbox.body(mail);
        return new WholeMail(
                mail.id(),
                mail.messageId(),
                mail.from(),
                mail.to(),
                mail.subject(),
                mail.date().toString(),
                body.text(),
                body.html());
    }

    /** A mail as the JSON interface gives it; {@code date} is UTC. */
    private record WholeMail(
            String id,
            String messageId,
            String from,
            List<String> to,
            String subject,
            String date,
            String text,
            String html) {}

    private static MailHtml html(HttpExchange exchange) {
        String wanted = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Accept-Language"), "it");
        return new MailHtml(wanted.toLowerCase(Locale.ROOT).startsWith("en") ? Locale.ENGLISH : Locale.ITALIAN);
    }

    private static String query(HttpExchange exchange, String name) {
        String query = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
        return Arrays.stream(query.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("")
                .strip();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(MailPages.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }

    private static void page(HttpExchange exchange, int status, String content) throws IOException {
        exchange.getResponseHeaders().set("Content-Security-Policy", PAGE_POLICY);
        send(exchange, status, "text/html", content);
    }

    private static void send(HttpExchange exchange, int status, String type, String content) throws IOException {
        send(exchange, status, type, content.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] content) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type.startsWith("text/") ? type + "; charset=utf-8" : type);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        if (content.length > 0) {
            exchange.getResponseBody().write(content);
        }
    }
}
