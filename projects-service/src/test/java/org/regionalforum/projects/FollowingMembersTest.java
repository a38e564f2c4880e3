package org.regionalforum.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.FactsIn;
import org.regionalforum.kit.test.ForumServiceTest;
import org.regionalforum.projects.member.Members;
import org.springframework.beans.factory.annotation.Autowired;

@ForumServiceTest
class FollowingMembersTest {
    @Autowired
    FactsIn in;

    @Autowired
    Members members;

    @Test
    void who_enters_is_counted_and_who_leaves_is_not() {
        LocalDate day = LocalDate.of(2026, 12, 31);
        in.publishExample("membership.facts", "network-founded", "/membership/networks/cop");
        in.publishExample("membership.facts", "member-admitted", "/membership/memberships/m1");
        await().atMost(Duration.ofSeconds(20)).until(() -> members.count("cop", day) == 1);
        in.publishExample("membership.facts", "member-left", "/membership/memberships/m1");
        await().atMost(Duration.ofSeconds(20)).until(() -> members.count("cop", LocalDate.of(2027, 6, 1)) == 0);
        assertThat(members.count("cop", LocalDate.of(2027, 5, 31))).isEqualTo(1);
        assertThat(members.all("cop", day)).hasSize(1);
    }
}
