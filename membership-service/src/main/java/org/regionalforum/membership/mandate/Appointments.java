package org.regionalforum.membership.mandate;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.KeyTaken;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.organisation.OrganisationId;
import org.springframework.stereotype.Component;

/** Offers mandates; the caller has checked who may appoint. */
@Component
public class Appointments {
    private static final Duration OFFER_RUNS = Duration.ofDays(7);

    private final Mandates mandates;
    private final LawClock clock;
    private final InstantSource machine;

    Appointments(Mandates mandates, LawClock clock, InstantSource machineClock) {
        this.mandates = mandates;
        this.clock = clock;
        this.machine = machineClock;
    }

    /** Offers a mandate in a place of the rank that is free in its days; refuses where none is. */
    Mandate offer(Appointment to, String email, String language, Once once) {
        freeLapsed(to.network(), to.organisation());
        MandateId id = new MandateId(once.newId());
        List<Mandate> others = mandates.running(to.network(), to.organisation()).stream()
                .filter(mandate -> !mandate.id().equals(id))
                .toList();
        refuseSecond(to, others, email);
        return place(to, others, seat -> mandates.keep(Mandate.offer(id, to, seat, asked(email, language)), once));
    }

    /** Keeps a mandate in the first place of the rank that is free in its days; refuses where none is. */
    private static Mandate place(Appointment to, List<Mandate> others, Function<String, Mandate> kept) {
        for (int place = 1; place <= to.rank().seats(); place++) {
            Optional<String> seat = free(to, to.seats(place), others);
            try {
                if (seat.isPresent()) {
                    return kept.apply(seat.get());
                }
            } catch (KeyTaken taken) {
                // somebody took this place meanwhile: the next one
            }
        }
        throw Refusal.conflict(to.rank().taken(), to.rank().seats());
    }

    /** The name of a place that nobody holds in these days: its own, or the one of who follows. */
    private static Optional<String> free(Appointment to, List<String> seats, List<Mandate> others) {
        List<Mandate> here = others.stream()
                .filter(mandate -> mandate.seat() != null && seats.contains(mandate.seat()))
                .toList();
        if (here.stream().anyMatch(mandate -> mandate.meets(to.since(), to.until()))) {
            return Optional.empty();
        }
        return seats.stream()
                .filter(seat -> here.stream().noneMatch(mandate -> seat.equals(mandate.seat())))
                .findFirst();
    }

    /**
     * Offers the mandate of the representative whom an admission named by address, once; refuses where another holds the place in
     * these days.
     *
     * @param application whose admission it is
     * @param act of appointment, as it was checked
     */
    public void offerRepresentative(
            String application,
            NetworkId network,
            OrganisationId organisation,
            String organisationName,
            LocalDate since,
            String act,
            String email) {
        MandateId id = new MandateId(application + "-representative");
        if (mandates.find(id).isPresent()) {
            return; // offered already, when this admission was heard of before
        }
        freeLapsed(network, organisation);
        Appointment to =
                new Appointment(network, organisation, organisationName, Rank.REPRESENTATIVE, since, null, act, null);
        place(to, mandates.running(network, organisation), seat -> {
            Mandate offered = Mandate.offer(id, to, seat, asked(email, "it"));
            mandates.keep(offered);
            return offered;
        });
    }

    /** Ends what time has ended, so that its place can be taken. */
    private void freeLapsed(NetworkId network, OrganisationId organisation) {
        mandates.running(network, organisation)
                .forEach(mandate ->
                        mandates.change(mandate.id(), running -> running.lapse(clock.today(), machine.instant())));
    }

    private static void refuseSecond(Appointment to, List<Mandate> others, String email) {
        boolean already = others.stream()
                .filter(mandate -> mandate.rank().delegate() == to.rank().delegate())
                .filter(mandate -> mandate.meets(to.since(), to.until()))
                .anyMatch(mandate -> email.equals(address(mandate)));
        if (already) {
            throw Refusal.field("email", "mandate.already");
        }
    }

    static @Nullable String address(Mandate mandate) {
        if (mandate.offer() != null) {
            return mandate.offer().email();
        }
        return mandate.holder() == null ? null : mandate.holder().email();
    }

    private Offer asked(String email, String language) {
        String code = UUID.randomUUID().toString().replace("-", "");
        return new Offer(code, email, language, machine.instant().plus(OFFER_RUNS));
    }
}
