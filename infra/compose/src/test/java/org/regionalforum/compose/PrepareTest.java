package org.regionalforum.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code infra/compose/prepare} makes every secret that the compose file mounts, such that both sides agree. */
class PrepareTest {
    @TempDir
    private Path folder = Path.of(".");

    private Map<String, String> prepared() throws IOException, InterruptedException {
        if (!Files.exists(folder.resolve("infra"))) {
            Files.createDirectories(folder.resolve("infra/compose"));
            Files.copy(Repository.at(".env.example"), folder.resolve(".env.example"));
            Files.copy(Repository.at("infra/compose/prepare"), folder.resolve("infra/compose/prepare"));
        }
        Process script = new ProcessBuilder("bash", "infra/compose/prepare")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(script.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(script.exitValue()).as(said).isZero();
        Map<String, String> made = new TreeMap<>();
        ComposeFile.read().secretFiles().forEach((name, file) -> made.put(name, Repository.text(folder.resolve(file))));
        return made;
    }

    @Test
    void makes_every_secret_once() throws IOException, InterruptedException {
        Map<String, String> first = prepared();
        assertThat(first.values().stream().filter(text -> !text.isEmpty())).doesNotHaveDuplicates();
        assertThat(first)
                .allSatisfy((name, text) -> assertThat(text.length() > 30 || name.equals("smtp-password"))
                        .as(name)
                        .isTrue());
        assertThat(prepared()).as("again changes nothing").isEqualTo(first);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("infra/compose/.secrets"))))
                .isEqualTo("rwx------");
    }

    @Test
    void adds_to_an_older_env_what_a_newer_version_brought() throws IOException, InterruptedException {
        prepared();
        Files.writeString(folder.resolve(".env"), "FORUM_PORT=9999\nFORUM_SECRETS=./infra/compose/.secrets\n");
        prepared();
        List<String> lines = Files.readAllLines(folder.resolve(".env"));
        assertThat(lines).contains("FORUM_PORT=9999", "FORUM_SMTP_HOST=mailpit").doesNotContain("FORUM_PORT=8080");
    }

    @Test
    void broker_and_services_agree_on_passwords_and_each_has_its_own_database()
            throws IOException, InterruptedException {
        Map<String, String> secrets = prepared();
        for (String service : List.of("membership", "projects", "forum", "notification")) {
            String login = ComposeFile.known(secrets, service + "-kafka");
            String password = login.replaceAll(".*password=\"([^\"]+)\".*", "$1");
            assertThat(login).contains("username=\"" + service + "\"").endsWith(";");
            assertThat(ComposeFile.known(secrets, "kafka-users")).contains("user_" + service + "=\"" + password + "\"");
        }
        for (String service : ComposeFile.APPLICATIONS.keySet()) {
            assertThat(ComposeFile.known(secrets, service + "-mongodb-uri"))
                    .matches("mongodb://" + service + ":[0-9a-f]{48}@mongo:27017/" + service
                            + "\\?replicaSet=rs0&w=majority");
        }
    }

    @Test
    void the_published_key_checks_what_the_secret_one_signs() throws Exception {
        Map<String, String> secrets = prepared();
        String pem = ComposeFile.known(secrets, "signing-key").replaceAll("-----[A-Z ]+-----", "");
        KeyFactory keys = KeyFactory.getInstance("Ed25519");
        PrivateKey secret = keys.generatePrivate(
                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem)));
        JsonNode published = new JsonMapper()
                .readTree(ComposeFile.known(secrets, "published-keys"))
                .path("keys")
                .get(0);
        byte[] encoded = Base64.getDecoder().decode(published.path("publicKey").asString(""));
        PublicKey known = keys.generatePublic(new X509EncodedKeySpec(encoded));

        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(secret);
        signature.update(encoded);
        byte[] signed = signature.sign();
        signature.initVerify(known);
        signature.update(encoded);
        assertThat(signature.verify(signed)).isTrue();
        assertThat(published.path("key").asString(""))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(encoded)));
        assertThat(published.path("algorithm").asString("")).isEqualTo("Ed25519");
    }
}
