package org.regionalforum.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regionalforum.membership.Client.json;
import static org.regionalforum.membership.Client.tag;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.ForumServiceTest;
import org.regionalforum.kit.test.TestTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the alarm of an undecided application hangs on follows the law clock. */
@ForumServiceTest
class TermMetersTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    MeterRegistry meters;

    @Autowired
    TestTime time;

    @Test
    void an_undecided_application_shows_days_before_its_term_ends_and_after() {
        Client staff = Scene.network(web, "termini", "THIRD_SECTOR_CODE", "keeper");
        Client anna = Client.of(web, "anna");
        String path = "/applications/" + draft(anna);
        assertThat(anna.post(path + "/submission", tag(anna.get(path)), "")).hasStatusOk();
        LocalDate ends = LocalDate.parse(json(anna.get(path)).at("/termEndsOn").asString());
        LocalDate today = LocalDate.ofInstant(time.law().instant(), ZoneId.of("Europe/Rome"));
        assertThat(value("forum.terms.ending")).isZero();

        time.law().advance(Duration.ofDays(ChronoUnit.DAYS.between(today, ends) - 3));
        assertThat(value("forum.terms.ending")).isEqualTo(1);
        assertThat(value("forum.terms.ended")).isZero();

        time.law().advance(Duration.ofDays(4));
        assertThat(value("forum.terms.ending")).isZero();
        assertThat(value("forum.terms.ended")).isEqualTo(1);

        assertThat(staff.post(path + "/decision", tag(staff.get(path)), """
                {"outcome": "REFUSED", "reasons": "Fuori dallo scopo"}""")).hasStatusOk();
        assertThat(value("forum.terms.ended")).isZero();
    }

    private static String draft(Client by) {
        MvcTestResult draft = by.post("/networks/termini/applications", null, """
                {"organisationName": "Ponti di pace", "taxCode": "%s", "actorType": "NGO", "legalForm": "1.8.10",
                 "seat": {"municipality": "Torino"}, "contact": {"name": "Anna", "email": "anna@example.org"}}""".formatted(Scene.taxCode(4711)));
        String application = json(draft).at("/application").asString();
        tag(by.upload("/applications/" + application + "/documents", tag(draft), Client.PDF, "kind", "STATUTE"));
        return application;
    }

    private double value(String meter) {
        return meters.get(meter).gauge().value();
    }
}
