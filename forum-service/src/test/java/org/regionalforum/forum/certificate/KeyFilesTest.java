package org.regionalforum.forum.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class KeyFilesTest {
    private static final Instant BEFORE = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    private KeyFiles files = new KeyFiles(Path.of(""), Path.of(""));

    @BeforeEach
    void place() {
        files = new KeyFiles(folder.resolve("secret/signing.pem"), folder.resolve("keys.json"));
    }

    @Test
    void a_missing_key_is_created_once_and_signs_the_same_after_a_restart() {
        Certificate certificate = Register.decided(1, Sha256.NONE, "network-ordinary", "YYYN-NYA-");
        Sealed first = files.loadOrCreate(BEFORE).seal(certificate);
        KeyRing again = files.loadOrCreate(NOW);
        assertThat(again.seal(certificate)).isEqualTo(first);
        assertThat(again.publicKeys().keys()).singleElement().satisfies(key -> {
            assertThat(key.key()).isEqualTo(again.current());
            assertThat(key.from()).isEqualTo("2026-01-01T00:00:00Z");
            assertThat(key.retired()).isNull();
        });
    }

    @Test
    void nobody_else_may_read_the_private_key() throws IOException {
        files.loadOrCreate(NOW);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.secret())))
                .isEqualTo("rw-------");
        assertThat(Files.readString(files.secret())).startsWith("-----BEGIN PRIVATE KEY-----\n");
    }

    @Test
    void a_new_key_retires_the_one_before_which_stays_published() throws IOException {
        String old = files.loadOrCreate(BEFORE).current();
        Files.delete(files.secret());
        KeyRing ring = files.loadOrCreate(NOW);
        assertThat(ring.current()).isNotEqualTo(old);
        assertThat(ring.publicKeys().keys()).extracting(PublicKeys.Key::key).containsExactly(old, ring.current());
        assertThat(ring.publicKeys().keys())
                .extracting(PublicKeys.Key::retired)
                .containsExactly("2027-01-01T00:00:00Z", null);
    }

    @Test
    void a_private_key_whose_public_key_is_not_published_does_not_sign() throws IOException {
        files.loadOrCreate(NOW);
        PublicKeys others = KeyRing.temporary(NOW).publicKeys();
        Files.writeString(files.published(), JsonMapper.builder().build().writeValueAsString(others));
        assertThatThrownBy(files::load)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("belongs");
    }

    @Test
    void a_published_key_that_is_not_what_its_fingerprint_says_is_refused() throws IOException {
        String current = files.loadOrCreate(NOW).current();
        Files.writeString(files.published(), Files.readString(files.published()).replace(current, "ab".repeat(32)));
        assertThatThrownBy(files::load).hasMessageContaining("fingerprint");
    }

    @Test
    void without_files_nothing_is_loaded() throws IOException {
        assertThatThrownBy(files::load).isInstanceOf(IllegalStateException.class);
        files.loadOrCreate(NOW);
        Files.writeString(files.secret(), "no key");
        assertThatThrownBy(files::load).hasMessageContaining("PEM");
    }
}
