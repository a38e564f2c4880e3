package org.regionalforum.benchmark.sample;

import org.regionalforum.kit.aggregate.Aggregate;

/** The aggregate that is measured: a few fields and one fact. */
public final class Paper extends Aggregate<PaperId, PaperFact> {
    /** Text of usual length. */
    public static final String TEXT = "cooperazione ".repeat(24).strip();

    private String title = "";
    private String text = "";

    @SuppressWarnings("unused") // for the store
    private Paper() {}

    private Paper(PaperId id, String title, String text) {
        super(id);
        this.title = title;
        this.text = text;
    }

    public static Paper write(PaperId id, String title, String text) {
        Paper paper = new Paper(id, title, text);
        paper.announce(new PaperFact.PaperWritten(id.value(), "bench", title, text, "2026-01-01"));
        return paper;
    }

    @Override
    protected String network() {
        return "bench";
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }
}
