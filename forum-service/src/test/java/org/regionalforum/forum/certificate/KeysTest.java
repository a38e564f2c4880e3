package org.regionalforum.forum.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class KeysTest {
    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withBean("machineClock", InstantSource.class, (Supplier<InstantSource>) Clock::systemUTC)
            .withUserConfiguration(CertificateConfiguration.class);

    @Test
    void without_a_key_the_service_does_not_start() {
        service.run(context ->
                assertThat(context).getFailure().rootCause().hasMessageContaining("forum.certificates.key-file"));
    }

    @Test
    void a_key_file_that_is_not_there_is_made_by_a_demo_alone(@TempDir Path folder) {
        Path secret = folder.resolve("signing.pem");
        ApplicationContextRunner named = service.withPropertyValues("forum.certificates.key-file=" + secret);
        named.run(context -> assertThat(context).hasFailed());
        assertThat(secret).doesNotExist();
        named.withPropertyValues("forum.demo=true")
                .run(context -> assertThat(context).hasSingleBean(KeyRing.class));
        named.run(context ->
                assertThat(context.getBean(KeyRing.class).publicKeys().keys()).hasSize(1));
        assertThat(Files.exists(folder.resolve("keys.json"))).isTrue();
    }

    @Test
    void the_public_keys_are_served_as_the_program_reads_them() {
        service.withPropertyValues("forum.certificates.temporary-key=true", "forum.api=/api/forum")
                .run(context -> {
                    KeyRing keys = context.getBean(KeyRing.class);
                    MockMvcTester web = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new KeysApi(keys))
                            .addPlaceholderValue("forum.api", "/api/forum")
                            .build());
                    assertThat(web.get().uri("/api/forum/keys"))
                            .hasStatusOk()
                            .bodyJson()
                            .extractingPath("$.keys[0].key")
                            .isEqualTo(keys.current());
                });
    }
}
