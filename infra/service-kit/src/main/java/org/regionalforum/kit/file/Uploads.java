package org.regionalforum.kit.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.regionalforum.kit.problem.Refusal;
import org.springframework.web.multipart.MultipartFile;

/** Files that are sent along. */
public final class Uploads {
    private Uploads() {}

    /** The bytes of a file; refuses (field {@code file}) one that is larger than a file may be. */
    public static byte[] bytes(MultipartFile upload) {
        if (upload.getSize() > FileStore.LARGEST) {
            throw Refusal.field("file", "file.too-large", FileStore.LARGEST >> 20);
        }
        try {
            return upload.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
