package org.regionalforum.local.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoDataTest {
    private record Member(String taxCode, String name, String actorType, LocalDate since, LocalDate until) {
        boolean standsOn(LocalDate day) {
            return !since.isAfter(day) && until.isAfter(day);
        }
    }

    @Test
    void cop_has_36_ngo_members_today_and_had_others_before() {
        List<Member> members = members("cop");

        assertThat(members).hasSizeGreaterThan(36).allMatch(m -> m.actorType().equals("NGO"));
        assertThat(on(members, "2026-01-01")).hasSize(36);
        assertThat(members).allMatch(m -> m.since().getYear() >= 1997);
    }

    @Test
    void rail_has_41_members_of_exactly_five_types_and_had_37_the_year_before() {
        List<Member> members = members("rail");

        assertThat(on(members, "2015-09-30").stream().collect(groupingBy(Member::actorType, counting())))
                .isEqualTo(Map.of(
                        "NGO", 9L, "VOLUNTEER_APS", 14L, "EMPLOYERS", 4L, "DIASPORA", 8L, "LOCAL_AUTHORITY", 6L));
        assertThat(on(members, "2014-12-31")).hasSize(37);
        assertThat(members).allMatch(m -> m.since().getYear() >= 2014);
    }

    @Test
    void five_applications_wait_in_both_networks_and_none_is_of_a_member() {
        List<DemoData.DemoApplication> applications = DemoData.applications();

        assertThat(applications).hasSize(5);
        assertThat(applications)
                .extracting(DemoData.DemoApplication::network)
                .containsOnly("cop", "rail")
                .contains("cop", "rail");
        assertThat(applications)
                .extracting(DemoData.DemoApplication::delegate)
                .doesNotHaveDuplicates()
                .allMatch(d -> d.matches("delegate[1-8]@example\\.org"));
    }

    @Test
    void every_tax_code_has_its_check_digit_and_stands_once() {
        List<String> codes = Stream.concat(
                        Stream.concat(members("cop").stream(), members("rail").stream())
                                .map(Member::taxCode),
                        DemoData.applications().stream().map(DemoData.DemoApplication::taxCode))
                .toList();

        assertThat(codes).doesNotHaveDuplicates().allMatch(DemoDataTest::isTaxCode);
        assertThat(isTaxCode("97657340010")).as("a published code").isTrue();
        assertThat(isTaxCode("97657340011")).isFalse();
    }

    /** The rule as published, written here a second time so that the data are not judged by their maker. */
    private static boolean isTaxCode(String code) {
        if (!code.matches("\\d{11}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            int digit = code.charAt(i) - '0';
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return (10 - sum % 10) % 10 == code.charAt(10) - '0';
    }

    @Test
    void a_statute_is_a_pdf_and_the_same_words_give_the_same_bytes() {
        byte[] statute = Statute.of("Perché (no)");

        assertThat(new String(statute, StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-1.4")
                .contains("Statuto di Perch\u00e9 \\(no\\)")
                .endsWith("%%EOF\n");
        assertThat(Statute.of("Perché (no)")).isEqualTo(statute);
    }

    private static List<Member> on(List<Member> members, String day) {
        return members.stream().filter(m -> m.standsOn(LocalDate.parse(day))).toList();
    }

    private static List<Member> members(String network) {
        return new String(DemoData.members(network), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(c -> new Member(
                        c[0],
                        c[1],
                        c[2],
                        LocalDate.parse(c[5]),
                        c[6].isEmpty() ? LocalDate.MAX : LocalDate.parse(c[6])))
                .toList();
    }
}
