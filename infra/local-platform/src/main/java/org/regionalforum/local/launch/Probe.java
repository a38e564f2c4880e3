package org.regionalforum.local.launch;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Asks a part whether it serves. */
public final class Probe {
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final int ANSWER_MILLIS = 5_000;

    private Probe() {}

    static boolean untilAnswered(URI address, BooleanSupplier worthAsking, Duration upTo) {
        long end = System.nanoTime() + upTo.toNanos();
        try {
            while (worthAsking.getAsBoolean() && System.nanoTime() < end) {
                if (answers(address)) {
                    return true;
                }
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** Whether the address answers 200 now. The plain JDK connection, because its client would cost 10 MB here. */
    public static boolean answers(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(ANSWER_MILLIS);
            connection.setReadTimeout(ANSWER_MILLIS);
            connection.setInstanceFollowRedirects(false);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
