package org.regionalforum.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hostile or broken endpoint can and cannot do. */
@Timeout(30)
class CallerTest {
    private final Caller inside = new Caller(new WebhookProperties(true, Duration.ofSeconds(1), 4));
    private final Caller outside = new Caller(new WebhookProperties(false, Duration.ofSeconds(1), 4));
    private Endpoint endpoint;

    @BeforeEach
    void open() throws Exception {
        endpoint = new Endpoint();
    }

    @AfterEach
    void close() throws Exception {
        endpoint.close();
        inside.destroy();
        outside.destroy();
    }

    @Test
    void an_answer_is_judged_by_its_status() {
        assertThat(post(inside, Endpoint.status(204)).failure()).isNull();
        assertThat(post(inside, Endpoint.status(500)))
                .extracting(Answer::status, Answer::failure)
                .containsExactly(500, CallFailure.STATUS);
        assertThat(post(inside, Endpoint.status(410)).failure()).isEqualTo(CallFailure.GONE);
    }

    @Test
    void a_redirect_is_not_followed() throws Exception {
        try (Endpoint victim = new Endpoint()) {
            assertThat(post(inside, Endpoint.redirectTo(victim.address().toString()))
                            .failure())
                    .isEqualTo(CallFailure.REDIRECTED);
            assertThat(victim.heard()).isEmpty();
        }
        assertThat(endpoint.heard()).hasSize(1);
    }

    @Test
    void an_endpoint_that_is_silent_or_drips_is_left_at_the_deadline() {
        Answer silent = post(inside, Endpoint.silentFor(5_000));
        Answer dripping = post(inside, Endpoint.dripping());

        assertThat(silent.failure()).isEqualTo(CallFailure.TOO_SLOW);
        assertThat(dripping.failure()).isEqualTo(CallFailure.TOO_SLOW);
        assertThat(silent.millis()).isBetween(900L, 4_000L);
        assertThat(dripping.millis()).isBetween(900L, 4_000L);
    }

    @Test
    void an_endless_answer_is_cut_off() {
        Answer answer = post(inside, Endpoint.endless());

        assertThat(answer.failure()).isEqualTo(CallFailure.TOO_LARGE);
        assertThat(answer.millis()).isLessThan(1_000);
    }

    @Test
    void an_address_that_is_not_public_is_not_connected_to() {
        assertThat(post(outside, Endpoint.status(200)).failure()).isEqualTo(CallFailure.ADDRESS_REFUSED);
        assertThat(outside.post(
                                URI.create(
                                        "http://localhost:" + endpoint.address().getPort() + "/"),
                                Map.of(),
                                "{}")
                        .failure())
                .isEqualTo(CallFailure.ADDRESS_REFUSED);
        assertThat(outside.post(
                                URI.create("http://[::ffff:127.0.0.1]:"
                                        + endpoint.address().getPort() + "/"),
                                Map.of(),
                                "{}")
                        .failure())
                .isEqualTo(CallFailure.ADDRESS_REFUSED);
        assertThat(endpoint.heard()).isEmpty();
    }

    @Test
    void nobody_there_is_no_answer() {
        URI address = endpoint.address();
        endpoint.close();

        assertThat(inside.post(address, Map.of(), "{}").failure()).isEqualTo(CallFailure.UNREACHABLE);
    }

    @Test
    void a_name_with_one_address_inside_is_refused_whole() throws UnknownHostException {
        InetAddress[] both = {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.1")};
        InetAddress[] open = {InetAddress.getByName("8.8.8.8")};

        assertThatThrownBy(() -> new CheckedNames(answering(both), false).resolve("example.org"))
                .isInstanceOf(CheckedNames.Refused.class);
        assertThat(new CheckedNames(answering(both), true).resolve("example.org"))
                .hasSize(2);
        assertThat(new CheckedNames(answering(open), false).resolve("example.org"))
                .containsExactly(open);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.1.2.3",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "192.0.2.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "2001:db8::1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "2002:7f00:1::",
                "2002:c0a8:101::1",
                "2001:0:53aa:64c::1",
                "::7f00:1"
            })
    void what_is_not_public_is_known(String address) throws UnknownHostException {
        assertThat(PublicAddresses.contains(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.167.1.1",
                "2606:4700:4700::1111",
                "2a00:1450:4002::1",
                "64:ff9b::808:808",
                "::ffff:8.8.8.8"
            })
    void what_is_public_is_known(String address) throws UnknownHostException {
        assertThat(PublicAddresses.contains(InetAddress.getByName(address))).isTrue();
    }

    private Answer post(Caller caller, Endpoint.Reply reply) {
        endpoint.answers(reply);
        return caller.post(endpoint.address(), Map.of("webhook-id", "w1"), "{}");
    }

    private static DnsResolver answering(InetAddress[] addresses) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return addresses;
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
