package io.cordon.bench.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.journal.CanonicalJson;
import io.cordon.core.journal.Checkpoint;
import io.cordon.core.journal.EntryProof;
import io.cordon.core.journal.Leaf;
import io.cordon.core.journal.NoteKey;
import io.cordon.core.journal.SignedNote;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Standing;
import io.cordon.core.model.Status;
import io.cordon.core.model.Subject;
import io.cordon.core.model.TargetKind;
import io.cordon.core.screen.Policy;
import io.cordon.core.screen.Screener;
import io.cordon.core.timeline.Listing;
import io.cordon.intake.articles.ArticleReader;
import io.cordon.intake.customers.CustomerReader;
import io.cordon.intake.payments.PaymentReader;
import io.cordon.intake.policies.PolicyReader;
import io.cordon.sources.SourceFile;
import io.cordon.sources.Sources;
import io.cordon.sources.house.House;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every parser with spoilt input: it is read, or refused in a sentence, and never anything else. A few hundred inputs for each parser,
 * the same on every run; {@code -Dcordon.fuzz.seconds=3600} goes on with others for so long, in all.
 */
class ParserFuzzTest {
    private static final int INPUTS = Integer.getInteger("cordon.fuzz.inputs", 150);
    private static final long SECONDS = Long.getLong("cordon.fuzz.seconds", 0);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int HEAD = 12_000;
    private static final Path PROJECT = Path.of("..");

    /** A parser, and what it takes. */
    private record Parser(Consumer<byte[]> reads, List<byte[]> seeds) {}

    private static byte[] example(String name) throws IOException {
        return Files.readAllBytes(PROJECT.resolve("examples").resolve(name));
    }

    private static List<byte[]> examples(String... names) throws IOException {
        List<byte[]> all = new ArrayList<>();
        for (String name : names) {
            all.add(example(name));
        }
        return all;
    }

