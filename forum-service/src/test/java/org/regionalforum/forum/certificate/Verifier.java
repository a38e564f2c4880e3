package org.regionalforum.forum.certificate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** The single-file program of {@code infra/verifier}, as a process and (for many certificates) in this one. */
public final class Verifier {
    static final Path PROGRAM = Path.of("../infra/verifier/Verify.java");

    private final Method check;

    /** Compiled once, into the folder given, which knows nothing of this project. */
    public Verifier(Path folder) {
        try {
            int errors = ToolProvider.getSystemJavaCompiler()
                    .run(null, null, null, "-d", folder.toString(), PROGRAM.toString());
            if (errors != 0) {
                throw new IllegalStateException(PROGRAM + " does not compile");
            }
            ClassLoader alone =
                    new URLClassLoader(new URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
            check = alone.loadClass("Verify")
                    .getDeclaredMethod(
                            "check", byte[].class, byte[].class, byte[].class, boolean.class, PrintStream.class);
            check.setAccessible(true);
        } catch (ReflectiveOperationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public record Finding(boolean holds, String words) {}

    public Finding check(byte[] certificate, byte[] keys, byte[] previous, boolean english) {
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        try {
            PrintStream out = new PrintStream(words, true, StandardCharsets.UTF_8);
            Object holds = check.invoke(null, certificate, keys, previous, english, out);
            return new Finding(Boolean.TRUE.equals(holds), words.toString(StandardCharsets.UTF_8));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    record Ran(int exit, String words) {}

    /** {@code java Verify.java …}, with the JDK that runs this test. */
    static Ran run(String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), PROGRAM.toString()));
        command.addAll(List.of(arguments));
        try {
            Path words = Files.createTempFile("verify", ".txt");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(words.toFile())
                    .start();
            int exit = process.waitFor();
            String said = Files.readString(words);
            Files.delete(words);
            return new Ran(exit, said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
