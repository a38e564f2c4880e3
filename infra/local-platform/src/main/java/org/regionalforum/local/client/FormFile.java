package org.regionalforum.local.client;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A file to be sent as {@code multipart/form-data}. */
public record FormFile(String name, String type, byte[] content) {
    // A fixed boundary keeps the body, and with it the idempotency key, the same for the same file.
    private static final String BOUNDARY = "regional-forum-4fJ9yq2mZc7LwXbT";
    static final String CONTENT_TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    byte[] asForm(Map<String, String> fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + 1024);
        fields.forEach((field, value) -> write(
                out,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value
                        + "\r\n"));
        String safe = name.replaceAll("[\"\\r\\n\\\\]", "_");
        write(
                out,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + safe
                        + "\"\r\nContent-Type: " + type + "\r\n\r\n");
        out.writeBytes(content);
        write(out, "\r\n--" + BOUNDARY + "--\r\n");
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
