package org.regionalforum.gateway.fake;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.regionalforum.gateway.Gateway;
import org.regionalforum.gateway.route.Service;
import org.regionalforum.localstore.LocalStore;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Everything around a gateway, and gateways that run in it. */
public final class Surroundings implements AutoCloseable {

    public final FakeProvider provider = new FakeProvider();
    public final FakeService membership = new FakeService("membership");
    public final FakeService projects = new FakeService("projects");
    public final FakeService forum = new FakeService("forum");
    public final FakeService notification = new FakeService("notification");

    private final LocalStore store = LocalStore.inMemory(0);
    private final int port = freePort();
    private final List<ConfigurableApplicationContext> gateways = new ArrayList<>();

    /** Where browsers find the gateway; also its public address. */
    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** Starts a gateway at the public address. */
    public ConfigurableApplicationContext start(String... settings) {
        return startAt(port, settings);
    }

    /** Starts one more gateway, at this port; its public address is the same. */
    public ConfigurableApplicationContext startAt(int at, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=" + at,
                "--server.address=localhost",
                "--spring.main.banner-mode=off",
                "--spring.mongodb.uri=" + store.uri(),
                "--forum.public-address=" + address(),
                "--forum.issuer=" + provider.issuer(),
                "--forum.sign-in.client-secret=" + FakeProvider.CLIENT_SECRET,
                "--forum.services.membership=" + membership.address(),
                "--forum.services.projects=" + projects.address(),
                "--forum.services.forum=" + forum.address(),
                "--forum.services.notification=" + notification.address(),
                "--forum.outage.health-remembered=0s"));
        arguments.addAll(List.of(settings));
        ConfigurableApplicationContext gateway = SpringApplication.run(Gateway.class, arguments.toArray(String[]::new));
        gateways.add(gateway);
        return gateway;
    }

    public FakeService of(Service service) {
        return switch (service) {
            case MEMBERSHIP -> membership;
            case PROJECTS -> projects;
            case FORUM -> forum;
            case NOTIFICATION -> notification;
        };
    }

    public Browser browser() {
        return new Browser(address());
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws Exception {
        gateways.forEach(ConfigurableApplicationContext::close);
        List.of(membership, projects, forum, notification).forEach(FakeService::close);
        provider.close();
        store.close();
    }
}
