package org.regionalforum.projects.description;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.problem.Refusal.FieldError;

/** What is said of a project; in a draft, parts may be missing. */
public record Description(
        String title,
        String summary,
        @Nullable Family family,
        List<Territory> territories,
        List<PartnerCountry> countries,
        List<String> sectors,
        List<Integer> goals,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable Money budget,
        List<Funder> funders,
        @Nullable Benefit here,
        @Nullable Benefit there,
        @Nullable Contact contact) {

    /** Whether both sides have a benefit with an indicator. */
    public boolean mutual() {
        return here != null && here.measured() && there != null && there.measured();
    }

    /** What keeps it from being registered, field by field. */
    public List<FieldError> missing() {
        List<FieldError> missing = new ArrayList<>();
        need(!title.isEmpty(), "title", missing);
        need(!summary.isEmpty(), "summary", missing);
        if (family == null) {
            missing.add(FieldError.of("family", "choice.missing"));
        }
        need(!territories.isEmpty(), "territories", missing);
        if (!territories.isEmpty()) {
            whole("territories", territories, Territory::basisPoints, missing);
        }
        if (!countries.isEmpty()) {
            whole("countries", countries, PartnerCountry::basisPoints, missing);
        } else if (family != null && family.needsCountry()) {
            missing.add(FieldError.of("countries", "country.missing"));
        }
        need(start != null, "start", missing);
        return missing;
    }

    /** Refuses where something is missing for registering it. */
    public void requireComplete() {
        List<FieldError> missing = missing();
        if (!missing.isEmpty()) {
            throw Refusal.fields(missing);
        }
    }

    private static void need(boolean there, String field, List<FieldError> missing) {
        if (!there) {
            missing.add(FieldError.of(field, "field.notblank"));
        }
    }

    private static <T> void whole(String field, List<T> parts, Function<T, Integer> share, List<FieldError> missing) {
        int sum = parts.stream().mapToInt(share::apply).sum();
        if (sum != Percentage.WHOLE) {
            missing.add(FieldError.of(field, "percentages.sum", Percentage.write(sum)));
        }
    }

    /** The same, naming nobody to ask. */
    public Description withoutContact() {
        return with(title, summary, funders, here, there, null);
    }

    /** The same in other words. */
    public Description worded(
            String newTitle,
            String newSummary,
            List<Funder> newFunders,
            @Nullable Benefit newHere,
            @Nullable Benefit newThere) {
        return with(newTitle, newSummary, newFunders, newHere, newThere, contact);
    }

    private Description with(
            String newTitle,
            String newSummary,
            List<Funder> newFunders,
            @Nullable Benefit newHere,
            @Nullable Benefit newThere,
            @Nullable Contact newContact) {
        return new Description(
                newTitle,
                newSummary,
                family,
                territories,
                countries,
                sectors,
                goals,
                start,
                end,
                budget,
                newFunders,
                newHere,
                newThere,
                newContact);
    }

    /** Names of the fields that differ from another. */
    public List<String> changedFrom(Description other) {
        List<String> changed = new ArrayList<>();
        differ("title", title, other.title, changed);
        differ("summary", summary, other.summary, changed);
        differ("family", family, other.family, changed);
        differ("territories", territories, other.territories, changed);
        differ("countries", countries, other.countries, changed);
        differ("sectors", sectors, other.sectors, changed);
        differ("goals", goals, other.goals, changed);
        differ("start", start, other.start, changed);
        differ("end", end, other.end, changed);
        differ("budget", budget, other.budget, changed);
        differ("funders", funders, other.funders, changed);
        differ("here", here, other.here, changed);
        differ("there", there, other.there, changed);
        differ("contact", contact, other.contact, changed);
        return changed;
    }

    private static void differ(String name, @Nullable Object one, @Nullable Object other, List<String> changed) {
        if (!Objects.equals(one, other)) {
            changed.add(name);
        }
    }

    public Progress progress(LocalDate day) {
        return Progress.on(day, start, end);
    }
}
