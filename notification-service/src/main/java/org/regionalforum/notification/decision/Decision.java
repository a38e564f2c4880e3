package org.regionalforum.notification.decision;

import java.util.ArrayList;
import java.util.List;
import org.regionalforum.notification.notice.Told;

/**
 * Who learns what because of one fact, and who does not, each with the reason.
 *
 * @param passedOver recipient or group and why it is not told, in words for the log and for whoever asks later
 */
record Decision(List<Told> told, List<PassedOver> passedOver) {
    /** Somebody who could have been told and is not. */
    record PassedOver(String who, String why) {}

    static Decision of(Told told) {
        return new Decision(List.of(told), List.of());
    }

    static Decision nobody(String who, String why) {
        return new Decision(List.of(), List.of(new PassedOver(who, why)));
    }

    Decision and(Decision other) {
        List<Told> all = new ArrayList<>(told);
        all.addAll(other.told);
        List<PassedOver> others = new ArrayList<>(passedOver);
        others.addAll(other.passedOver);
        return new Decision(List.copyOf(all), List.copyOf(others));
    }
}
