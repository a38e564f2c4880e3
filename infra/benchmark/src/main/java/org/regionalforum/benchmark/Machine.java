package org.regionalforum.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** The machine that is measured on, and whether it had something else to do. */
final class Machine {
    private static final double BYTES_PER_GIB = 1L << 30;

    private Machine() {}

    static String text() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        double load = system.getSystemLoadAverage();
        int cores = system.getAvailableProcessors();
        return String.format(
                Locale.ROOT,
                "%d processors, %.0f GiB, Java %s; load %.1f before the run%s",
                cores,
                system.getTotalMemorySize() / BYTES_PER_GIB,
                Runtime.version(),
                load,
                load > cores ? ": the machine was busy, and absolute figures say little" : "");
    }
}
