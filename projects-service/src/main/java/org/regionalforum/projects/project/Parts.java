package org.regionalforum.projects.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.regionalforum.kit.problem.Refusal;

/** How the parts of a project follow from those before and who is named now. */
final class Parts {
    private Parts() {}

    /**
     * Who was there stays as it stands; a member whose confirmed part becomes another is asked again.
     *
     * @param newText makes an id for an outsider's name
     */
    static List<Partner> named(List<Partner> before, List<Partner> named, Supplier<String> newText) {
        List<Partner> next = new ArrayList<>();
        for (Partner one : named) {
            Optional<Partner> known = before.stream().filter(one::same).findFirst();
            if (known.isPresent()) {
                next.add(kept(known.get(), one.role()));
            } else {
                next.add(one.organisation() == null ? one.called(newText.get()) : one);
            }
        }
        return next;
    }

    private static Partner kept(Partner was, PartnerRole role) {
        boolean again = was.role() != role && was.state() == PartnerState.CONFIRMED;
        PartnerState state = again ? PartnerState.ASKED : was.state();
        return new Partner(was.organisation(), was.name(), was.actorType(), role, state, was.text());
    }

    /** The same parts, one of them in another state; refuses with "not found" where that member is not named. */
    static List<Partner> moved(List<Partner> parts, String organisation, PartnerState next) {
        if (parts.stream().noneMatch(part -> part.is(organisation))) {
            throw Refusal.notFound();
        }
        List<Partner> moved = new ArrayList<>();
        parts.forEach(
                part -> moved.add(part.is(organisation) ? part.in(part.state().to(next)) : part));
        return moved;
    }

    /** The same parts, an outsider's name removed. */
    static List<Partner> without(List<Partner> parts, ProjectText name) {
        List<Partner> left = new ArrayList<>();
        parts.forEach(part -> left.add(name.id().equals(part.text()) ? part.renamed(name.mark()) : part));
        return left;
    }

    /** The members whose confirmation is waited for. */
    static List<String> asked(List<Partner> of) {
        return of.stream()
                .filter(partner -> partner.state() == PartnerState.ASKED)
                .map(partner -> String.valueOf(partner.organisation()))
                .toList();
    }

    /** The members whose confirmation was not waited for before. */
    static List<String> newlyAsked(List<Partner> before, List<Partner> now) {
        List<String> known = asked(before);
        return asked(now).stream().filter(one -> !known.contains(one)).toList();
    }

    /** The members that had confirmed and are asked once more. */
    static List<String> askedAgain(List<Partner> before, List<Partner> now) {
        List<String> confirmed = before.stream()
                .filter(partner -> partner.state() == PartnerState.CONFIRMED)
                .map(partner -> String.valueOf(partner.organisation()))
                .toList();
        return asked(now).stream().filter(confirmed::contains).toList();
    }

    /** The members that are named no more. */
    static List<String> removed(List<Partner> before, List<Partner> now) {
        return before.stream()
                .filter(partner -> now.stream().noneMatch(partner::same))
                .map(Partner::organisation)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The outsiders that are not among others: the ids of their names, and the names. */
    static Map<String, String> outsiders(List<Partner> of, List<Partner> others) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Partner one : of) {
            if (one.text() != null && others.stream().noneMatch(one::same)) {
                names.put(one.text(), one.name());
            }
        }
        return names;
    }
}
