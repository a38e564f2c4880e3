package org.regionalforum.projects.registry;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.web.Cursor;
import org.regionalforum.kit.web.Items;
import org.regionalforum.projects.project.ProjectList;
import org.regionalforum.projects.project.Selection;
import org.regionalforum.projects.reference.Countries;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of projects, for anybody. */
@Tag(name = "registry")
@RestController
@RequestMapping("${forum.api}")
class RegistryApi {
    private final ProjectList projects;
    private final Selections selections;
    private final DataDictionary dictionary;
    private final Countries countries;
    private final LawClock clock;

    RegistryApi(
            ProjectList projects,
            Selections selections,
            DataDictionary dictionary,
            Countries countries,
            LawClock clock) {
        this.projects = projects;
        this.selections = selections;
        this.dictionary = dictionary;
        this.countries = countries;
        this.clock = clock;
    }

    @GetMapping("/projects")
    Items<ProjectLine> everywhere(
            @RequestParam(required = false) @Nullable String network, @ParameterObject Wanted wanted, Cursor cursor) {
        return page(selections.of(network, wanted), cursor);
    }

    @GetMapping("/networks/{network}/projects")
    Items<ProjectLine> ofNetwork(@PathVariable String network, @ParameterObject Wanted wanted, Cursor cursor) {
        return page(selections.of(network, wanted), cursor);
    }

    @GetMapping("/data-dictionary")
    List<DataDictionary.Field> dictionary() {
        return dictionary.fields();
    }

    @GetMapping("/organisations/{organisation}/projects")
    Items<ProjectLine> ofOrganisation(@PathVariable String organisation, Cursor cursor) {
        return page(Selection.of(organisation, clock.today()), cursor);
    }

    @GetMapping("/countries/{country}")
    Activity country(@PathVariable String country) {
        String code = country.toUpperCase(Locale.ROOT);
        if (!countries.known(code)) {
            throw Refusal.notFound();
        }
        return Activity.of(code, projects, clock.today());
    }

    @GetMapping("/totals")
    TotalsView totals() {
        return TotalsView.of(projects.totals(selections.all(null)));
    }

    @GetMapping("/networks/{network}/totals")
    TotalsView totalsOfNetwork(@PathVariable String network) {
        return TotalsView.of(projects.totals(selections.all(network)));
    }

    private Items<ProjectLine> page(Selection selection, Cursor cursor) {
        return projects.find(selection, cursor).map(project -> ProjectLine.of(project, selection.day()));
    }
}
