package org.regionalforum.local.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Unpacks a jar and trains an AOT cache for it, once per content of the jar: about half of a start is saved.
 * A cache that cannot be made is no failure; the part starts without.
 */
final class FastStart {
    private static final String CACHE = "start.aot";
    private static final String TRIED = "tried";

    /** A training that took too long may have met a busy moment: it gets a second chance at the next start, no third. */
    private static final String TOO_SLOW = "too-slow";

    private static final String LIBRARIES = "lib";
    private static final int KEPT = 2;

    private final Path folder;
    private final boolean trains;

    /**
     * @param folder where unpacked applications and caches are kept between runs
     * @param trains whether a missing cache is made; without, a program starts slowly and at once
     */
    FastStart(Path folder, boolean trains) {
        this.folder = folder;
        this.trains = trains;
    }

    boolean isPrepared(Program program) throws IOException {
        return !trains || Files.exists(home(program).resolve(TRIED));
    }

    /** The JVM arguments that enter the program, with its cache if it has one; makes what is missing. */
    List<String> prepare(Program program) throws IOException, InterruptedException {
        Path home = home(program);
        Files.createDirectories(home);
        List<String> entry = entry(program, home);
        if (!isPrepared(program)) {
            Path draft = home.resolve("draft.aot");
            boolean ended = Training.run(program, entry, draft, home.resolve("training.log"));
            if (ended && Files.exists(draft) && Files.size(draft) > 0) {
                Files.move(draft, home.resolve(CACHE), StandardCopyOption.ATOMIC_MOVE);
            }
            Files.deleteIfExists(draft);
            Files.deleteIfExists(home.resolve("draft.aot.config"));
            if (ended || Files.exists(home.resolve(TOO_SLOW))) {
                Files.writeString(home.resolve(TRIED), "");
            } else {
                Files.writeString(home.resolve(TOO_SLOW), "");
            }
            forgetOld(folder.resolve(program.name()));
        }
        List<String> start = new ArrayList<>();
        if (Files.exists(home.resolve(CACHE))) {
            start.add("-XX:AOTCache=" + home.resolve(CACHE));
        }
        start.addAll(entry);
        return start;
    }

    private static List<String> entry(Program program, Path home) throws IOException, InterruptedException {
        return switch (program.start()) {
            case Program.Start.Boot() ->
                List.of("-jar", unpacked(program.jar(), home).toString());
            case Program.Start.Main main ->
                List.of("-cp", copied(program.jar(), home).toString(), main.className());
        };
    }

    private static Path unpacked(Path jar, Path home) throws IOException, InterruptedException {
        Path application = home.resolve("application");
        Path unpacked = application.resolve(jar.getFileName());
        if (!Files.exists(unpacked)) {
            Path draft = home.resolve("draft");
            delete(draft);
            Path log = home.resolve("unpacking.log");
            Process tool = new ProcessBuilder(
                            Java.program(),
                            "-Djarmode=tools",
                            "-jar",
                            jar.toString(),
                            "extract",
                            "--destination",
                            draft.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (tool.waitFor() != 0) {
                throw new Trouble("Unpacking " + jar + " failed, see " + log + ".");
            }
            Files.move(draft, application, StandardCopyOption.ATOMIC_MOVE);
        }
        return unpacked;
    }

    /** A copy, so that the next build takes no class from under a running part. */
    private static Path copied(Path jar, Path home) throws IOException {
        Path application = home.resolve("application");
        Path copy = application.resolve(jar.getFileName());
        if (!Files.exists(copy)) {
            Path draft = home.resolve("draft");
            delete(draft);
            Files.createDirectories(draft.resolve(LIBRARIES));
            for (Path library : libraries(jar)) {
                Files.copy(library, draft.resolve(LIBRARIES).resolve(library.getFileName()));
            }
            Files.copy(jar, draft.resolve(jar.getFileName()));
            Files.move(draft, application, StandardCopyOption.ATOMIC_MOVE);
        }
        return copy;
    }

    private static List<Path> libraries(Path jar) throws IOException {
        Path folder = jar.resolveSibling(LIBRARIES);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private Path home(Program program) throws IOException {
        return folder.resolve(program.name()).resolve(stamp(program));
    }

    /** Changes with the content of the jar, the libraries beside it, the JDK and how objects lie in memory. */
    private static String stamp(Program program) throws IOException {
        MessageDigest digest = sha256();
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(program.jar(), out);
            if (program.start() instanceof Program.Start.Main) {
                for (Path library : libraries(program.jar())) {
                    out.write(text(library.getFileName() + " " + Files.getLastModifiedTime(library)));
                }
            }
            out.write(text(Runtime.version() + " " + Java.LAYOUT));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every JDK has SHA-256", e);
        }
    }

    /** The one before stays: a platform on another data folder may still run from it. */
    private static void forgetOld(Path homes) throws IOException {
        List<Path> newestFirst;
        try (Stream<Path> all = Files.list(homes)) {
            newestFirst = all.sorted(Comparator.comparing((Path p) -> p.toFile().lastModified())
                            .reversed())
                    .toList();
        }
        for (Path old : newestFirst.subList(Math.min(KEPT, newestFirst.size()), newestFirst.size())) {
            delete(old);
        }
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
