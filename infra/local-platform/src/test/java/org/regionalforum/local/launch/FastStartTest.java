package org.regionalforum.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FastStartTest {
    @TempDir
    Path dir;

    @Test
    void a_program_gets_its_cache_once_and_starts_from_a_copy_with_it() throws Exception {
        FastStart fastStart = new FastStart(dir.resolve("programs"), true);
        Program program = program(jar("one"));
        assertThat(fastStart.isPrepared(program)).isFalse();

        List<String> entry = fastStart.prepare(program);
        FileTime made = Files.getLastModifiedTime(cache(entry));
        List<String> again = fastStart.prepare(program);

        assertThat(fastStart.isPrepared(program)).isTrue();
        assertThat(again).isEqualTo(entry);
        assertThat(Files.getLastModifiedTime(cache(again))).isEqualTo(made);
        Files.delete(program.jar());
        assertThat(said(entry)).containsExactly("READY", "classes from a cache");
    }

    @Test
    void a_changed_jar_is_prepared_anew_and_what_is_two_builds_old_goes() throws Exception {
        FastStart fastStart = new FastStart(dir.resolve("programs"), true);
        Program program = program(jar("one"), "dies");
        fastStart.prepare(program);
        for (String content : List.of("two", "three")) {
            jar(content);
            assertThat(fastStart.isPrepared(program)).as(content).isFalse();
            fastStart.prepare(program);
        }
        try (Stream<Path> homes = Files.list(dir.resolve("programs/fake"))) {
            assertThat(homes).hasSize(2);
        }
    }

    @Test
    void a_program_whose_training_fails_starts_without_a_cache() throws Exception {
        List<String> entry = new FastStart(dir.resolve("programs"), true).prepare(program(jar("one"), "dies"));

        assertThat(entry).noneMatch(a -> a.startsWith("-XX:AOTCache"));
        assertThat(said(entry)).containsExactly("READY", "classes from the jar");
    }

    @Test
    void without_training_a_program_starts_at_once_from_a_copy() throws Exception {
        FastStart atOnce = new FastStart(dir.resolve("programs"), false);
        Program program = program(jar("one"));

        assertThat(atOnce.isPrepared(program)).isTrue();
        assertThat(said(atOnce.prepare(program))).containsExactly("READY", "classes from the jar");
        assertThat(new FastStart(dir.resolve("programs"), true).isPrepared(program))
                .isFalse();
    }

    private static Path cache(List<String> entry) {
        return Path.of(entry.getFirst().replace("-XX:AOTCache=", ""));
    }

    private static Program program(Path jar, String... rehearsal) {
        var start = new Program.Start.Main(SmallProgram.class.getName(), "READY", List.of(rehearsal));
        return new Program("fake", jar, start, 32, Map.of());
    }

    private List<String> said(List<String> entry) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Java.command(32, entry))
                .redirectErrorStream(true)
                .start();
        List<String> lines = process.inputReader().lines().limit(2).toList();
        process.destroy();
        process.waitFor();
        return lines;
    }

    private Path jar(String content) throws IOException {
        Path jar = dir.resolve("fake-1.0.0.jar");
        String name = SmallProgram.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                InputStream code = Objects.requireNonNull(
                        SmallProgram.class.getClassLoader().getResourceAsStream(name))) {
            out.putNextEntry(new JarEntry(name));
            code.transferTo(out);
            out.putNextEntry(new JarEntry("content"));
            out.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return jar;
    }
}
