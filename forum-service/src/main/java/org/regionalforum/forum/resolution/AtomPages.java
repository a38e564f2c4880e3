package org.regionalforum.forum.resolution;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.regionalforum.forum.member.Members;
import org.regionalforum.forum.text.Markdown;
import org.regionalforum.kit.text.Characters;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The resolutions of a network as an Atom feed (RFC 4287), for whoever reads with a feed reader. */
@Controller
class AtomPages {
    private static final int MOST = 50;
    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");

    private final ResolutionDesk desk;
    private final Members members;
    private final Markdown markdown;
    private final MessageSource messages;
    private final String address;

    AtomPages(
            ResolutionDesk desk,
            Members members,
            Markdown markdown,
            MessageSource messages,
            @Value("${forum.public-address}") String address) {
        this.desk = desk;
        this.members = members;
        this.markdown = markdown;
        this.messages = messages;
        this.address = address;
    }

    @GetMapping("/forum/{network}/resolutions.atom")
    ResponseEntity<String> atom(@PathVariable String network, Locale language) throws FeedException {
        Members.Network of = members.require(network);
        String self = address + "/forum/" + network + "/resolutions.atom";
        List<Resolution> resolutions = desk.adopted(network, MOST);
        Feed feed = new Feed("atom_1.0");
        feed.setId(self);
        feed.setTitle(messages.getMessage("resolutions.atom.title", new Object[] {of.shortName()}, language));
        feed.setUpdated(Date.from(resolutions.stream()
                .map(Resolution::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH)));
        feed.setAuthors(List.of(author(of.name())));
        feed.setAlternateLinks(List.of(link("alternate", address + "/forum/" + network + "/resolutions", "text/html")));
        feed.setOtherLinks(List.of(link("self", self, "application/atom+xml")));
        List<Entry> entries = new ArrayList<>();
        resolutions.forEach(resolution -> entries.add(entry(resolution, language)));
        feed.setEntries(entries);
        return ResponseEntity.ok()
                .contentType(ATOM) // whatever a reader says it would like
                .body(new WireFeedOutput().outputString(feed));
    }

    private Entry entry(Resolution resolution, Locale language) {
        Entry entry = new Entry();
        entry.setId(address + resolution.path());
        Integer number = resolution.number();
        entry.setTitle(Characters.forXml(
                number == null
                        ? resolution.title()
                        : messages.getMessage(
                                "resolution.headline",
                                new Object[] {
                                    number.toString(),
                                    Integer.toString(resolution.entry().year()),
                                    resolution.title()
                                },
                                language)));
        entry.setUpdated(Date.from(resolution.updated()));
        entry.setPublished(Date.from(resolution.at()));
        entry.setAlternateLinks(List.of(link("alternate", address + resolution.path(), "text/html")));
        entry.setOtherLinks(List.of(link(
                "related",
                address + "/api/forum/resolutions/" + resolution.code() + "/certificate",
                "application/json")));
        Content content = new Content();
        content.setType("html");
        content.setValue(Characters.forXml(markdown.html(resolution.text())));
        entry.setContents(List.of(content));
        return entry;
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
