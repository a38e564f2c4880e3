package org.regionalforum.kit.test.store;

import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.Aggregate;

/** The aggregate of the contracts. */
final class Box extends Aggregate<BoxId, BoxFact> {
    private @Nullable Content content;
    private @Nullable String place;
    private Content.@Nullable Shape shape;
    private int count;
    private String group = "";

    @SuppressWarnings("unused") // for the store
    private Box() {}

    private Box(BoxId id) {
        super(id);
    }

    static Box make(String id) {
        Box box = new Box(new BoxId(id));
        box.announce(new BoxFact.Made(box.id()));
        return box;
    }

    Box fill(Content with) {
        content = with;
        return this;
    }

    Box shape(Content.Shape as) {
        shape = as;
        return this;
    }

    Box group(String name) {
        group = name;
        return this;
    }

    /** Takes a place that one box at a time can have. */
    Box put(@Nullable String where) {
        place = where;
        return this;
    }

    void count() {
        count++;
        announce(new BoxFact.Counted(id(), count));
    }

    void countSilently() {
        count++;
    }

    @Nullable
    Content content() {
        return content;
    }

    Content.@Nullable Shape shape() {
        return shape;
    }

    int counted() {
        return count;
    }
}