    /** The beginnings of published files, where they are at hand. */
    private static List<byte[]> published(String list) throws IOException {
        Path folder = PROJECT.resolve("../shared/data/lists").resolve(list);
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared/data/lists").resolve(list))) {
                folder = at.resolve("shared/data/lists").resolve(list);
                break;
            }
        }
        List<byte[]> seeds = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.filter(Files::isRegularFile).sorted().limit(12).toList()) {
                    if (Files.size(file) > 0 && !file.toString().endsWith(".md")) {
                        seeds.add(Cuts.head(SourceFile.open(file).content(), HEAD));
                    }
                }
            }
        }
        return seeds;
    }

    private static Map<String, Parser> parsers() throws IOException {
        Map<String, Parser> all = new LinkedHashMap<>();
        List<byte[]> house = examples(
                "house-lists/stop-list.csv",
                "house-lists/counter-measures.json",
                "house-lists/embargoed-places.yaml",
                "draft.csv");
        for (Sources.PublishedList list : Sources.lists()) {
            List<byte[]> seeds = new ArrayList<>(published(list.id()));
            seeds.addAll(house);
            all.put(
                    list.id(),
                    new Parser(bytes -> Sources.read(list.id(), List.of(SourceFile.of("list", bytes))), seeds));
        }
        all.put("house", new Parser(bytes -> Sources.read("house-list", List.of(SourceFile.of("list", bytes))), house));
        for (String source : Sources.noticeSources()) {
            List<byte[]> seeds = new ArrayList<>(published(source));
            seeds.add("id,date\n".getBytes(StandardCharsets.UTF_8));
            all.put(
                    source,
                    new Parser(bytes -> Sources.readNotices(source, List.of(SourceFile.of("notices", bytes))), seeds));
        }
        all.put(
                "customers",
                new Parser(ParserFuzzTest::customers, examples("customers.csv", "customers.jsonl", "exposures.csv")));
        all.put(
                "payments",
                new Parser(
                        bytes -> PaymentReader.read(bytes, "message", payment -> {}),
                        examples(
                                "payments/0001-pacs.008.xml",
                                "payments/0002-mt103.fin",
                                "payments/0003-pain.001.xml")));
        all.put(
                "policies",
                new Parser(
                        bytes -> PolicyReader.read(new String(bytes, StandardCharsets.UTF_8), "policy.yaml"),
                        examples("policy.yaml")));
        all.put("articles", new Parser(ParserFuzzTest::article, examples("article.txt", "article.html")));
        journal(all);
        all.put("names", names());
        return all;
    }

    private static void customers(byte[] bytes) {
        try (CustomerReader reader = CustomerReader.of(new ByteArrayInputStream(bytes), "customers")) {
            reader.onBadRow(bad -> assertThat(bad.getMessage()).isNotBlank());
            reader.iterator().forEachRemaining(row -> {});
        }
    }

    private static void article(byte[] bytes) {
        try {
            new ArticleReader().read(new ByteArrayInputStream(bytes), "article");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void journal(Map<String, Parser> all) {
        List<byte[]> notes = Stream.of(
                        "cordon/4f3a9c21\n7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n\u2014 cordon/4f3a9c21 WhoCares0000\n",
                        "{\"checkpoint\":\"x\",\"entry\":1,\"format\":\"cordon-entry-proof/1\",\"leaf\":\"{}\",\"path\":[]}",
                        "{\"kind\":\"screening\",\"time\":\"2026-11-25T12:00:00Z\",\"v\":1,\"a\":[1,{\"b\":\"c\"}]}",
                        "cordon/4f3a9c21+7c9e1283+AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        all.put("proofs", new Parser(EntryProof::parse, notes));
        all.put("notes", new Parser(bytes -> SignedNote.parse(new String(bytes, StandardCharsets.UTF_8)), notes));
        all.put("checkpoints", new Parser(bytes -> Checkpoint.parse(new String(bytes, StandardCharsets.UTF_8)), notes));
        all.put("keys", new Parser(bytes -> NoteKey.parse(new String(bytes, StandardCharsets.UTF_8)), notes));
        all.put("leaves", new Parser(Leaf::parse, notes));
        all.put("canonical JSON", new Parser(CanonicalJson::read, notes));
    }

    /** Whatever is written in a name is screened. */
    private static Parser names() {
        Standing standing = new Standing(Status.IN_FORCE, Optional.empty(), Optional.empty(), "as the sample has it");
        List<Listing> listings = Sources.read("sample", List.of(House.sample())).targets().stream()
                .map(target -> new Listing(
                        target,
                        standing,
                        target.designations().stream().map(one -> standing).toList(),
                        "sample"))
                .toList();
        Screener screener = Screener.of(listings, Policy.balanced());
        List<byte[]> seeds = listings.stream()
                .limit(60)
                .map(listing -> listing.target().primaryName().text().getBytes(StandardCharsets.UTF_8))
                .toList();
        return new Parser(
                bytes -> {
                    String name = new String(bytes, 0, Math.min(bytes.length, 400), StandardCharsets.UTF_8);
                    if (!name.isBlank()) {
                        screener.screen(Subject.named(name, TargetKind.UNKNOWN));
                    }
                },
                seeds);
    }

    @Test
    void everyParserReadsOrRefusesInASentence() throws IOException {
        Map<String, Parser> parsers = parsers();
        List<String> faults = new ArrayList<>();
        parsers.forEach((name, parser) -> {
            Mutations mutations = new Mutations(new Random(name.hashCode()), parser.seeds());
            for (int i = 0; i < INPUTS; i++) {
                tryOne(name, parser, mutations.next(), faults);
            }
        });
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        for (long round = 1; System.nanoTime() < end && faults.size() < 20; round++) {
            Random random = new Random(round);
            parsers.forEach((name, parser) -> {
                Mutations mutations = new Mutations(random, parser.seeds());
                for (int i = 0; i < 50 && System.nanoTime() < end; i++) {
                    tryOne(name, parser, mutations.next(), faults);
                }
            });
        }
        assertThat(faults).isEmpty();
    }

    private static void tryOne(String name, Parser parser, byte[] input, List<String> faults) {
        long start = System.nanoTime();
        try {
            parser.reads().accept(input.clone());
        } catch (BadInputException | IllegalArgumentException e) {
            boolean refused =
                    e instanceof BadInputException || name.matches("leaves|canonical JSON|checkpoints|notes|keys");
            if (!refused || e.getMessage() == null || e.getMessage().isBlank()) {
                faults.add(told(name, e, input));
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            faults.add(told(name, e, input));
        }
        if (System.nanoTime() - start > LONGEST.toNanos()) {
            faults.add(told(name, new IllegalStateException("took longer than " + LONGEST), input));
        }
    }

    private static String told(String name, Throwable fault, byte[] input) {
        StackTraceElement[] at = fault.getStackTrace();
        String place = at.length == 0 ? "" : " at " + at[0] + (at.length > 1 ? ", " + at[1] : "");
        String shown = HexFormat.of().formatHex(input, 0, Math.min(input.length, 200));
        try {
            Path kept = Files.createTempFile("cordon-fuzz-" + name.replace(' ', '-') + "-", ".bin");
            Files.write(kept, input);
            return name + ": " + fault + place + "; " + kept;
        } catch (IOException e) {
            return name + ": " + fault + place + "; " + shown;
        }
    }
}
