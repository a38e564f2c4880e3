package org.regionalforum.identity;

import java.util.List;

/** A request that is not granted; every fault has a text {@code refusal.<code>} in both languages. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with one field of a form; the empty field name means the form as a whole. */
    public record Fault(String field, String code) {}

    private final transient List<Fault> faults;

    public Refusal(String code) {
        this(List.of(new Fault("", code)));
    }

    public Refusal(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
