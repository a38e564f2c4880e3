package org.regionalforum.identity.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.regionalforum.identity.Language;
import org.regionalforum.identity.RunningIdentity;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailRoomTest {

    private final RunningIdentity identity = RunningIdentity.shared();
    private final MailRoom room = identity.bean(MailRoom.class);
    private final MongoOperations mongo = identity.bean(MongoOperations.class);
    private final String email = RunningIdentity.newAddress();

    private boolean accept(String id) {
        Instant until = identity.clock.instant().plus(Duration.ofHours(1));
        return room.accept(id, MailKind.RESET, email, Language.EN, "/reset?token=x", until);
    }

    private Mail kept(String id) {
        Mail mail = mongo.findById(id, Mail.class);
        assertThat(mail).isNotNull();
        return java.util.Objects.requireNonNull(mail);
    }

    @Test
    void one_cause_makes_one_mail_and_its_link_is_forgotten_once_it_left() {
        String id = "once/" + email;
        assertThat(accept(id)).isTrue();
        assertThat(accept(id)).isFalse();
        assertThat(identity.mails.next(email).subject()).isEqualTo("Choose a new password");
        Awaitility.await().until(() -> kept(id).due() == null);
        assertThat(kept(id).link()).isNull();
        assertThat(identity.mails.all(email)).hasSize(1);
    }

    @Test
    void a_mail_that_may_have_left_goes_again_under_the_same_id() {
        String id = "again/" + email;
        accept(id);
        String first = identity.mails.next(email).id();
        Awaitility.await().until(() -> kept(id).due() == null);
        mongo.updateFirst(query(where("_id").is(id)), new Update().set("due", identity.clock.instant()), Mail.class);
        room.sendDue();
        assertThat(identity.mails.all(email))
                .hasSize(2)
                .allMatch(mail -> mail.id().equals(first));
    }

    @Test
    void a_mail_server_that_is_down_delays_a_mail_and_loses_none() {
        JavaMailSenderImpl sender = identity.bean(JavaMailSenderImpl.class);
        int port = sender.getPort();
        String id = "down/" + email;
        try {
            sender.setPort(1);
            accept(id);
            // A lease runs a minute, the pause after a first failure ten seconds: only the second is awaited here.
            Awaitility.await().until(() -> {
                Instant due = kept(id).due();
                return due != null
                        && kept(id).tries() == 1
                        && due.isBefore(identity.clock.instant().plusSeconds(30));
            });
        } finally {
            sender.setPort(port);
        }
        identity.clock.forward(Duration.ofSeconds(30));
        room.sendDue();
        assertThat(identity.mails.all(email)).hasSize(1);
    }
}
