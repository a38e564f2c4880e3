package org.regionalforum.kit.test;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Lets a class begin with empty collections (indexes stay), running clocks, and facts of its own only. */
final class FreshBeginning implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        ForumServiceTest settings =
                AnnotatedElementUtils.findMergedAnnotation(context.getRequiredTestClass(), ForumServiceTest.class);
        ApplicationContext service = SpringExtension.getApplicationContext(context);
        service.getBean(TestTime.class).run();
        if (settings != null && settings.emptied()) {
            empty(service.getBean(MongoTemplate.class).getDb());
        }
        service.getBean(PublishedFacts.class).beginNow();
    }

    private static void empty(MongoDatabase database) {
        for (String name : database.listCollectionNames()) {
            if (!name.startsWith("system.")) {
                database.getCollection(name).deleteMany(new Document());
            }
        }
    }
}
