package org.regionalforum.notification.fanout;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.KeyTaken;
import org.regionalforum.kit.due.DueHandler;
import org.regionalforum.kit.due.DueJob;
import org.regionalforum.kit.due.DueJobs;
import org.regionalforum.kit.due.OnClock;
import org.regionalforum.notification.follow.Followers;
import org.regionalforum.notification.follow.Topic;
import org.regionalforum.notification.notice.Channel;
import org.regionalforum.notification.notice.Making;
import org.regionalforum.notification.notice.Matter;
import org.regionalforum.notification.notice.NoticeKind;
import org.regionalforum.notification.notice.Notices;
import org.regionalforum.notification.notice.NoticesChanged;
import org.regionalforum.notification.notice.NoticesOfMany;
import org.regionalforum.notification.notice.Reason;
import org.regionalforum.notification.notice.Told;
import org.regionalforum.notification.preference.PreferenceDesk;
import org.regionalforum.notification.preference.Way;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Begins fan-outs, and does their batches one by one as a due job, so that the inbox never waits for them. */
@Component
public class FanOutDesk implements DueHandler {
    private static final Logger log = LoggerFactory.getLogger(FanOutDesk.class);
    static final int BATCH = 1_000;
    private static final String KIND = "fan-out";
    /** Well within the lease of a due job. */
    private static final Duration TURN = Duration.ofSeconds(20);

    private final FanOuts fanOuts;
    private final Followers followers;
    private final Notices notices;
    private final NoticesOfMany many;
    private final PreferenceDesk preferences;
    private final Making making;
    private final DueJobs jobs;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    FanOutDesk(
            FanOuts fanOuts,
            Followers followers,
            Notices notices,
            NoticesOfMany many,
            PreferenceDesk preferences,
            Making making,
            DueJobs jobs,
            InstantSource machineClock,
            ApplicationEventPublisher events) {
        this.fanOuts = fanOuts;
        this.followers = followers;
        this.notices = notices;
        this.many = many;
        this.preferences = preferences;
        this.making = making;
        this.jobs = jobs;
        this.clock = machineClock;
        this.events = events;
    }

    /**
     * All who follow one of the topics learn this; said twice, it is one.
     *
     * @param fact that says it
     * @param once who learned this before, by whichever fact, does not learn it again; null: by this fact
     */
    public void begin(String fact, @Nullable String once, NoticeKind kind, Matter matter, List<Topic> topics) {
        FanOut fresh = new FanOut(fact, once == null ? fact : once, kind, matter, topics);
        try {
            fanOuts.keep(fresh);
        } catch (KeyTaken before) {
            if (fanOuts.require(fresh.id()).finished()) {
                return;
            }
        }
        jobs.schedule(KIND, fresh.id().value(), now(), OnClock.MACHINE);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Result run(DueJob job) {
        FanOut fanOut = fanOuts.require(new FanOutId(job.key()));
        if (fanOut.finished()) {
            return Result.done();
        }
        AtomicBoolean all = new AtomicBoolean();
        making.during(() -> all.set(turn(fanOut)));
        events.publishEvent(new NoticesChanged(Set.of()));
        if (!all.get()) {
            return Result.again(now());
        }
        fanOuts.change(fanOut.id(), FanOut::finish);
        log.info("{}: all followers are told", fanOut.cause());
        return Result.done();
    }

    /** Does batches until all are done or its time is over; says which. */
    private boolean turn(FanOut fanOut) {
        Instant until = now().plus(TURN);
        return followers.eachBatch(fanOut.topics(), fanOut.after(), BATCH, some -> {
            int made = tell(fanOut, some);
            fanOuts.change(fanOut.id(), f -> f.advance(some.getLast().key(), made));
            return now().isBefore(until);
        });
    }

    private int tell(FanOut fanOut, List<Followers.Following> some) {
        List<String> addresses = new ArrayList<>();
        Set<String> people = new HashSet<>();
        int made = 0;
        for (Followers.Following follower : some) {
            if (!follower.person()) {
                addresses.add(follower.key());
            } else if (tellPerson(fanOut, follower.key())) {
                people.add(follower.key());
                made++;
            }
        }
        made += many.keep(fanOut.cause(), told(fanOut, "", Set.of(Channel.E_MAIL)), addresses, now());
        if (!people.isEmpty()) {
            events.publishEvent(new NoticesChanged(people));
        }
        return made;
    }

    private boolean tellPerson(FanOut fanOut, String person) {
        Way way = Way.of(fanOut.kind(), preferences.switchedOff(person, fanOut.kind()));
        if (way.without() != null) {
            log.info("{}: not {}: {}", fanOut.cause(), person, way.without());
        }
        return !way.channels().isEmpty()
                && notices.keepOnce(fanOut.cause(), told(fanOut, person, way.channels()), now())
                        .isPresent();
    }

    private static Told told(FanOut fanOut, String recipient, Set<Channel> by) {
        return new Told(recipient, fanOut.kind(), fanOut.matter(), Reason.FOLLOWER, by);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
