package org.regionalforum.kit.file;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSDownloadStream;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.regionalforum.kit.problem.Refusal;

/** Keeps PDF documents in GridFS. What a file is follows from its content, not from what its sender says. */
public final class FileStore {
    /** Bytes that one file may have. */
    public static final int LARGEST = 20 << 20;

    private static final String BUCKET = "files";
    private static final int HEAD = 1024;
    private static final int LONGEST_NAME = 120;

    private final GridFSBucket bucket;
    private final MongoCollection<Document> entries;

    FileStore(MongoDatabase database) {
        bucket = GridFSBuckets.create(database, BUCKET);
        entries = database.getCollection(BUCKET + ".files");
    }

    /**
     * Keeps a PDF. Refuses (field {@code file}) one that is empty, too large or no PDF.
     *
     * @param name as the sender's machine calls it
     */
    public StoredFile keepPdf(String name, byte[] content) {
        if (content.length == 0) {
            throw Refusal.field("file", "file.empty");
        }
        if (content.length > LARGEST) {
            throw Refusal.field("file", "file.too-large", LARGEST >> 20);
        }
        if (!isPdf(content)) {
            throw Refusal.field("file", "file.not-pdf");
        }
        String clean = clean(name);
        String sha256 = sha256(content);
        Document about = new Document("contentType", "application/pdf").append("sha256", sha256);
        ObjectId id = bucket.uploadFromStream(
                clean, new ByteArrayInputStream(content), new GridFSUploadOptions().metadata(about));
        return new StoredFile(id.toHexString(), clean, "application/pdf", content.length, sha256);
    }

    /** Like the other, reading no more than one byte beyond what is allowed. */
    public StoredFile keepPdf(String name, InputStream content) {
        try {
            return keepPdf(name, content.readNBytes(LARGEST + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A kept file with its content; the caller closes the stream. */
    public record Opened(StoredFile file, GridFSDownloadStream content) {}

    public Optional<Opened> open(String id) {
        if (!ObjectId.isValid(id)) {
            return Optional.empty();
        }
        GridFSFile found = bucket.find(Filters.eq("_id", new ObjectId(id))).first();
        if (found == null) {
            return Optional.empty();
        }
        Document about = Objects.requireNonNullElseGet(found.getMetadata(), Document::new);
        StoredFile file = new StoredFile(
                id,
                found.getFilename(),
                about.get("contentType", "application/octet-stream"),
                found.getLength(),
                about.get("sha256", ""));
        return Optional.of(new Opened(file, bucket.openDownloadStream(new ObjectId(id))));
    }

    /** Files kept before this instant of which nobody has found yet that they are referred to. */
    List<String> unconfirmedBefore(Instant before) {
        List<String> ids = new ArrayList<>();
        entries.find(Filters.and(Filters.lt("uploadDate", before), Filters.ne("metadata.confirmed", true)))
                .forEach(entry -> ids.add(entry.getObjectId("_id").toHexString()));
        return ids;
    }

    void confirm(String id) {
        entries.updateOne(Filters.eq("_id", new ObjectId(id)), Updates.set("metadata.confirmed", true));
    }

    /**
     * Says, before it is so, that a file will not be referred to any more: should the process die before it is removed, it is
     * looked at again as one that nobody refers to.
     */
    public void release(String id) {
        if (ObjectId.isValid(id)) {
            entries.updateOne(Filters.eq("_id", new ObjectId(id)), Updates.unset("metadata.confirmed"));
        }
    }

    /** Removes a file that nothing refers to; without effect where it is gone already. */
    public void remove(String id) {
        if (ObjectId.isValid(id)
                && bucket.find(Filters.eq("_id", new ObjectId(id))).first() != null) {
            bucket.delete(new ObjectId(id));
        }
    }

    /** A PDF begins with its mark within the first kilobyte and ends with the mark of its end. */
    private static boolean isPdf(byte[] content) {
        String head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
        int from = Math.max(0, content.length - 2 * HEAD);
        String tail = new String(content, from, content.length - from, StandardCharsets.ISO_8859_1);
        return head.contains("%PDF-") && tail.contains("%%EOF");
    }

    private static String clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "").strip();
        String named = plain.isEmpty() || plain.startsWith(".") ? "documento.pdf" : plain;
        return named.length() <= LONGEST_NAME ? named : named.substring(named.length() - LONGEST_NAME);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
