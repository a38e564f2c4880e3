package org.regionalforum.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class PublicAddressTest {

    @Test
    void it_is_written_as_browsers_write_an_origin() {
        assertThat(new PublicAddress(URI.create("https://forum.example.org/")).origin())
                .isEqualTo("https://forum.example.org");
        assertThat(new PublicAddress(URI.create("https://forum.example.org:443")).origin())
                .isEqualTo("https://forum.example.org");
        assertThat(new PublicAddress(URI.create("http://localhost:8080")).origin())
                .isEqualTo("http://localhost:8080");
    }

    @Test
    void a_secure_address_has_its_port_even_when_it_is_not_written() {
        PublicAddress address = new PublicAddress(URI.create("https://forum.example.org"));

        assertThat(address.isSecure()).isTrue();
        assertThat(address.port()).isEqualTo(443);
        assertThat(address.with("/login")).isEqualTo("https://forum.example.org/login");
    }
}
