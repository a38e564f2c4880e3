package org.regionalforum.webkit;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.util.UriComponentsBuilder;
import org.thymeleaf.context.IContext;
import org.thymeleaf.spring6.util.DetailedError;

/** What templates need besides the data, as {@code ${kit}}: the layout's entries, ids, and lists made of messages. */
public final class Parts {

    private static final List<Choice> LANGUAGES = List.of(new Choice("it", "Italiano"), new Choice("en", "English"));

    private final MessageSource messages;

    Parts(MessageSource messages) {
        this.messages = messages;
    }

    /** An entry of the main menu; its words are the message {@code webkit.nav.<name>}. */
    public record Entry(String name, String href) {}

    /** At most six entries; what only somebody signed in can use is left out for others. */
    public List<Entry> navigation(Visitor visitor) {
        return visitor.signedIn()
                ? List.of(
                        new Entry("networks", "/networks"),
                        new Entry("applications", "/applications"),
                        new Entry("desk", "/desk"),
                        new Entry("projects", "/projects"),
                        new Entry("forum", "/forum"),
                        new Entry("inbox", "/inbox"))
                : List.of(
                        new Entry("networks", "/networks"),
                        new Entry("apply", "/applications"),
                        new Entry("projects", "/projects"),
                        new Entry("forum", "/forum"));
    }

    /** {@code page} or {@code true} for the entry that the address belongs to, as {@code aria-current} has it, else null. */
    public @Nullable String current(String href, String here) {
        String path = here.split("[?#]", 2)[0];
        return path.equals(href) ? "page" : path.startsWith(href + "/") ? "true" : null;
    }

    public List<Choice> languages() {
        return LANGUAGES;
    }

    /** Address that changes the language and comes back here. */
    public String switchTo(WebProperties web, String language, String here) {
        return UriComponentsBuilder.fromUriString(link(web, web.language()))
                .queryParam("to", "{to}")
                .queryParam("back", "{back}")
                .encode()
                .buildAndExpand(language, here)
                .toUriString();
    }

    /** Address that signs in and comes back here. */
    public String login(WebProperties web, String here) {
        return UriComponentsBuilder.fromUriString(web.portal() + "/login")
                .queryParam("back", "{back}")
                .encode()
                .buildAndExpand(here)
                .toUriString();
    }

    /** A link of the footer: absolute addresses stay, paths are the portal's. */
    public String link(WebProperties web, String address) {
        return address.startsWith("/") ? web.portal() + address : address;
    }

    public String product(WebProperties web) {
        return Objects.requireNonNullElseGet(web.productName(), () -> message("webkit.product"));
    }

    public String region(WebProperties web) {
        return Objects.requireNonNullElseGet(web.region(), () -> message("webkit.region"));
    }

    /** Steps of the way, given as address, label, address, label, … */
    public List<Crumb> crumbs(String... hrefsAndLabels) {
        List<Crumb> crumbs = new ArrayList<>();
        for (int i = 0; i + 1 < hrefsAndLabels.length; i += 2) {
            crumbs.add(new Crumb(hrefsAndLabels[i], hrefsAndLabels[i + 1]));
        }
        return crumbs;
    }

    /** Choices whose label is the message {@code <prefix>.<value>} and whose hint is {@code <prefix>.<value>.hint} if there is one. */
    public List<Choice> choices(String prefix, Object... values) {
        return Stream.of(values)
                .map(Object::toString)
                .map(value ->
                        new Choice(value, message(prefix + "." + value), messageOrNull(prefix + "." + value + ".hint")))
                .toList();
    }

    /** Columns without sorting, whose labels are the given texts. */
    public List<Column> columns(String... labels) {
        return Stream.of(labels).map(Column::new).toList();
    }

    /** An element id made of a form field's name; the error summary links to it. */
    public String id(String name) {
        return "f-" + name.replaceAll("[^A-Za-z0-9_]+", "-");
    }

    /** Ids of the texts that describe a field, or null when there are none. */
    public @Nullable String describedBy(String id, @Nullable Object hint, boolean failed) {
        String ids = (hint == null ? "" : id + "-hint ") + (failed ? id + "-error" : "");
        return ids.isBlank() ? null : ids.strip();
    }

    /**
     * What is wrong with a form, in the order in which its class names the fields. A line begins with the field's label when
     * there is a message {@code <labels>.<field>}.
     *
     * @param labels beginning of the messages that name the fields; null for {@code field}
     */
    public List<Complaint> complaints(List<DetailedError> errors, @Nullable Object form, @Nullable String labels) {
        List<String> order = form == null
                ? List.of()
                : Stream.of(form.getClass().getDeclaredFields())
                        .map(Field::getName)
                        .toList();
        return errors.stream()
                .sorted(Comparator.comparingInt(error -> error.isGlobal() ? -1 : place(order, error.getFieldName())))
                .map(error -> complaint(error, labels == null ? "field" : labels))
                .toList();
    }

    /** True when a form of this page was filled in wrongly: its title then begins with "Error". */
    public boolean failed(IContext page) {
        return page.getVariableNames().stream()
                .filter(name -> name.startsWith(BindingResult.MODEL_KEY_PREFIX))
                .anyMatch(name -> page.getVariable(name) instanceof Errors errors && errors.hasErrors());
    }

    private static int place(List<String> order, String field) {
        int place = order.indexOf(field.split("[.\\[]", 2)[0]);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private Complaint complaint(DetailedError error, String labels) {
        if (error.isGlobal()) {
            return new Complaint(null, null, error.getMessage());
        }
        String field = error.getFieldName().replaceAll("\\[[^]]*]", "");
        return new Complaint(id(error.getFieldName()), messageOrNull(labels + "." + field), error.getMessage());
    }

    /** A tone, or the tone of that name. */
    public Tone tone(Object tone) {
        return tone instanceof Tone already
                ? already
                : Tone.valueOf(tone.toString().toUpperCase(Locale.ROOT));
    }

    /** The largest count of some bars. */
    public long most(Collection<Bar> bars) {
        return bars.stream().mapToLong(Bar::count).max().orElse(0);
    }

    private String message(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private @Nullable String messageOrNull(String key) {
        return messages.getMessage(key, null, null, LocaleContextHolder.getLocale());
    }
}
