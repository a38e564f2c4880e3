package org.regionalforum.local.mail;

import java.io.IOException;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The pages in the visitor's language. */
final class MailHtml {
    static final int SHOWN = 200;
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private final Locale locale;
    private final ResourceBundle words;

    MailHtml(Locale locale) {
        this.locale = locale;
        // The root file is the Italian one; without this control a JVM in English would answer Italian in English.
        this.words = ResourceBundle.getBundle(
                "org.regionalforum.local.mail.words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String list(Mailbox mailbox, String wanted) {
        List<Mail> mails =
                mailbox.newestFirst().filter(m -> m.isForSomebodyLike(wanted)).toList();
        StringBuilder page = new StringBuilder();
        page.append("<p>").append(word("intro")).append("</p>");
        page.append("<form action=\"/\" method=\"get\" role=\"search\"><div><label for=\"q\">")
                .append(word("search"))
                .append("</label><input type=\"text\" id=\"q\" name=\"q\" value=\"")
                .append(Html.escape(wanted))
                .append("\"></div><button type=\"submit\">")
                .append(word("show"))
                .append("</button> <a href=\"/\">")
                .append(wanted.isEmpty() ? word("refresh") : word("all"))
                .append("</a></form>");
        if (mails.isEmpty()) {
            page.append("<p>")
                    .append(wanted.isEmpty() ? word("empty") : Html.escape(word("none", wanted)))
                    .append("</p>");
        } else {
            page.append("<p role=\"status\">").append(word("count", mails.size()));
            if (mails.size() > SHOWN) {
                page.append(", ").append(word("shown", SHOWN));
            }
            page.append("</p>").append(table(mails.subList(0, Math.min(SHOWN, mails.size()))));
        }
        return layout(word("title"), page.toString());
    }

    private String table(List<Mail> mails) {
        String rows = mails.stream()
                .map(m -> "<tr>" + cell("date", date(m.date())) + cell("to", Html.escape(String.join(", ", m.to())))
                        + cell("subject", "<a href=\"/mails/" + m.id() + "\">" + subject(m) + "</a>") + "</tr>")
                .collect(Collectors.joining());
        return "<table><thead><tr><th scope=\"col\">" + word("date") + "</th><th scope=\"col\">" + word("to")
                + "</th><th scope=\"col\">" + word("subject") + "</th></tr></thead><tbody>" + rows + "</tbody></table>";
    }

    private String cell(String label, String content) {
        return "<td data-label=\"" + word(label) + "\">" + content + "</td>";
    }

    String mail(Mail mail, MailText body, MailFile file) throws IOException {
        StringBuilder page = new StringBuilder("<p><a href=\"/\">" + word("back") + "</a></p><dl>");
        entry(page, "from", Html.escape(mail.from()));
        entry(page, "to", Html.escape(String.join(", ", mail.to())));
        entry(page, "date", date(mail.date()));
        page.append("</dl><p><a href=\"/mails/")
                .append(mail.id())
                .append("/raw\">")
                .append(word("raw"))
                .append("</a></p>");
        if (!body.text().isEmpty()) {
            page.append("<h2>").append(word("text")).append("</h2><pre>");
            page.append(Html.withLinks(body.text())).append("</pre>");
        }
        if (!body.html().isEmpty()) {
            page.append("<h2>").append(word("html")).append("</h2><iframe title=\"");
            page.append(word("html")).append("\" src=\"/mails/").append(mail.id());
            page.append("/html\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\"></iframe>");
        }
        page.append("<details><summary>").append(word("headers")).append("</summary><pre>");
        file.headers()
                .forEach(h -> page.append(Html.escape(h.getName() + ": " + h.getValue()))
                        .append('\n'));
        return layout(subject(mail), page.append("</pre></details>").toString());
    }

    String missing() {
        return layout(word("missing"), "<p><a href=\"/\">" + word("back") + "</a></p>");
    }

    private void entry(StringBuilder page, String label, String value) {
        page.append("<dt>")
                .append(word(label))
                .append("</dt><dd>")
                .append(value)
                .append("</dd>");
    }

    private String layout(String title, String main) {
        return "<!doctype html><html lang=\"" + locale.getLanguage() + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>" + title
                + "</title><link rel=\"stylesheet\" href=\"/mail.css\"></head><body><header><h1>" + title
                + "</h1></header><main>" + main + "</main></body></html>";
    }

    private String subject(Mail mail) {
        return mail.subject().isBlank() ? word("nosubject") : Html.escape(mail.subject());
    }

    private String date(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(ROME)
                .format(instant);
    }

    private String word(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }
}
