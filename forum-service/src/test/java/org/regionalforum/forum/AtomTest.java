package org.regionalforum.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regionalforum.forum.Person.body;
import static org.regionalforum.forum.Person.json;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.regionalforum.forum.resolution.Resolution;
import org.regionalforum.forum.resolution.ResolutionDesk;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.test.ForumServiceTest;
import org.regionalforum.kit.test.TestTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a feed reader is told, and when it is news. */
@ForumServiceTest
class AtomTest {
    private static final Instant THEN =
            LocalDate.of(2004, 9, 30).atStartOfDay(LawClock.ROME).toInstant();

    @Autowired
    Assemblies assemblies;

    @Autowired
    MockMvcTester web;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    ResolutionDesk resolutions;

    @Autowired
    TestTime time;

    @AfterEach
    void theClockRunsAgain() {
        time.law().run();
    }

    @Test
    void an_old_decision_is_news_of_the_day_it_is_entered_and_a_removal_is_news_again() throws FeedException {
        Assembly net = assemblies.of("atom").member(1, "NGO").known();
        String recent =
                record(net, "Di ieri", "board", LocalDate.now().minusDays(1).toString());
        time.law().advance(Duration.ofHours(1));
        Instant now = time.law().instant().truncatedTo(ChronoUnit.SECONDS);
        record(net, "Del 2004", "assembly", "2004-09-30");

        Feed feed = feed("atom");
        assertThat(feed.getEntries()).extracting(Entry::getTitle).containsExactly("Del 2004", "Di ieri");
        Entry old = feed.getEntries().getFirst();
        assertThat(old.getPublished()).isEqualTo(THEN);
        assertThat(old.getUpdated()).isAfterOrEqualTo(now);
        assertThat(feed.getUpdated()).isEqualTo(old.getUpdated());
        assertThat(resolutions.adopted("atom", 1))
                .as("however few are asked for")
                .extracting(Resolution::title)
                .containsExactly("Del 2004");

        time.law().advance(Duration.ofDays(1));
        assertThat(Person.operator(web).post("/texts/" + recent + "-text/erasure", "{\"reason\": \"Dati personali\"}"))
                .hasStatus(204);

        Feed later = feed("atom");
        assertThat(later.getEntries()).extracting(Entry::getTitle).containsExactly("Del 2004", "Di ieri");
        assertThat(later.getEntries().getLast().getUpdated()).isAfterOrEqualTo(now.plus(Duration.ofDays(1)));
        assertThat(later.getEntries().getFirst().getUpdated()).isEqualTo(old.getUpdated());
        assertThat(later.getUpdated()).isEqualTo(later.getEntries().getLast().getUpdated());
    }

    @Test
    void what_was_entered_before_instants_were_kept_is_of_its_day() throws FeedException {
        Assembly net = assemblies.of("noinstant").member(1, "NGO").known();
        record(net, "Del 2004", "assembly", "2004-09-30");
        mongo.getCollection("register").updateOne(Filters.eq("network", "noinstant"), Updates.unset("at"));

        assertThat(feed("noinstant").getUpdated()).isEqualTo(THEN);
    }

    /** Its id. */
    private static String record(Assembly net, String title, String body, String on) {
        String network = net.staffName().replace("-staff", "");
        return json(net.staff()
                        .post(
                                "/networks/" + network + "/decisions",
                                "{\"title\": \"%s\", \"text\": \"Deciso.\", \"body\": \"%s\", \"on\": \"%s\"}"
                                        .formatted(title, body, on)))
                .at("/decision")
                .asString();
    }

    private Feed feed(String network) throws FeedException {
        String xml = body(Person.nobody(web).page("/forum/" + network + "/resolutions.atom"));
        return (Feed) new WireFeedInput().build(new StringReader(xml));
    }
}
