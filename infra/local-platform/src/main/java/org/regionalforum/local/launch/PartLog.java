package org.regionalforum.local.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** The log file of one part, cut at a size; the one before is kept beside it with the ending {@code .1}. */
final class PartLog {
    private static final long LIMIT = 10L << 20;

    private final Path file;
    private final long limit;
    private volatile String lastLine = "";

    PartLog(Path file) {
        this(file, LIMIT);
    }

    PartLog(Path file, long limit) {
        this.file = file;
        this.limit = limit;
    }

    Path file() {
        return file;
    }

    /** The last thing the part said, to explain why it ended. */
    String lastLine() {
        return lastLine;
    }

    /** Copies until the part closes its output. A full disk stops the file and not the part, so reading goes on. */
    void copy(BufferedReader said, Consumer<String> listener) throws IOException {
        Files.createDirectories(file.getParent());
        Writer out = open();
        try {
            long size = Files.size(file);
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (!line.isBlank()) {
                    lastLine = line;
                }
                listener.accept(line);
                if (size >= limit) {
                    out = cut(out);
                    size = 0;
                }
                size += line.length() + 1L;
                write(out, line, !said.ready());
            }
        } finally {
            out.close();
        }
    }

    private Writer open() throws IOException {
        return Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private Writer cut(Writer out) throws IOException {
        out.close();
        Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        return open();
    }

    private void write(Writer out, String line, boolean flush) {
        try {
            out.write(line);
            out.write('\n');
            if (flush) {
                out.flush();
            }
        } catch (IOException e) {
            lastLine = "Its log cannot be written: " + e.getMessage();
        }
    }
}
