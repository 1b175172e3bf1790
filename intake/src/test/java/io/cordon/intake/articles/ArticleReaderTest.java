package io.cordon.intake.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.TargetKind;
import io.cordon.intake.articles.Mention.Kind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleReaderTest {
    private static Article read(String text) {
        return new ArticleReader().read(text.getBytes(StandardCharsets.UTF_8), "article");
    }

    private static List<String> names(Article article) {
        return article.mentions().stream()
                .map(mention -> mention.kind() + ":" + mention.text())
                .toList();
    }

    private static Mention mention(Article article, String text) {
        return article.mentions().stream()
                .filter(each -> each.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not among " + names(article)));
    }

    @Test
    void findsTitleDateAndAddressInText() {
        Article article = read("""
                # Envoy \u201cready to talk\u201d

                Published: Wednesday, 9 July 2014

                \u2612 The envoy, Nikolai Zimin, spoke in Oslo. \u25a0

                Photo: Anna Berg / Reuters

                Read more: five envoys to watch

                Original url:

                <https://news.example/2014/envoy>
                """);
        assertThat(article.title()).isEqualTo("Envoy \"ready to talk\"");
        assertThat(article.date()).contains(LocalDate.of(2014, 7, 9));
        assertThat(article.url()).contains("https://news.example/2014/envoy");
        assertThat(article.text()).isEqualTo("Envoy \"ready to talk\"\nThe envoy, Nikolai Zimin, spoke in Oslo.");
        assertThat(names(article)).containsExactly("PERSON:Nikolai Zimin", "PLACE:Oslo");
    }

    @Test
    void readsDateLinesInTheirUsualForms() {
        for (String line :
                List.of("July 09, 2014", "9 July 2014", "2014-07-09", "Updated 09.07.2014", "9 июля 2014 г.")) {
            assertThat(read("A heading\n\n" + line + "\n\nSome text here.\n").date())
                    .as(line)
                    .contains(LocalDate.of(2014, 7, 9));
        }
        assertThat(read("A heading\n\nIt began on 9 July 2014 in Oslo.\n").date())
                .isEmpty();
    }

    @Test
    void readsHtmlWithoutItsNoise() {
        Article article = read("""
                <!doctype html><html><head><title>Envoy ready | The Post</title>
                <meta property="article:published_time" content="2014-07-09T10:00:00+02:00">
                <link rel="canonical" href="https://news.example/envoy"></head>
                <body><nav>Ivan Navigator</nav><main><h1>Envoy ready</h1>
                <p>Niko\u00adlai Zimin spoke.<br>He left.</p><script>x("Petr Script")</script>
                <figcaption>Olga Caption</figcaption></main><footer>Boris Footer</footer></body></html>
                """);
        assertThat(article.title()).isEqualTo("Envoy ready");
        assertThat(article.date()).contains(LocalDate.of(2014, 7, 9));
        assertThat(article.url()).contains("https://news.example/envoy");
        assertThat(names(article)).containsExactly("PERSON:Nikolai Zimin");
    }

    @Test
    void aPageInAnotherEncodingIsReadByItsOwnWord() {
        String page =
                "<html><head><meta charset=\"windows-1251\"></head><body><p>Об этом сказал Сергей Белов.</p></body></html>";
        Article article = new ArticleReader().read(page.getBytes(Charset.forName("windows-1251")), "page");
        assertThat(names(article)).containsExactly("PERSON:Сергей Белов");
    }

    @Test
    void bringsTogetherWhatNamesTheSame() {
        Article article = read("""
                Foreign Minister Pavel Orlov met Nina Orlova. Mr. Orlov left early. "No," Orlov said. The Central Fish Authority \
                (CFA) was there. CFA lost.
                """);
        Mention orlov = mention(article, "Pavel Orlov");
        assertThat(orlov.kind()).isEqualTo(Kind.PERSON);
        assertThat(orlov.where())
                .extracting(span -> article.text().substring(span.start(), span.end()))
                .containsExactly("Pavel Orlov", "Orlov", "Orlov");
        assertThat(orlov.sentence()).isEqualTo("Foreign Minister Pavel Orlov met Nina Orlova.");
        assertThat(mention(article, "Central Fish Authority").where()).hasSize(3);
        assertThat(names(article)).hasSize(3);
    }

    @Test
    void aSurnameThatTwoBearStaysByItself() {
        Article article = read("Boris Rotov and Arkady Rotov arrived. Later Rotov spoke.\n");
        assertThat(names(article)).containsExactly("PERSON:Boris Rotov", "PERSON:Arkady Rotov", "UNKNOWN:Rotov");
    }

    @Test
    void ordinaryWordsWithCapitalsAreNoMentions() {
        Article article = read("""
                Sanctions work. We said so on Monday, and You and I know it. Analysts in May, June and December disagreed. \
                "They are wrong," she said. Executive Order 13660 came later. However, the West waited.
                """);
        assertThat(names(article)).isEmpty();
    }

    @Test
    void namesThatTheCallerKnowsAreFoundHoweverTheyAreWritten() {
        Set<String> listed = Set.of("ivan petrovich smirnov", "northern star trading", "kovalenko", "market");
        assertThat(KnownNames.normalise("  Ivan-Petrovich SMIRNOV, ")).isEqualTo("ivan petrovich smirnov");
        Article article = new ArticleReader(listed::contains)
                .read(
                        "the agent was ivan petrovich smirnov of northern star trading. Kovalenko paid. Market rose; kovalenko."
                                .getBytes(StandardCharsets.UTF_8),
                        "article");
        assertThat(article.mentions())
                .extracting(Mention::text)
                .containsExactly("ivan petrovich smirnov", "northern star trading", "Kovalenko");
    }

    @Test
    void aPartyBecomesASubjectAndAPlaceDoesNot() {
        Article article = read("Nikolai Zimin spoke in Oslo for Zimin Holding Ltd and Brightwater Lumen.\n");
        assertThat(mention(article, "Nikolai Zimin").subject().kind()).isEqualTo(TargetKind.PERSON);
        assertThat(mention(article, "Zimin Holding Ltd").subject().kind()).isEqualTo(TargetKind.ORGANISATION);
        assertThat(mention(article, "Brightwater Lumen").subject().kind()).isEqualTo(TargetKind.UNKNOWN);
        assertThat(mention(article, "Oslo").isParty()).isFalse();
        assertThatThrownBy(() -> mention(article, "Oslo").subject()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void saysWhatAFileIsThatIsNoArticle(@TempDir Path folder) {
        assertThatThrownBy(() -> read(" \n "))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("has no text");
        assertThatThrownBy(() -> read("%PDF-1.7")).hasMessageContaining("is not text");
        assertThatThrownBy(() -> new ArticleReader().read("caf\u00e9".getBytes(StandardCharsets.ISO_8859_1), "a.txt"))
                .hasMessageContaining("a.txt is not UTF-8");
        assertThatThrownBy(() -> new ArticleReader().read(folder)).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> new ArticleReader().read(folder.resolve("x"))).hasMessageContaining("does not exist");
        assertThatThrownBy(() -> new ArticleReader().read(new byte[ArticleReader.MAX_BYTES + 1], "big"))
                .hasMessageContaining("larger than 16 MiB");
    }

    @Test
    void aLargeArticleIsReadInGoodTime() {
        String text = "Nikolai Zimin of Zimin Holding Ltd spoke in Oslo and A.B. Corp listened quietly. ".repeat(1000);
        long start = System.nanoTime();
        assertThat(read(text).mentions()).isNotEmpty();
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }

    @Test
    void findsWhatTheArticleOfTheNinthOfJuly2014Names() {
        Path file = sharedData("articles/moscow-times-2014-07-09.txt");
        Assumptions.assumeTrue(Files.exists(file), "shared data is not at hand: " + file);
        Article article = new ArticleReader().read(file);
        assertThat(article.title())
                .isEqualTo("Putin Promises to Defend Russia's Interests Despite Threat of Isolation");
        assertThat(article.date()).contains(LocalDate.of(2014, 7, 9));
        assertThat(article.url())
                .hasValueSatisfying(
                        url -> assertThat(url).startsWith("https://www.").endsWith("-a37162"));
        assertThat(names(article))
                .containsExactlyInAnyOrder(
                        "PERSON:Vladimir Putin",
                        "ORGANISATION:Civic Chamber",
                        "ORGANISATION:Foreign Ministry",
                        "ORGANISATION:European Union",
                        "PLACE:United States",
                        "PLACE:Russia",
                        "PLACE:Ukraine",
                        "PLACE:Crimea",
                        "PLACE:Slovyansk",
                        "PLACE:Moscow",
                        "PLACE:Washington",
                        "PLACE:Brussels",
                        "PLACE:Europe");
        assertThat(mention(article, "Vladimir Putin").where()).hasSize(7);
    }

    private static Path sharedData(String inside) {
        String set = System.getenv("CORDON_DATA");
        if (set != null) {
            return Path.of(set, inside);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("shared/data/README.md"))) {
                return folder.resolve("shared/data").resolve(inside);
            }
        }
        return Path.of("absent");
    }
}
