package org.regionalforum.local.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which parts make the platform, in the order of what needs what, and what each is told. */
final class Plan {
    private static final String HOST = "127.0.0.1";
    private static final String STORE = "store";
    private static final String BROKER = "broker";
    private static final String MAIL = "mail";
    private static final String IDENTITY = "identity";

    private final Build build;
    private final DataFolder data;
    private final Ports ports;

    Plan(Build build, DataFolder data, Ports ports) {
        this.build = build;
        this.data = data;
        this.ports = ports;
    }

    /**
     * A part before its program has been prepared for a fast start.
     *
     * @param arguments what follows the program
     */
    record Planned(
            Program program,
            List<String> arguments,
            Map<String, String> environment,
            List<Integer> ports,
            Readiness readiness,
            List<String> after) {

        Planned rehearsingOn(String storeUri) {
            Map<String, String> training = new HashMap<>(program.training());
            training.put("FORUM_MONGODB_URI", storeUri);
            Program rehearsing =
                    new Program(program.name(), program.jar(), program.start(), program.heapMib(), training);
            return new Planned(rehearsing, arguments, environment, ports, readiness, after);
        }

        Part with(List<String> entry, List<String> extra) {
            List<String> start = new java.util.ArrayList<>(extra);
            start.addAll(entry);
            start.addAll(arguments);
            return new Part(
                    program.name(), Java.command(program.heapMib(), start), environment, ports, readiness, after);
        }
    }

    List<Planned> parts() {
        return List.of(
                helper(
                        STORE,
                        "infra/local-platform",
                        128,
                        "org.regionalforum.localstore.LocalStoreServer",
                        "local-store: ready",
                        List.of("--dir", data.of(STORE).toString(), "--port", text(ports.store())),
                        List.of("--dir", "{dir}", "--port", text(anyPort())),
                        List.of(ports.store())),
                helper(
                        BROKER,
                        "infra/local-broker",
                        192,
                        "org.regionalforum.localbroker.LocalBroker",
                        "READY",
                        List.of(
                                "--dir",
                                data.of(BROKER).toString(),
                                "--port",
                                text(ports.broker()),
                                "--controller-port",
                                text(ports.controller())),
                        List.of("--dir", "{dir}", "--port", text(anyPort()), "--controller-port", text(anyPort())),
                        List.of(ports.broker(), ports.controller())),
                helper(
                        MAIL,
                        "infra/local-platform",
                        48,
                        "org.regionalforum.local.mail.MailCatcher",
                        "READY",
                        List.of(
                                "--dir",
                                data.of("mails").toString(),
                                "--port",
                                text(ports.mail()),
                                "--smtp-port",
                                text(ports.smtp())),
                        List.of("--dir", "{dir}", "--port", text(anyPort()), "--smtp-port", text(anyPort())),
                        List.of(ports.mail(), ports.smtp())),
                application(
                        IDENTITY,
                        "infra/identity",
                        160,
                        ports.identity(),
                        Map.of(
                                "FORUM_OIDC_CLIENT_SECRET", data.secret("oidc-client-secret"),
                                "FORUM_LOCAL_KEY", data.secret("local-key")),
                        List.of(STORE, MAIL)),
                application(
                        "membership", "membership-service", 224, ports.membership(), Map.of(), List.of(STORE, BROKER)),
                application("projects", "projects-service", 160, ports.projects(), Map.of(), List.of(STORE, BROKER)),
                application(
                        "forum",
                        "forum-service",
                        160,
                        ports.forum(),
                        Map.of(
                                "FORUM_CERTIFICATES_KEYFILE",
                                data.of("forum").resolve("signing.pem").toString()),
                        List.of(STORE, BROKER)),
                application(
                        "notification",
                        "notification-service",
                        192,
                        ports.notification(),
                        Map.of(),
                        List.of(STORE, BROKER, MAIL)),
                application(
                        "gateway",
                        "gateway",
                        192,
                        ports.gateway(),
                        Map.of(
                                "FORUM_OIDC_CLIENT_SECRET", data.secret("oidc-client-secret"),
                                "FORUM_MEMBERSHIP", hereOrBeside(ports.membership()),
                                "FORUM_PROJECTS", hereOrBeside(ports.projects()),
                                "FORUM_FORUM", hereOrBeside(ports.forum()),
                                "FORUM_NOTIFICATION", hereOrBeside(ports.notification())),
                        List.of(STORE, IDENTITY)));
    }

    private Planned helper(
            String name,
            String module,
            int heapMib,
            String mainClass,
            String readyLine,
            List<String> arguments,
            List<String> rehearsal,
            List<Integer> listens) {
        var start = new Program.Start.Main(mainClass, readyLine, rehearsal);
        return new Planned(
                new Program(name, build.jarOf(module), start, heapMib, Map.of()),
                arguments,
                Map.of(),
                listens,
                new Readiness.Says(readyLine),
                List.of());
    }

    private Planned application(
            String name, String module, int heapMib, int port, Map<String, String> own, List<String> after) {
        Map<String, String> environment = new HashMap<>(common(port));
        environment.putAll(own);
        Map<String, String> training = new HashMap<>(environment);
        training.put("SERVER_PORT", text(anyPort()));
        return new Planned(
                new Program(name, build.jarOf(module), new Program.Start.Boot(), heapMib, training),
                List.of(),
                environment,
                List.of(port),
                new Readiness.Answers(URI.create("http://" + HOST + ":" + port + "/actuator/health/readiness")),
                after);
    }

    private Map<String, String> common(int port) {
        return Map.ofEntries(
                Map.entry("SERVER_PORT", text(port)),
                Map.entry("SERVER_ADDRESS", HOST),
                Map.entry("FORUM_MONGODB_URI", "mongodb://" + HOST + ":" + ports.store()),
                Map.entry("FORUM_KAFKA", HOST + ":" + ports.broker()),
                Map.entry("FORUM_ISSUER", here(ports.identity())),
                Map.entry("FORUM_PUBLIC_ADDRESS", here(ports.gateway())),
                Map.entry("FORUM_DEMO", "true"),
                Map.entry("FORUM_SMTP_HOST", HOST),
                Map.entry("FORUM_SMTP_PORT", text(ports.smtp())),
                Map.entry("FORUM_MAIL_FROM", "forum@example.org"));
    }

    /** A service and the place of a second instance of it, which stands there while one takes over from the other. */
    private static String hereOrBeside(int port) {
        return here(port) + "," + here(port + Ports.BESIDE);
    }

    private static String here(int port) {
        return "http://localhost:" + port;
    }

    private static String text(int number) {
        return String.valueOf(number);
    }

    private static int anyPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Trouble("No port is free on this machine: " + e.getMessage(), e);
        }
    }
}
