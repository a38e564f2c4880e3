package org.regionalforum.kit.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test of a whole service, with a store, a broker and an identity provider of its own.
 *
 * <p>The store is in memory, or the server at {@code FORUM_MONGODB_URI}; the broker is in the JVM, or the one at
 * {@code FORUM_KAFKA}. The service listens on a free port ({@code @LocalServerPort}). Classes with equal settings share one running service; each class begins with empty collections,
 * clocks that run, and sees only the facts published from then on.
 *
 * <p>To be had by {@code @Autowired}: {@link org.springframework.test.web.servlet.assertj.MockMvcTester}, {@link TestTime},
 * {@link PublishedFacts}, {@link FactsIn}, {@link EveryEndpoint} and every bean of the service.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@Import(ForumTestBeans.class)
@ExtendWith(FreshBeginning.class)
public @interface ForumServiceTest {
    /** Whether what earlier classes of this JVM left in the service's database is removed before the class begins. */
    boolean emptied() default true;
}
