package org.regionalforum.projects.project;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.regionalforum.kit.problem.Refusal;

/**
 * A document of a project.
 *
 * @param file its id in the file store
 * @param size bytes
 */
public record ProjectDocument(String file, String name, long size, String sha256, Instant addedAt) {
    static final int MOST = 10;

    /** Refuses one more than a project may have. */
    static List<ProjectDocument> added(List<ProjectDocument> documents, ProjectDocument one) {
        if (documents.size() >= MOST) {
            throw Refusal.field("file", "documents.too-many", MOST);
        }
        List<ProjectDocument> more = new ArrayList<>(documents);
        more.add(one);
        return more;
    }

    /** Refuses with "not found" where none of them is this file. */
    static List<ProjectDocument> removed(List<ProjectDocument> documents, String file) {
        List<ProjectDocument> left = new ArrayList<>(documents);
        if (!left.removeIf(document -> document.file().equals(file))) {
            throw Refusal.notFound();
        }
        return left;
    }
}
