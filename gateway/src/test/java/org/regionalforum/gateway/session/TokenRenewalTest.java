package org.regionalforum.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.regionalforum.gateway.fake.Browser;
import org.regionalforum.gateway.fake.GatewayExtension;
import org.regionalforum.gateway.fake.Surroundings;

@ExtendWith(GatewayExtension.class)
class TokenRenewalTest {

    private final Surroundings around;
    private final Browser browser;

    TokenRenewalTest(Surroundings around) {
        this.around = around;
        this.browser = around.browser();
    }

    @BeforeEach
    void sign_in_with_a_token_that_has_nearly_run_out() {
        around.provider.lifetime(Duration.ofSeconds(20));
        browser.signIn("/");
        around.provider.lifetime(Duration.ofMinutes(5));
    }

    @Test
    void twenty_requests_at_once_renew_the_token_once() throws Exception {
        int before = around.provider.refreshes();
        List<Callable<HttpResponse<String>>> requests = new ArrayList<>();
        for (int at = 0; at < 20; at++) {
            requests.add(() -> browserOfTheSameSession().open("/many"));
        }

        try (ExecutorService tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<HttpResponse<String>> answer : tabs.invokeAll(requests)) {
                assertThat(answer.get().body()).isEqualTo("membership");
            }
        }

        assertThat(around.provider.refreshes()).isEqualTo(before + 1);
        Stream<String> tokens = around.membership.all("/many").stream()
                .map(request -> request.header("Authorization").orElse("none"));
        assertThat(tokens.distinct()).singleElement().asString().startsWith("Bearer ey");
    }

    private Browser browserOfTheSameSession() {
        Browser tab = around.browser();
        tab.cookies().putAll(browser.cookies());
        return tab;
    }

    @Test
    void a_refused_renewal_ends_the_session_and_the_person_goes_on_as_a_visitor() {
        around.provider.revokeAll();

        assertThat(browser.open("/visitor").statusCode()).isEqualTo(200);

        assertThat(around.membership.last("/visitor").header("Forum-Signed-In")).contains("false");
        assertThat(browser.cookies()).doesNotContainKey("forum-session");
    }

    @Test
    void while_the_provider_is_down_a_token_that_still_lives_is_used() {
        around.provider.server().stop();
        try {
            assertThat(browser.open("/still-lives").statusCode()).isEqualTo(200);
            assertThat(around.membership.last("/still-lives").header("Forum-Signed-In"))
                    .contains("true");
        } finally {
            around.provider.server().startAgain();
        }
    }

    @Test
    void while_the_provider_is_down_and_the_token_has_run_out_pages_can_be_read_and_nothing_is_changed() {
        around.provider.lifetime(Duration.ofSeconds(1));
        Browser late = around.browser();
        late.signIn("/");
        around.provider.lifetime(Duration.ofMinutes(5));
        sleepUntilTheTokenHasRunOut();
        around.provider.server().stop();
        try {
            assertThat(late.open("/public").statusCode()).isEqualTo(200);
            assertThat(around.membership.last("/public").header("Forum-Signed-In"))
                    .contains("false");

            HttpResponse<String> change = late.send(late.request("/api/membership/x")
                    .header("Sec-Fetch-Site", "same-origin")
                    .POST(HttpRequest.BodyPublishers.ofString("{}")));
            assertThat(change.statusCode()).isEqualTo(503);
            assertThat(change.body()).contains("\"code\":\"sign-in-down\"");

            HttpResponse<String> signIn = around.browser().open("/login?back=/desk");
            if (signIn.statusCode() == 302) { // the provider is believed to be up for a few seconds
                sleepUntilTheProviderIsForgotten();
                signIn = around.browser().open("/login?back=/desk");
            }
            assertThat(signIn.statusCode()).isEqualTo(503);
            assertThat(signIn.body()).contains("<h1>Ora non è possibile accedere</h1>");
        } finally {
            around.provider.server().startAgain();
        }
        assertThat(late.open("/again").statusCode()).isEqualTo(200);
        assertThat(around.membership.last("/again").header("Forum-Signed-In")).contains("true");
    }

    private static void sleepUntilTheTokenHasRunOut() {
        sleep(1_100);
    }

    private static void sleepUntilTheProviderIsForgotten() {
        sleep(5_100);
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
