package org.regionalforum.forum.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two files of a key ring: the private key in use (PKCS#8, PEM; a secret), and the public keys of all times (JSON, as served).
 *
 * @param secret the private key's file
 * @param published the public keys' file
 */
public record KeyFiles(Path secret, Path published) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    /**
     * The ring that the files hold.
     *
     * @throws IllegalStateException when a file is missing or unreadable, or the private key has no published one in use
     */
    public KeyRing load() {
        try {
            return new KeyRing(privateKey(Files.readString(secret)), publicKeys());
        } catch (IOException e) {
            throw new IllegalStateException("The key files cannot be read: " + e.getMessage(), e);
        }
    }

    /** The ring that the files hold; without a private key a new one is written first, and whatever was published before retires. */
    public KeyRing loadOrCreate(Instant now) {
        if (!Files.exists(secret)) {
            try {
                create(now);
            } catch (IOException e) {
                throw new UncheckedIOException("No key can be written to " + secret, e);
            }
        }
        return load();
    }

    /** The public key first: a crash in between leaves one that never signed, never a private key that nobody can check. */
    private void create(Instant now) throws IOException {
        KeyPair pair = KeyRing.newPair();
        Stream<PublicKeys.Key> before = Files.exists(published) ? publicKeys().keys().stream() : Stream.empty();
        List<PublicKeys.Key> keys = Stream.concat(
                        before.map(key -> key.retired(now.toString())),
                        Stream.of(KeyRing.published(pair.getPublic(), now)))
                .toList();
        write(published, JSON.writeValueAsString(new PublicKeys(keys)) + "\n");
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(pair.getPrivate().getEncoded());
        write(secret, BEGIN + "\n" + body + "\n" + END + "\n");
    }

    /** Whole or not at all, readable by its owner alone. */
    private static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(file + " is no file");
        }
        Files.createDirectories(folder);
        FileAttribute<?>[] mine =
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        Path whole = Files.createTempFile(folder, "key", ".new", mine);
        Files.writeString(whole, text);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private PublicKeys publicKeys() throws IOException {
        return JSON.readValue(Files.readString(published), PublicKeys.class);
    }

    private PrivateKey privateKey(String pem) {
        int begin = pem.indexOf(BEGIN);
        int end = pem.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException(secret + " holds no private key in PEM form (PKCS#8)");
        }
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
            return KeyFactory.getInstance(KeyRing.ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(secret + " holds no private key for " + KeyRing.ALGORITHM, e);
        }
    }

    static boolean verifies(PublicKeys.Key key, byte[] bytes, byte[] signed) {
        try {
            byte[] encoded = Base64.getDecoder().decode(key.publicKey());
            if (!Sha256.of(encoded).equals(key.key())) {
                throw new IllegalStateException("published key " + key.key() + " is not what its fingerprint says");
            }
            PublicKey known = KeyFactory.getInstance(KeyRing.ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
            Signature signature = Signature.getInstance(KeyRing.ALGORITHM);
            signature.initVerify(known);
            signature.update(bytes);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("published key " + key.key() + " cannot be used", e);
        }
    }
}
