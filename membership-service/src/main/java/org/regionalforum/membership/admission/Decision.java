package org.regionalforum.membership.admission;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.Kind;

/** What the board decided. */
public sealed interface Decision {
    /** The day of the decision. */
    LocalDate on();

    /** The same, without the words of the network. */
    default Decision withoutReasons() {
        return this;
    }

    /**
     * The body is in.
     *
     * @param since first day of the membership
     * @param act the board's minutes: number and date as the network writes them
     * @param checkedBy staff person who checked the representative's power
     */
    @Kind("admitted")
    record Admitted(
            LocalDate on,
            LocalDate since,
            Standing standing,
            @Nullable String act,
            Representative representative,
            String checkedBy)
            implements Decision {
        /** The representative's name goes; the act of appointment, which staff checked, stays. */
        Admitted without(String person, Set<String> addresses) {
            Representative its = representative;
            boolean forgotten = person.equals(its.person())
                    || its.email() != null && addresses.contains(its.email().toLowerCase(Locale.ROOT));
            return forgotten
                    ? new Admitted(
                            on,
                            since,
                            standing,
                            act,
                            new Representative("", its.appointment(), its.person(), null),
                            checkedBy)
                    : this;
        }
    }

    /** The body is refused; it may appeal until a day, included. */
    @Kind("refused")
    record Refused(
            LocalDate on,
            String reasons,
            LocalDate appealBy,
            @Nullable String act) implements Decision {
        @Override
        public Refused withoutReasons() {
            return new Refused(on, "", appealBy, act);
        }
    }

    /** The sender showed no power to act for the body. */
    @Kind("set-aside")
    record SetAside(LocalDate on, String reasons) implements Decision {
        @Override
        public SetAside withoutReasons() {
            return new SetAside(on, "");
        }
    }

    /** Whether a member votes. */
    enum Standing {
        VOTING,
        OBSERVER
    }

    /**
     * The legal representative.
     *
     * @param appointment the act of appointment as the network wrote it down: kind, number, date
     * @param person the person of the platform, where the representative has an account
     * @param email where the representative is asked to take the mandate, if the person is not known
     */
    record Representative(
            String name,
            String appointment,
            @Nullable String person,
            @Nullable String email) {}
}
