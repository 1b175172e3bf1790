package io.cordon.intake.articles;

import io.cordon.core.model.PartialDate;
import io.cordon.intake.WrittenDate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** An article in HTML: what its head says of title, date and address, and the text of its main part. */
final class HtmlArticle {
    private static final String NOT_TEXT =
            "script, style, noscript, template, svg, iframe, form, button, select, nav, footer,"
                    + " aside, figcaption, head > *:not(title), [hidden], [aria-hidden=true], .caption, .advert, .advertisement, .share,"
                    + " .social, .related, .newsletter, .cookie, .breadcrumb, .breadcrumbs, [role=navigation], [role=complementary],"
                    + " [role=contentinfo], body > header";
    private static final List<String> DATES = List.of(
            "meta[property=article:published_time]",
            "meta[itemprop=datePublished]",
            "meta[name=date]",
            "meta[name=pubdate]",
            "meta[name=publish-date]",
            "meta[name=dc.date]",
            "meta[name=DC.date.issued]");

    private HtmlArticle() {}

    /** @param charset the encoding where the bytes are known to be in it, else empty: then the page's own word counts */
    static Draft read(byte[] content, String charset) {
        Document page;
        try {
            page = Jsoup.parse(new ByteArrayInputStream(content), charset.isEmpty() ? null : charset, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String title = title(page);
        Optional<LocalDate> date = date(page);
        Optional<String> url = url(page);
        page.select(NOT_TEXT).remove();
        Draft plain = PlainArticle.read(text(main(page)));
        String clean = plain.text();
        if (title.isEmpty()) {
            title = plain.title();
        } else if (!clean.startsWith(title + "\n")) {
            clean = title + "\n" + without(clean, title);
        }
        return new Draft(title, date.isPresent() ? date : plain.date(), url.isPresent() ? url : plain.url(), clean);
    }

    private static String without(String text, String line) {
        return text.lines()
                .filter(each -> !each.equals(line))
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }

    private static String title(Document page) {
        String title = attribute(page, "meta[property=og:title]", "content");
        if (title.isEmpty()) {
            Element heading = page.selectFirst("article h1, main h1, h1");
            title = heading == null ? "" : heading.text();
        }
        if (title.isEmpty()) {
            // "Headline | Site", "Headline - Site"
            title = page.title().replaceFirst("\\s+[|\u2013\u2014-]\\s+[^|\u2013\u2014-]{1,40}$", "");
        }
        return Noise.line(Noise.plain(title).replace('\n', ' '));
    }

    private static Optional<LocalDate> date(Document page) {
        List<String> stated = new ArrayList<>();
        DATES.forEach(query -> stated.add(attribute(page, query, "content")));
        stated.add(attribute(page, "article time[datetime], time[datetime]", "datetime"));
        for (String text : stated) {
            String day = text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text;
            Optional<PartialDate> date = WrittenDate.read(day).filter(d -> d.precision() == PartialDate.Precision.DAY);
            if (date.isPresent()) {
                return date.map(PartialDate::from);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> url(Document page) {
        String canonical = attribute(page, "link[rel=canonical]", "href");
        String url = canonical.isEmpty() ? attribute(page, "meta[property=og:url]", "content") : canonical;
        return url.startsWith("http") ? Optional.of(url) : Optional.empty();
    }

    private static String attribute(Document page, String query, String attribute) {
        Element element = page.selectFirst(query);
        return element == null ? "" : element.attr(attribute).strip();
    }

    private static Element main(Document page) {
        for (String query : List.of("[itemprop=articleBody]", "article", "main", "[role=main]")) {
            Element element = page.selectFirst(query);
            if (element != null && element.text().length() > 200) {
                return element;
            }
        }
        return page.body();
    }

    /** The text with a line break wherever a block begins or ends. */
    private static String text(Element root) {
        StringBuilder out = new StringBuilder();
        root.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    out.append(text.getWholeText().replace('\n', ' '));
                } else if (breaks(node)) {
                    out.append('\n');
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (breaks(node)) {
                    out.append('\n');
                }
            }
        });
        return out.toString();
    }

    private static boolean breaks(Node node) {
        return node instanceof Element element
                && (element.isBlock() || element.normalName().equals("br"));
    }
}
