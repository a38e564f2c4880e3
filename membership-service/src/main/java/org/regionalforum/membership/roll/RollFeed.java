package org.regionalforum.membership.roll;

import java.time.Duration;
import java.time.InstantSource;
import org.regionalforum.kit.aggregate.KeyTaken;
import org.regionalforum.kit.inbox.FactMeta;
import org.regionalforum.kit.inbox.NotYet;
import org.regionalforum.kit.inbox.Subscriptions;
import org.regionalforum.membership.member.Memberships;
import org.regionalforum.membership.member.Moment;
import org.regionalforum.membership.network.NetworkId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** States the roll that forum asks for; the first statement of a roll stands. */
@Component
class RollFeed {
    /** Clocks of two machines differ by less; forum's law clock, which the demo moves, by more. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final RollStatements statements;
    private final Memberships memberships;
    private final InstantSource clock;

    RollFeed(RollStatements statements, Memberships memberships, InstantSource machineClock) {
        this.statements = statements;
        this.memberships = memberships;
        this.clock = machineClock;
    }

    /** The book is read after the instant, so that nothing entered before it is missed. */
    void state(RollRequested asked, FactMeta meta) {
        Duration ahead = Duration.between(clock.instant(), asked.at());
        if (ahead.isPositive() && ahead.compareTo(SKEW) <= 0) {
            throw new NotYet(asked.at().toString());
        }
        RollId id = new RollId(asked.roll());
        if (statements.find(id).isEmpty()) {
            Roll roll = Roll.of(
                    memberships.of(new NetworkId(asked.network())),
                    Moment.of(asked.at()),
                    asked.on(),
                    asked.monthsInBook());
            try {
                statements.keep(RollStatement.state(asked, roll, meta.id()));
                return;
            } catch (KeyTaken taken) {
                // stated meanwhile: that statement stands
            }
        }
        statements.change(id, statement -> statement.answer(meta.id()));
    }

    /** The table of this feed. */
    @Configuration(proxyBeanMethods = false)
    static class Table {
        @Bean
        Subscriptions rollsTable(RollFeed feed) {
            return Subscriptions.as("rolls")
                    .from("forum.facts")
                    .on("org.regionalforum.forum.roll-requested.v1", RollRequested.class, feed::state);
        }
    }
}
