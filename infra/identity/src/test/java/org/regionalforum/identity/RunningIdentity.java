package org.regionalforum.identity;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.regionalforum.localstore.LocalStore;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The real application on a real port, with a store and a mail server beside it. */
public final class RunningIdentity implements AutoCloseable {

    public static final String CLIENT_SECRET = "a-client-secret-of-the-tests";
    public static final String LOCAL_KEY = "a-local-key-of-the-tests";
    public static final String GATEWAY = "http://gateway.example:8080";
    public static final String PASSWORD = "una frase da ricordare";

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static @Nullable RunningIdentity shared;

    public final MovableClock clock = new MovableClock();
    public final Mailbox mails;
    private final LocalStore store = LocalStore.inMemory(0);
    private final int port = freePort();
    private final Map<String, Object> settings = new LinkedHashMap<>();
    private ConfigurableApplicationContext application;

    /** Starts one of its own; settings are given as {@code name=value}. */
    public RunningIdentity(String... more) {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        mails = new Mailbox(server);
        settings.put("server.port", port);
        settings.put("server.address", "127.0.0.1");
        settings.put("spring.mongodb.uri", store.uri());
        settings.put("spring.mail.port", server.getSmtp().getPort());
        settings.put("spring.mail.host", "127.0.0.1");
        settings.put("forum.issuer", issuer());
        settings.put("forum.public-address", GATEWAY);
        settings.put("forum.demo", "true");
        settings.put("forum.oidc-client-secret", CLIENT_SECRET);
        settings.put("forum.local-key", LOCAL_KEY);
        settings.put("forum.limits.per-address", "10000");
        settings.put("forum.limits.forms", "10000");
        settings.put("forum.limits.per-account", "5");
        for (String setting : more) {
            int at = setting.indexOf('=');
            settings.put(setting.substring(0, at), setting.substring(at + 1));
        }
        application = start();
    }

    /** One for all tests that need no settings of their own and use their own people. */
    public static synchronized RunningIdentity shared() {
        if (shared == null) {
            RunningIdentity started = new RunningIdentity();
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            shared = started;
        }
        return shared;
    }

    public String issuer() {
        return "http://localhost:" + port;
    }

    public Browser browser() {
        return new Browser(issuer());
    }

    public Client client() {
        return new Client(this);
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** An address that no other test uses. */
    public static String newAddress() {
        return "person" + PEOPLE.incrementAndGet() + "@example.com";
    }

    /** Somebody with an account and {@link #PASSWORD}; answers the address. */
    public String newPerson() {
        return newPerson(newAddress());
    }

    public String newPerson(String email) {
        Browser browser = browser();
        browser.post("/register", "name", "Ada Neri", "email", email, "password", PASSWORD, "language", "it");
        browser.get(mails.next(email).link());
        return email;
    }

    public void restart() {
        application.close();
        application = start();
    }

    @Override
    public void close() {
        application.close();
        mails.close();
        store.close();
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(IdentityService.class)
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean("clock", Clock.class, () -> clock))
                .properties("logging.level.root=warn")
                .run(settings.entrySet().stream()
                        .map(one -> "--" + one.getKey() + "=" + one.getValue())
                        .toArray(String[]::new));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
