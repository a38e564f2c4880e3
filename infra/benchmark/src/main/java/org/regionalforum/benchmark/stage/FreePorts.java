package org.regionalforum.benchmark.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports that nobody listens on. */
public final class FreePorts {
    private FreePorts() {}

    public static int one() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No port is free", e);
        }
    }

    /** The first of {@code count} neighbours, below those that the system gives to clients. */
    public static int firstOf(int count) {
        for (int base = 20_000; base + count < 32_000; base += count) {
            int port = base;
            while (port < base + count && isFree(port)) {
                port++;
            }
            if (port == base + count) {
                return base;
            }
        }
        throw new IllegalStateException("No " + count + " neighbouring ports are free");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
