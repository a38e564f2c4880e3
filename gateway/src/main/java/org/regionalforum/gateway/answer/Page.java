package org.regionalforum.gateway.answer;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * One of the gateway's few pages, in the visitor's language.
 *
 * @param title the one heading, also the document's title
 * @param paragraphs what happened, what it means, what to do
 * @param facts names with what is to be said of each, as a list
 * @param links where to go from here; the first one is the main way
 * @param form a form to send with a button, its fields hidden
 * @param continueAt where the browser goes by itself at once; a link says the same
 */
public record Page(
        HttpStatus status,
        String title,
        List<String> paragraphs,
        List<Fact> facts,
        List<Link> links,
        @Nullable Form form,
        @Nullable String continueAt) {

    public record Fact(String name, String text) {}

    public record Link(String href, String text) {}

    public record Field(String name, String value) {}

    public record Form(String action, String button, List<Field> fields) {}

    public static Page of(HttpStatus status, String title, List<String> paragraphs) {
        return new Page(status, title, paragraphs, List.of(), List.of(), null, null);
    }

    public Page also(String paragraph) {
        List<String> more =
                Stream.concat(paragraphs.stream(), Stream.of(paragraph)).toList();
        return new Page(status, title, more, facts, links, form, continueAt);
    }

    public Page facts(List<Fact> told) {
        return new Page(status, title, paragraphs, told, links, form, continueAt);
    }

    public Page links(Link... ways) {
        return new Page(status, title, paragraphs, facts, List.of(ways), form, continueAt);
    }

    public Page form(Form sent) {
        return new Page(status, title, paragraphs, facts, links, sent, continueAt);
    }

    public Page continueAt(String address) {
        return new Page(status, title, paragraphs, facts, links, form, address);
    }
}
