package org.regionalforum.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.due.DueJobs;
import org.regionalforum.kit.due.OnClock;
import org.regionalforum.kit.file.Downloads;
import org.regionalforum.kit.file.FileStore;
import org.regionalforum.kit.file.StoredFile;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.test.ForumServiceTest;
import org.regionalforum.kit.test.TestTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

@ForumServiceTest
class FileStoreTest {
    @Autowired
    FileStore files;

    @Autowired
    DueJobs jobs;

    @Autowired
    TestTime time;

    @Autowired
    PlainFiles uses;

    @AfterEach
    void runTheClocks() {
        time.machine().run();
    }

    private static byte[] pdf() {
        return "%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);
    }

    private void refused(byte[] content, String code) {
        assertThatThrownBy(() -> files.keepPdf("a.pdf", content))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.code()).isEqualTo(code)));
    }

    @Test
    void a_kept_file_is_given_back_byte_for_byte() throws Exception {
        StoredFile kept = files.keepPdf("Statuto dell'ente.pdf", new ByteArrayInputStream(pdf()));
        assertThat(kept.size()).isEqualTo(pdf().length);
        assertThat(kept.sha256()).hasSize(64);
        FileStore.Opened opened = files.open(kept.id()).orElseThrow();
        assertThat(opened.file()).isEqualTo(kept);
        try (InputStream content = opened.content()) {
            assertThat(content.readAllBytes()).isEqualTo(pdf());
        }
        assertThat(files.open("000000000000000000000000")).isEmpty();
        assertThat(files.open("no id")).isEmpty();
    }

    @Test
    void what_a_file_is_follows_from_its_content() {
        refused(new byte[0], "file.empty");
        refused("<html>%%EOF</html>".getBytes(StandardCharsets.UTF_8), "file.not-pdf");
        refused("%PDF-1.7 and then nothing".getBytes(StandardCharsets.UTF_8), "file.not-pdf");
        byte[] late = new byte[3000];
        Arrays.fill(late, (byte) ' ');
        System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.UTF_8), 0, late, 1100, 8);
        System.arraycopy("%%EOF".getBytes(StandardCharsets.UTF_8), 0, late, 2900, 5);
        refused(late, "file.not-pdf");
        refused(Arrays.copyOf(pdf(), FileStore.LARGEST + 1), "file.too-large");
    }

    @Test
    void a_name_holds_no_path_and_nothing_that_controls() {
        assertThat(files.keepPdf("..\\..\\etc/pass\u0007wd\u202E.pdf", pdf()).name())
                .isEqualTo("passwd.pdf");
        assertThat(files.keepPdf("  ", pdf()).name()).isEqualTo("documento.pdf");
        assertThat(files.keepPdf("x".repeat(500) + ".pdf", pdf()).name())
                .hasSize(120)
                .endsWith(".pdf");
    }

    @Test
    void a_download_is_an_attachment_that_nobody_guesses_about() {
        StoredFile kept = files.keepPdf("perché \"no\".pdf", pdf());
        HttpHeaders headers = Downloads.of(files.open(kept.id()).orElseThrow()).getHeaders();
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''perch%C3%A9%20no.pdf")
                .doesNotContain("\n");
        assertThat(String.valueOf(headers.getContentType())).isEqualTo("application/pdf");
    }

    @Test
    void a_file_that_nothing_refers_to_is_removed_after_a_day_and_no_other() {
        StoredFile orphan = files.keepPdf("orphan.pdf", pdf());
        StoredFile used = files.keepPdf("used.pdf", pdf());
        uses.used.add(used.id());
        time.machine().advance(Duration.ofHours(25));
        jobs.schedule("orphan-files", "all", time.machine().instant(), OnClock.MACHINE);
        await().until(() -> files.open(orphan.id()).isEmpty());
        assertThat(files.open(used.id())).isPresent();
    }

    @Test
    void a_file_that_was_in_use_is_looked_at_again_once_it_was_released() {
        StoredFile kept = files.keepPdf("kept.pdf", pdf());
        StoredFile gone = files.keepPdf("gone.pdf", pdf());
        uses.used.addAll(List.of(kept.id(), gone.id()));
        StoredFile orphan = files.keepPdf("orphan.pdf", pdf());
        time.machine().advance(Duration.ofHours(25));
        jobs.schedule("orphan-files", "all", time.machine().instant(), OnClock.MACHINE);
        await("both were seen in use").until(() -> files.open(orphan.id()).isEmpty());

        files.release(kept.id());
        files.release(gone.id());
        files.release("no such file");
        uses.used.remove(gone.id()); // and the process dies before it removes the file
        jobs.schedule("orphan-files", "all", time.machine().instant(), OnClock.MACHINE);
        await().until(() -> files.open(gone.id()).isEmpty());
        assertThat(files.open(kept.id())).isPresent();
    }
}
