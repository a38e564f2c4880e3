package org.regionalforum.forum.certificate;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys of this installation.
 *
 * @param keyFile the private key (PKCS#8, PEM), a mounted secret
 * @param publishedKeys the public keys, retired ones too; default: {@code keys.json} beside the private key
 * @param temporaryKey for tests: a key that ends with the process, when no file is named
 */
@ConfigurationProperties("forum.certificates")
record CertificateProperties(
        @Nullable Path keyFile,
        @Nullable Path publishedKeys,
        @DefaultValue("false") boolean temporaryKey) {}
