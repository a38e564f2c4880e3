package org.regionalforum.projects.project;

import org.regionalforum.kit.due.DueHandler;
import org.regionalforum.kit.due.DueJob;
import org.regionalforum.kit.file.FileStore;
import org.springframework.stereotype.Component;

/** Does the jobs that an earlier version left when a document was removed; now the rule for orphans looks at its file by itself. */
@Component
class UnusedFiles implements DueHandler {
    private final FileStore files;

    UnusedFiles(FileStore files) {
        this.files = files;
    }

    @Override
    public String kind() {
        return "unused-file";
    }

    @Override
    public Result run(DueJob job) {
        files.release(job.key());
        return Result.done();
    }
}
