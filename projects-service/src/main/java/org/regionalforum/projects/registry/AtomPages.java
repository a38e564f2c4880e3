package org.regionalforum.projects.registry;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.text.Characters;
import org.regionalforum.kit.web.Cursor;
import org.regionalforum.projects.member.Members;
import org.regionalforum.projects.project.Change;
import org.regionalforum.projects.project.Project;
import org.regionalforum.projects.project.ProjectList;
import org.regionalforum.projects.project.Selection;
import org.regionalforum.webkit.Filter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The newest projects as an Atom feed (RFC 4287), with the same filters as the lists, for whoever reads with a feed reader. */
@Controller
class AtomPages {
    private static final int MOST = 50;
    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");

    private final ProjectList projects;
    private final Selections selections;
    private final FilterParts filters;
    private final Members members;
    private final MessageSource messages;
    private final String address;

    AtomPages(
            ProjectList projects,
            Selections selections,
            FilterParts filters,
            Members members,
            MessageSource messages,
            @Value("${forum.public-address}") String address) {
        this.projects = projects;
        this.selections = selections;
        this.filters = filters;
        this.members = members;
        this.messages = messages;
        this.address = address;
    }

    @GetMapping("/projects.atom")
    ResponseEntity<String> everywhere(
            @RequestParam(required = false) @Nullable String network, Wanted wanted, Locale language)
            throws FeedException {
        String title = messages.getMessage("projects.title", null, language);
        Selection selection = selections.of(network, wanted);
        return feed("/projects", selection.network(), title, title, selection, language);
    }

    @GetMapping("/networks/{network}/projects.atom")
    ResponseEntity<String> ofNetwork(@PathVariable String network, Wanted wanted, Locale language)
            throws FeedException {
        Members.Network of = members.require(network);
        String title = messages.getMessage("projects.title.of", new Object[] {of.shortName()}, language);
        Selection selection = selections.of(of.id(), wanted);
        return feed("/networks/" + of.id() + "/projects", null, title, of.name(), selection, language);
    }

    /**
     * @param path of the list whose feed it is
     * @param network by which a list of all networks is narrowed
     */
    private ResponseEntity<String> feed(
            String path, @Nullable String network, String list, String by, Selection selection, Locale language)
            throws FeedException {
        List<Project> newest = projects.find(selection, new Cursor(null, MOST)).items();
        Wanted wanted = Wanted.of(selection);
        String self = address + wanted.address(path + ".atom", network, null);
        String title = Stream.concat(
                        Stream.of(list),
                        filters.inForce(path, network, wanted, language).stream()
                                .map(Filter::label))
                .collect(Collectors.joining(" · "));
        Feed feed = new Feed("atom_1.0");
        feed.setId(self);
        feed.setTitle(Characters.forXml(title));
        feed.setUpdated(
                newest.stream().map(AtomPages::updated).max(Date::compareTo).orElseGet(() -> new Date(0)));
        feed.setAuthors(List.of(author(by)));
        feed.setAlternateLinks(List.of(link("alternate", address + wanted.address(path, network, null), "text/html")));
        feed.setOtherLinks(List.of(link("self", self, "application/atom+xml")));
        feed.setEntries(newest.stream().map(this::entry).toList());
        return ResponseEntity.ok()
                .contentType(ATOM) // whatever a reader says it would like
                .body(new WireFeedOutput().outputString(feed));
    }

    private Entry entry(Project project) {
        String page = address + "/projects/" + project.id().value();
        Entry entry = new Entry();
        entry.setId(page);
        entry.setTitle(Characters.forXml(project.description().title()));
        entry.setAuthors(List.of(author(project.lead().name())));
        entry.setUpdated(updated(project));
        entry.setPublished(Date.from(Objects.requireNonNull(project.registeredAt())));
        entry.setAlternateLinks(List.of(link("alternate", page, "text/html")));
        Content content = new Content();
        content.setType("text");
        content.setValue(Characters.forXml(project.description().summary()));
        entry.setContents(List.of(content));
        return entry;
    }

    /** When it last changed for the public: a refusal says nothing to a reader. */
    private static Date updated(Project project) {
        Instant registered = Objects.requireNonNull(project.registeredAt());
        return Date.from(project.history().stream()
                .filter(change -> change.what().open())
                .map(Change::at)
                .max(Instant::compareTo)
                .filter(at -> at.isAfter(registered))
                .orElse(registered));
    }

    private static Person author(String name) {
        Person author = new Person();
        author.setName(Characters.forXml(name));
        return author;
    }

    private static Link link(String rel, String href, String type) {
        Link link = new Link();
        link.setRel(rel);
        link.setHref(href);
        link.setType(type);
        return link;
    }
}
