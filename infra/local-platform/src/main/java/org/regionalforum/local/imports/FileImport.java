package org.regionalforum.local.imports;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regionalforum.local.client.Answer;
import org.regionalforum.local.client.FormFile;
import org.regionalforum.local.client.ForumApi;
import org.regionalforum.local.launch.Trouble;

/**
 * A file on its way into a network.
 *
 * @param network readable name of the network in addresses, such as {@code cop}
 * @param as {@code members} or {@code applications}
 * @param actorType for rows that name none; null when each row does
 */
public record FileImport(
        String network, String as, @Nullable String actorType, boolean dryRun) {

    /** @throws Trouble if the file cannot be read, or the platform refuses it as a whole */
    public ImportReport of(Path file, ForumApi api, Progress progress) throws InterruptedException {
        try {
            return of(String.valueOf(file.getFileName()), Files.readAllBytes(file), api, progress);
        } catch (IOException e) {
            throw new Trouble("The file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    public ImportReport of(String name, byte[] content, ForumApi api, Progress progress) throws InterruptedException {
        Map<String, String> fields = new HashMap<>(Map.of("as", as, "dryRun", String.valueOf(dryRun)));
        if (actorType != null) {
            fields.put("actorType", actorType);
        }
        String path = "/api/membership/networks/" + URLEncoder.encode(network, StandardCharsets.UTF_8) + "/imports";
        try (progress) {
            Answer answer = api.upload(path, new FormFile(name, "text/csv", content), fields, Map.of(), progress::sent);
            return ImportReport.of(answer.orTrouble("The file was not imported").body());
        }
    }
}
