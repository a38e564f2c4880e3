package org.regionalforum.forum.text;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.stereotype.Component;

/**
 * Markdown as HTML that can do no harm: HTML in the text is shown, not obeyed; links lead to the web or to an address of mail;
 * headings begin two levels lower, below those of the page.
 */
@Component
public class Markdown {
    private static final int BELOW_PAGE = 2;
    private static final int LOWEST = 6;
    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "strong",
                    "em",
                    "code",
                    "pre",
                    "blockquote",
                    "ul",
                    "ol",
                    "li",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "a")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("start")
            .onElements("ol")
            .allowUrlProtocols("http", "https", "mailto")
            .requireRelNofollowOnLinks()
            .toFactory();

    private final Parser parser = Parser.builder()
            .postProcessor(node -> {
                node.accept(new AbstractVisitor() {
                    @Override
                    public void visit(Heading heading) {
                        heading.setLevel(Math.min(heading.getLevel() + BELOW_PAGE, LOWEST));
                        visitChildren(heading);
                    }
                });
                return node;
            })
            .build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    /** The text as HTML, to be put into a page as it is. */
    public String html(String markdown) {
        return ALLOWED.sanitize(renderer.render(parser.parse(markdown)));
    }
}
