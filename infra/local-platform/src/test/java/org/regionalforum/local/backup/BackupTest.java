package org.regionalforum.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalforum.local.launch.DataFolder;
import org.regionalforum.local.launch.Trouble;

class BackupTest {
    private static final Instant NOW = Instant.parse("2027-03-01T10:00:00Z");

    @TempDir
    Path dir;

    private DataFolder data;
    private Path kept;
    private Backup backup;

    @BeforeEach
    void a_platform_at_rest() throws IOException {
        data = DataFolder.at(dir.resolve("data"));
        kept = dir.resolve("kept");
        backup = new Backup(data, dir.resolve("no-broker.jar"));
        write("store/db.mv", "before");
        write("forum/signing.pem", "key");
        write("mails/1.eml", "a mail");
        write("logs/forum.log", "said");
    }

    @Test
    void what_is_restored_is_what_was_there_and_mails_stay_with_their_recipients() throws Exception {
        backup.make(data, kept, NOW);
        write("store/db.mv", "after");
        write("store/new", "after");
        write("mails/2.eml", "another mail");

        Path aside = backup.restore(data, kept, NOW.plusSeconds(1));

        assertThat(read("store/db.mv")).isEqualTo("before");
        assertThat(data.path().resolve("store/new")).doesNotExist();
        assertThat(read("forum/signing.pem")).isEqualTo("key");
        assertThat(read("mails/2.eml")).isEqualTo("another mail");
        assertThat(Files.readString(aside.resolve("store/db.mv"))).isEqualTo("after");
    }

    @Test
    void a_backup_holds_neither_logs_nor_mails_nor_an_older_state_and_only_its_owner_reads_it() throws Exception {
        backup.make(data, kept, NOW);
        backup.restore(data, kept, NOW);
        Path second = dir.resolve("second");
        backup.make(data, second, NOW);

        try (var all = Files.walk(Manifest.data(second))) {
            assertThat(all.filter(Files::isRegularFile)
                            .map(file -> Manifest.data(second).relativize(file).toString()))
                    .containsExactlyInAnyOrder("store/db.mv", "forum/signing.pem");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(second)))
                .isEqualTo("rwx------");
    }

    @Test
    void a_damaged_backup_is_refused_before_anything_is_touched() throws Exception {
        backup.make(data, kept, NOW);
        Files.writeString(Manifest.data(kept).resolve("store/db.mv"), "befora");
        write("store/db.mv", "after");

        assertThatThrownBy(() -> backup.restore(data, kept, NOW))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("store/db.mv is not as it was kept");
        assertThat(read("store/db.mv")).isEqualTo("after");
        assertThatThrownBy(() -> backup.restore(data, dir.resolve("nowhere"), NOW))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("no backup");
    }

    @Test
    void neither_a_full_folder_is_written_into_nor_a_running_platform_copied() throws Exception {
        backup.make(data, kept, NOW);
        assertThatThrownBy(() -> backup.make(data, kept, NOW)).hasMessageContaining("not empty");
        try (FileLock _ = data.lock()) {
            assertThatThrownBy(() -> backup.make(data, dir.resolve("other"), NOW))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("already runs");
            assertThat(dir.resolve("other")).doesNotExist();
        }
    }

    @Test
    void an_erasure_is_repeated_where_it_was_asked_for() {
        assertThat(Erasures.path("membership.facts\torg.regionalforum.membership.person-erased.v1\t"
                        + "{\"erasure\":\"e1\",\"person\":\"p1\"}"))
                .isEqualTo("/api/membership/people/p1/erasure");
        assertThat(Erasures.path("forum.facts\torg.regionalforum.forum.proposal-text-erased.v1\t"
                        + "{\"proposal\":\"a\",\"text\":\"a-text-2\"}"))
                .isEqualTo("/api/forum/texts/a-text-2/erasure");
    }

    private void write(String path, String text) throws IOException {
        Path file = data.path().resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String read(String path) throws IOException {
        return Files.readString(data.path().resolve(path));
    }
}
