package org.regionalforum.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path dir;

    @Test
    void a_folder_belongs_to_one_launcher_at_a_time() throws Exception {
        DataFolder data = DataFolder.at(dir.resolve("new/data"));
        try (var lock = data.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(data::lock)
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("already runs")
                    .hasMessageNotContaining("\n");
        }
        data.lock().close();
    }

    @Test
    void a_secret_is_invented_once_and_only_its_owner_can_read_it() throws Exception {
        DataFolder data = DataFolder.at(dir);

        String secret = data.secret("local-key");

        assertThat(secret).hasSizeGreaterThanOrEqualTo(43);
        assertThat(DataFolder.at(dir).secret("local-key")).isEqualTo(secret);
        assertThat(data.secret("oidc-client-secret")).isNotEqualTo(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("secrets/local-key"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("secrets"))))
                .isEqualTo("rwx------");
    }

    @Test
    void a_folder_that_cannot_be_made_is_said_in_one_line() throws Exception {
        Path file = Files.writeString(dir.resolve("file"), "");

        assertThatThrownBy(() -> DataFolder.at(file.resolve("data")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining(file.toString())
                .hasMessageNotContaining("\n");
    }

    @Test
    void only_a_new_folder_awaits_the_demo_and_an_interrupted_filling_is_taken_up_again() throws Exception {
        DataFolder data = DataFolder.at(dir);
        data.wantDemoIfNew();
        Files.createDirectory(dir.resolve("store"));
        data.wantDemoIfNew();
        assertThat(data.awaitsDemo()).isTrue();

        data.demoDone();
        data.wantDemoIfNew();

        assertThat(data.awaitsDemo()).isFalse();
    }

    @Test
    void a_taken_port_is_named_with_the_part_it_is_meant_for() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.refuseIfTaken(taken.getLocalPort(), "membership"))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " (membership) is taken")
                    .hasMessageContaining("--port")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void ports_that_do_not_exist_are_refused() {
        assertThatThrownBy(() -> new Ports(65_530)).isInstanceOf(Trouble.class);
        assertThatThrownBy(() -> new Ports(80)).isInstanceOf(Trouble.class);
    }
}
