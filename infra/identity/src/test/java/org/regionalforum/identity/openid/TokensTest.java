package org.regionalforum.identity.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.regionalforum.identity.Browser;
import org.regionalforum.identity.Client;
import org.regionalforum.identity.RunningIdentity;
import org.springframework.data.mongodb.core.MongoOperations;

class TokensTest {

    private final RunningIdentity identity = RunningIdentity.shared();
    private final Client gateway = identity.client();
    private final Browser browser = identity.browser();
    private final String email = identity.newPerson();

    @Test
    void a_code_works_once_and_its_second_use_ends_what_it_gave() {
        browser.get(gateway.authorize(""));
        String code = gateway.code(browser.post("/sign-in", "email", email, "password", RunningIdentity.PASSWORD)
                .address());
        Client.Answer tokens = gateway.exchange(code);
        assertThat(tokens.status()).isEqualTo(200);
        assertThat(gateway.exchange(code).text("error")).isEqualTo("invalid_grant");
        assertThat(gateway.refresh(tokens.text("refresh_token")).text("error")).isEqualTo("invalid_grant");
    }

    @Test
    void of_many_who_race_with_one_code_one_gets_tokens() throws Exception {
        browser.get(gateway.authorize(""));
        String code = gateway.code(browser.post("/sign-in", "email", email, "password", RunningIdentity.PASSWORD)
                .address());
        Callable<Client.Answer> use = () -> gateway.exchange(code);
        int got = 0;
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Client.Answer>> uses =
                    IntStream.range(0, 6).mapToObj(i -> use).toList();
            for (Future<Client.Answer> one : many.invokeAll(uses)) {
                got += one.get().status() == 200 ? 1 : 0;
            }
        }
        assertThat(got).isEqualTo(1);
    }

    @Test
    void without_the_verifier_of_the_one_who_began_a_code_is_worth_nothing() {
        browser.get(gateway.authorize(""));
        String code = gateway.code(browser.post("/sign-in", "email", email, "password", RunningIdentity.PASSWORD)
                .address());
        assertThat(identity.client().exchange(code).text("error")).isEqualTo("invalid_grant");
    }

    @Test
    void a_refresh_token_is_replaced_at_each_use_and_the_one_before_works_a_minute_longer() {
        String first = gateway.signIn(browser, email).text("refresh_token");
        Client.Answer second = gateway.refresh(first);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("refresh_token")).isNotEqualTo(first);
        Client.Answer cutOff = gateway.refresh(first);
        assertThat(cutOff.status())
                .as("a client that never heard of the second")
                .isEqualTo(200);
        assertThat(gateway.refresh(cutOff.text("refresh_token")).status()).isEqualTo(200);
        assertThat(gateway.read(second.text("access_token")).getClaimAsString("email"))
                .isEqualTo(email);
    }

    @Test
    void a_replaced_refresh_token_that_comes_back_later_ends_the_authorization() {
        String first = gateway.signIn(browser, email).text("refresh_token");
        String second = gateway.refresh(first).text("refresh_token");
        identity.clock.forward(Authorizations.REPLACED_WORKS.plusSeconds(1));
        assertThat(gateway.refresh(first).text("error")).isEqualTo("invalid_grant");
        assertThat(gateway.refresh(second).text("error")).isEqualTo("invalid_grant");
    }

    @Test
    void the_database_holds_hashes_of_tokens_and_none_of_them() {
        Client.Answer tokens = gateway.signIn(browser, email);
        String all = String.join(
                "\n",
                identity.bean(MongoOperations.class).findAll(Document.class, "authorizations").stream()
                        .map(Document::toJson)
                        .toList());
        assertThat(all).isNotEmpty();
        for (String name : List.of("access_token", "refresh_token", "id_token")) {
            assertThat(all).doesNotContain(tokens.text(name));
        }
    }

    @Test
    void the_user_info_says_what_the_tokens_say() throws Exception {
        Client.Answer tokens = gateway.signIn(browser, email);
        var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create(identity.issuer() + "/userinfo"))
                .header("Authorization", "Bearer " + tokens.text("access_token"))
                .build();
        try (var http = java.net.http.HttpClient.newHttpClient()) {
            var answer = http.send(request, java.net.http.HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains(email, "\"operator\":false", "\"locale\":\"it\"");
        }
    }

    @Test
    void another_address_to_return_to_is_refused_with_a_page() {
        Browser.Page page = browser.get(gateway.authorize("").replace("gateway.example", "evil.example"));
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("<h1>");
    }
}
