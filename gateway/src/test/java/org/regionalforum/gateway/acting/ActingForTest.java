package org.regionalforum.gateway.acting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.regionalforum.gateway.fake.Browser;
import org.regionalforum.gateway.fake.GatewayExtension;
import org.regionalforum.gateway.fake.Surroundings;

@ExtendWith(GatewayExtension.class)
class ActingForTest {

    private final Surroundings around;
    private final Browser browser;

    ActingForTest(Surroundings around) {
        this.around = around;
        this.browser = around.browser();
    }

    @Test
    void the_chosen_organisation_goes_on_until_the_choice_is_taken_back() {
        browser.signIn("/");

        HttpResponse<String> answer = browser.submit("/acting-for", "organisation=it-cf-97657340010&back=/mine");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/mine");
        browser.open("/mine/acting");
        assertThat(around.forum.last("/mine/acting").header("Forum-Acting-For")).contains("it-cf-97657340010");

        browser.submit("/acting-for", "organisation=");
        browser.open("/mine/oneself");
        assertThat(around.forum.last("/mine/oneself").header("Forum-Acting-For"))
                .isEmpty();
    }

    @Test
    void only_an_id_is_kept() {
        browser.signIn("/");

        assertThat(browser.submit("/acting-for", "organisation=it-cf%0d%0aEvil:1")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_visitor_cannot_choose() {
        assertThat(browser.submit("/acting-for", "organisation=it-cf-97657340010")
                        .statusCode())
                .isEqualTo(401);
    }
}
