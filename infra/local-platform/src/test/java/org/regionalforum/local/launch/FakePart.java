package org.regionalforum.local.launch;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A small program in place of a real part: {@code NAME DIARY [port=N] [fails] [deaf]}. */
final class FakePart {
    private FakePart() {}

    public static void main(String[] args) throws Exception {
        List<String> wishes = Arrays.asList(args).subList(2, args.length);
        String name = args[0];
        Path diary = Path.of(args[1]);
        if (wishes.contains("fails")) {
            System.out.println("the disk of " + name + " is upside down");
            System.exit(7);
        }
        note(diary, "start " + name);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                note(diary, "end " + name);
                if (wishes.contains("deaf")) {
                    new CountDownLatch(1).await();
                }
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        }));
        for (String wish : wishes) {
            if (wish.startsWith("port=")) {
                int port = Integer.parseInt(wish.substring("port=".length()));
                var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
                server.createContext("/", exchange -> {
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
                server.start();
            }
        }
        System.out.println("READY");
        System.out.println("10:00:00.000 WARN Fake " + name + " warns");
        new CountDownLatch(1).await();
    }

    private static void note(Path diary, String line) throws IOException {
        Files.writeString(diary, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    static List<String> command(String name, Path diary, String... wishes) {
        List<String> command = new java.util.ArrayList<>(List.of(
                Java.program(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FakePart.class.getName(),
                name,
                diary.toString()));
        command.addAll(List.of(wishes));
        return command;
    }
}
