package org.regionalforum.forum.certificate;

import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Without a key the service does not start: a certificate that nobody can check later is worse than none. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CertificateProperties.class)
class CertificateConfiguration {
    @Bean
    KeyRing keyRing(
            CertificateProperties settings, InstantSource machineClock, @Value("${forum.demo:false}") boolean demo) {
        Path secret = settings.keyFile();
        if (secret == null) {
            if (settings.temporaryKey()) {
                return KeyRing.temporary(machineClock.instant());
            }
            throw new IllegalStateException(
                    "forum.certificates.key-file names no private key to sign certificates with (see infra/verifier/README.md)");
        }
        Path published = settings.publishedKeys();
        KeyFiles files = new KeyFiles(secret, published == null ? secret.resolveSibling("keys.json") : published);
        return demo ? files.loadOrCreate(machineClock.instant()) : files.load();
    }
}
