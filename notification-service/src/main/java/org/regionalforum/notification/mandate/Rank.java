package org.regionalforum.notification.mandate;

/** As what a person acts for an organisation. */
public enum Rank {
    /** The legal representative, who names the others. */
    REPRESENTATIVE,
    FIRST,
    SUBSTITUTE;

    /** Whether it votes. */
    public boolean delegate() {
        return this != REPRESENTATIVE;
    }
}
