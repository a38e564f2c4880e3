package org.regionalforum.membership.mandate;

/** What a mandate makes of a person. */
public enum Rank {
    /** Acts for the organisation as a whole and names its delegates; appointed on a written act only. */
    REPRESENTATIVE(1, "mandate.representative-taken"),
    /** The first delegate. */
    FIRST(1, "mandate.first-taken"),
    /** Stands in for the first delegate. */
    SUBSTITUTE(5, "mandate.substitutes-taken");

    private final int seats;
    private final String taken;

    Rank(int seats, String taken) {
        this.seats = seats;
        this.taken = taken;
    }

    /** The code of the refusal where all its places are held. */
    String taken() {
        return taken;
    }

    /** How many of an organisation may have it in one network at a time. */
    int seats() {
        return seats;
    }

    /** Whether it is a delegate's. */
    public boolean delegate() {
        return this != REPRESENTATIVE;
    }
}
