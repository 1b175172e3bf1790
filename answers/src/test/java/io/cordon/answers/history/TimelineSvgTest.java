package io.cordon.answers.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.model.Designation;
import io.cordon.core.model.Edition;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Name;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import io.cordon.core.timeline.ListHistory;
import io.cordon.core.timeline.Timeline;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The drawing is well-formed whatever names hold, and its bars stand where the days are. */
class TimelineSvgTest {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    private static Target target(String name, String programme, Optional<ListedOn> on) {
        return Target.builder(new TargetId("house", "a"), TargetKind.PERSON)
                .name(Name.of(name, NameQuality.PRIMARY))
                .designation(new Designation(
                        programme, Set.of(Measure.ASSET_FREEZE), on, Optional.empty(), "art. 1", "", ""))
                .build();
    }

    private static Edition edition(LocalDate published) {
        return new Edition("house@" + published, "house", published, Instant.EPOCH, "0".repeat(64), 1);
    }

    private static Life life(List<Edition> editions, ListHistory.Run... runs) {
        ListHistory history = new ListHistory("house", editions, List.of(runs), List.of());
        return Life.of(Timeline.of(history), "a", DAY).orElseThrow();
    }

    private static Document drawn(String title, Life life) throws Exception {
        StringWriter out = new StringWriter();
        TimelineSvg.write(out, title, "sub", List.of(life), DAY);
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(out.toString())));
    }

    private static List<Element> all(Document drawing, String name) {
        NodeList nodes = drawing.getElementsByTagName(name);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            all.add((Element) nodes.item(i));
        }
        return all;
    }

    @Test
    void textIsEscapedAndWhatXmlCannotHoldIsReplaced() throws Exception {
        String name = "</svg><script>alert('x')</script> & \"Ivan\" \u0001\uFFFE\uD800 \uD83D\uDE00";
        Life life = life(
                List.of(edition(LocalDate.of(2022, 1, 1))),
                new ListHistory.Run(target(name, "<P>&\"", Optional.empty()), 0, 0));
        Document drawing = drawn(name, life);
        assertThat(all(drawing, "script")).isEmpty();
        assertThat(drawing.getDocumentElement().getTextContent())
                .contains("</svg><script>alert('x')</script> & \"Ivan\" \uFFFD\uFFFD\uFFFD \uD83D\uDE00")
                .contains("<P>&\"");
    }

    @Test
    void barsStandWhereTheDaysAreAndWhatIsUnsureIsHatched() throws Exception {
        Target target = target("Ivan", "P", Optional.of(ListedOn.exact(LocalDate.of(2020, 1, 1))));
        Life life = life(
                List.of(edition(LocalDate.of(2021, 1, 1)), edition(LocalDate.of(2022, 1, 1))),
                new ListHistory.Run(target, 0, 0));
        Document drawing = drawn("t", life);
        Element listing = all(drawing, "g").stream()
                .filter(g -> g.getAttribute("class").equals("listing"))
                .findFirst()
                .orElseThrow();
        NodeList rects = listing.getElementsByTagName("rect");
        assertThat(rects.getLength()).isEqualTo(2);
        Element sure = (Element) rects.item(0);
        Element unsure = (Element) rects.item(1);
        assertThat(unsure.getAttribute("fill")).isEqualTo("url(#unsure)");
        double from = Double.parseDouble(sure.getAttribute("x"));
        double wide = Double.parseDouble(sure.getAttribute("width"));
        double unsureFrom = Double.parseDouble(unsure.getAttribute("x"));
        double unsureWide = Double.parseDouble(unsure.getAttribute("width"));
        assertThat(unsureFrom).isBetween(from + wide - 0.2, from + wide + 0.2);
        // 2020 sure and 2021 not known: two years of nearly the same length.
        assertThat(wide / unsureWide).isBetween(0.98, 1.03);
        assertThat(listing.getTextContent()).contains("from 2020-01-01").contains("until 2022-01-01");
    }

    @Test
    void amendmentsAreMarkedWithTheFieldsThatChanged() throws Exception {
        Life life = life(
                List.of(edition(LocalDate.of(2021, 1, 1)), edition(LocalDate.of(2022, 1, 1))),
                new ListHistory.Run(target("Ivan", "P", Optional.empty()), 0, 0),
                new ListHistory.Run(target("Ivan Ivanovich", "P", Optional.empty()), 1, 1));
        List<Element> marks = all(drawn("t", life), "path").stream()
                .filter(path -> path.getAttribute("class").equals("amended"))
                .toList();
        assertThat(marks).hasSize(1);
        assertThat(marks.getFirst().getTextContent())
                .contains("amended by 2022-01-01")
                .contains("names");
    }
}
