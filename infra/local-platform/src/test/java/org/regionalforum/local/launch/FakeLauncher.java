package org.regionalforum.local.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A launcher of two fake parts, to be killed: {@code DATA DIARY}. */
final class FakeLauncher {
    private FakeLauncher() {}

    public static void main(String[] args) throws InterruptedException {
        List<Part> plan = List.of(
                part("store", Path.of(args[1]), List.of()), part("membership", Path.of(args[1]), List.of("store")));
        new Platform(
                        plan,
                        DataFolder.at(Path.of(args[0])),
                        new Ports(8080),
                        new Console(System.out),
                        RunningPart.Patience.USUAL)
                .start();
        System.out.println("ALL READY");
        new CountDownLatch(1).await();
    }

    private static Part part(String name, Path diary, List<String> after) {
        return new Part(name, FakePart.command(name, diary), Map.of(), List.of(), new Readiness.Says("READY"), after);
    }

    static List<String> command(DataFolder data, Path diary) {
        return List.of(
                Java.program(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FakeLauncher.class.getName(),
                data.path().toString(),
                diary.toString());
    }
}
