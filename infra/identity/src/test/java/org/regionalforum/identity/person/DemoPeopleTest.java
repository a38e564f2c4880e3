package org.regionalforum.identity.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.regionalforum.identity.Client;
import org.regionalforum.identity.RunningIdentity;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.data.mongodb.core.MongoOperations;

class DemoPeopleTest {

    private final RunningIdentity identity = RunningIdentity.shared();

    @Test
    void the_people_of_the_demo_are_made_once_and_only_the_operator_operates() {
        People people = identity.bean(People.class);
        Person before =
                people.byEmail(new EmailAddress("delegate8@example.org")).orElseThrow();
        long count = identity.bean(MongoOperations.class).estimatedCount(Person.class);
        identity.bean(DemoPeople.class).run(new DefaultApplicationArguments());
        assertThat(identity.bean(MongoOperations.class).estimatedCount(Person.class))
                .isEqualTo(count);
        assertThat(people.byId(before.id())).contains(before);

        Client client = identity.client();
        for (String name : new String[] {"operator", "staff.cop", "staff.rail", "delegate1"}) {
            Client.Answer token = client.localToken(RunningIdentity.LOCAL_KEY, name + "@example.org");
            assertThat(client.read(token.text("access_token")).getClaimAsBoolean("operator"))
                    .isEqualTo(name.equals("operator"));
        }
    }

    @Test
    void they_sign_in_with_the_one_password_that_the_page_shows() {
        assertThat(identity.browser().get("/sign-in").body()).contains(DemoPeople.PASSWORD);
        assertThat(identity.browser()
                        .post("/sign-in", "email", "staff.cop@example.org", "password", DemoPeople.PASSWORD)
                        .address())
                .startsWith(RunningIdentity.GATEWAY);
    }
}
