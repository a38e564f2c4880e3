package org.regionalforum.local.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Every port of one platform, counted from its base: the gateway stands on the base itself. */
public record Ports(int base) {
    /** From the port of a service to that of a second instance of it. */
    static final int BESIDE = 10;

    static final int COUNT = 16;

    public Ports {
        if (base < 1024 || base + COUNT > 65_536) {
            throw new Trouble("--port " + base + ": choose one between 1024 and " + (65_536 - COUNT) + ".");
        }
    }

    public int gateway() {
        return base;
    }

    public int identity() {
        return base + 1;
    }

    int membership() {
        return base + 2;
    }

    int projects() {
        return base + 3;
    }

    int forum() {
        return base + 4;
    }

    int notification() {
        return base + 5;
    }

    public int mail() {
        return base + 6;
    }

    int smtp() {
        return base + 7;
    }

    int store() {
        return base + 8;
    }

    int broker() {
        return base + 9;
    }

    int controller() {
        return base + 10;
    }

    /** @throws Trouble if another program listens on the port that is meant for {@code part} */
    static void refuseIfTaken(int port, String part) {
        if (!isFree(port)) {
            throw new Trouble("Port " + port + " (" + part + ") is taken by another program. End that, or choose other"
                    + " ports with --port.");
        }
    }

    /** Whether a part could listen here now. Many parts accept a port still in TIME_WAIT, so this asks for no more. */
    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
