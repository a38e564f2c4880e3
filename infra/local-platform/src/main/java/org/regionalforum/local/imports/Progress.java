package org.regionalforum.local.imports;

import java.io.PrintStream;
import java.time.Duration;

/** A bar that fills while the file is sent, then counts the seconds until the platform has answered. */
public final class Progress implements AutoCloseable {
    private static final int WIDTH = 30;
    private static final int FULL = 100;
    private static final Duration TICK = Duration.ofMillis(250);

    private final PrintStream out;
    private final boolean shown;
    private final Thread ticker;
    private volatile int percent;

    private Progress(PrintStream out, boolean shown) {
        this.out = out;
        this.shown = shown;
        this.ticker = Thread.ofPlatform().daemon().name("progress").unstarted(this::tick);
        if (shown) {
            ticker.start();
        }
    }

    /** Shown only where a person watches: a log file wants no bar. */
    public static Progress onTerminal() {
        return new Progress(
                System.err, System.console() != null && System.console().isTerminal());
    }

    public static Progress on(PrintStream out) {
        return new Progress(out, true);
    }

    public static Progress hidden() {
        return new Progress(System.err, false);
    }

    void sent(int percent) {
        this.percent = percent;
    }

    private void tick() {
        long began = System.nanoTime();
        try {
            while (true) {
                out.print('\r' + bar(percent, Duration.ofNanos(System.nanoTime() - began)));
                out.flush();
                Thread.sleep(TICK);
            }
        } catch (InterruptedException e) {
            out.print('\r' + " ".repeat(WIDTH + 40) + '\r');
            out.flush();
        }
    }

    static String bar(int percent, Duration since) {
        int filled = WIDTH * percent / FULL;
        String bar = "[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] ";
        return percent < FULL
                ? bar + String.format("%3d %% sent", percent)
                : bar + "rows are being entered, " + since.toSeconds() + " s";
    }

    @Override
    public void close() {
        if (shown) {
            ticker.interrupt();
            try {
                ticker.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
