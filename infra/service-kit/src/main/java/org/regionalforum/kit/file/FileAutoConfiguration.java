package org.regionalforum.kit.file;

import java.time.InstantSource;
import java.util.List;
import org.regionalforum.kit.due.DueJobs;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The file store. */
@AutoConfiguration
class FileAutoConfiguration {
    @Bean
    @Lazy
    @ConditionalOnMissingBean
    FileStore fileStore(MongoDatabaseFactory database) {
        return new FileStore(database.getMongoDatabase());
    }

    @Bean
    @ConditionalOnBean(FileUse.class)
    OrphanFiles orphanFiles(FileStore files, List<FileUse> uses, DueJobs jobs, InstantSource machineClock) {
        return new OrphanFiles(files, uses, jobs, machineClock);
    }
}
