package org.regionalforum.kit.operations;

import java.util.List;
import org.regionalforum.kit.due.DueFailure;

/** Something that a service tried in vain, besides its due jobs, and that its operator may have tried again. */
public interface GivenUp {
    /** What it is called: {@code delivery}. */
    String kind();

    /** No more than so many: ids and reasons, nothing of what a network keeps to itself. */
    List<DueFailure> some(int most);

    /** Has one tried again; false where it is not among them. */
    boolean retry(String key);
}
