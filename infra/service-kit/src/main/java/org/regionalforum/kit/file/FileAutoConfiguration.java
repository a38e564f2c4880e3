package org.regionalforum.kit.file;

import com.mongodb.client.gridfs.GridFSBuckets;
import org.springframework.boot.autoconfigure.AutoConfiguration;
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
        return new FileStore(GridFSBuckets.create(database.getMongoDatabase(), "files"));
    }
}
