package org.regionalforum.projects.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionalforum.projects.description.Description;
import org.regionalforum.projects.description.PartnerCountry;
import org.regionalforum.projects.description.Territory;
import org.regionalforum.projects.reference.Countries;
import org.regionalforum.projects.reference.Territories;
import org.regionalforum.projects.text.Words;
import org.regionalforum.projects.text.WrittenText;
import org.springframework.stereotype.Component;

/** Says by what a project is found. */
@Component
class Lister {
    private static final String OPEN_END = "9999-12-31";
    private static final int MOST_WORDS = 300;
    private static final List<Locale> LANGUAGES = List.of(Locale.ITALIAN, Locale.ENGLISH);

    private final Territories territories;
    private final Countries countries;

    Lister(Territories territories, Countries countries) {
        this.territories = territories;
        this.countries = countries;
    }

    /** Null where it is not to be found. */
    @Nullable
    Listing of(Project project) {
        Instant since = project.registeredAt();
        if (project.status() != ProjectStatus.REGISTERED || since == null) {
            return null;
        }
        Description of = project.description();
        LocalDate end = of.end();
        return new Listing(
                since + "/" + project.id().value(),
                project.network(),
                String.valueOf(of.family()),
                Words.of(texts(project), MOST_WORDS),
                places(of),
                of.countries().stream().map(PartnerCountry::code).toList(),
                of.goals(),
                of.sectors(),
                Stream.concat(
                                Stream.of(project.lead().organisation()),
                                project.partners().stream()
                                        .filter(partner -> partner.state() == PartnerState.CONFIRMED)
                                        .map(partner -> Objects.requireNonNull(partner.organisation())))
                        .toList(),
                Objects.requireNonNull(of.start()).toString(),
                end == null ? OPEN_END : end.toString(),
                of.mutual());
    }

    /** The title first, the summary last: it may be cut. */
    private List<String> texts(Project project) {
        Description of = project.description();
        List<String> texts = new ArrayList<>(List.of(of.title(), project.lead().name()));
        project.partners().stream()
                .filter(partner -> partner.state().shown() && !partner.forgotten())
                .forEach(partner -> texts.add(partner.name()));
        places(of).forEach(code -> texts.add(territories.name(code)));
        of.countries()
                .forEach(country -> LANGUAGES.forEach(language -> texts.add(countries.name(country.code(), language))));
        texts.add(of.summary());
        texts.removeIf(WrittenText.REMOVED::equals);
        return texts;
    }

    private List<String> places(Description of) {
        return of.territories().stream()
                .map(Territory::code)
                .flatMap(code -> territories.find(code).stream())
                .flatMap(area -> area.within().stream())
                .distinct()
                .toList();
    }
}
