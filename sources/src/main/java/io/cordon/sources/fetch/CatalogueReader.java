package io.cordon.sources.fetch;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Rhythm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads catalogues, one over the other: a later file's key replaces an earlier one's, list by list. All problems are told
 * at once.
 */
final class CatalogueReader {
    private static final Pattern LIST_ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final List<String> TOP = List.of("catalogue", "network", "lists");
    private static final List<String> NETWORK = List.of(
            "proxy",
            "trust",
            "user-agent",
            "connect-timeout",
            "answer-timeout",
            "whole-timeout",
            "slowest",
            "slowest-over",
            "tries",
            "back-off");
    private static final List<String> ENTRY = List.of(
            "publisher",
            "licence",
            "format",
            "published",
            "addresses",
            "redirect-hosts",
            "private-addresses",
            "plain-http",
            "day-of-publication",
            "max-size",
            "check-every",
            "stale-after",
            "silence",
            "closed");

    private final Map<String, Map<String, Object>> lists = new LinkedHashMap<>();
    private final Map<String, Object> network = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private String file = "";
    private Path folder = Path.of("");

    CatalogueReader add(String text, String name) {
        file = name;
        folder = Optional.ofNullable(Path.of(name).toAbsolutePath().getParent()).orElse(Path.of(""));
        Object document = parsed(text);
        Map<String, Object> top = Keys.mapping(document, file, "", TOP, problems);
        if (!(top.get("catalogue") instanceof Integer version) || version != 1) {
            problems.add(file + ", catalogue: 1 was expected, the version of this form of file");
        }
        Keys.mapping(top.getOrDefault("network", Map.of()), file, "network", NETWORK, problems)
                .forEach(network::put);
        Map<String, Object> stated =
                Keys.mapping(top.getOrDefault("lists", Map.of()), file, "lists", List.of(), problems);
        stated.forEach((list, keys) -> {
            if (!LIST_ID.matcher(list).matches()) {
                problems.add(file + ", lists." + list
                        + ": a list's id in small letters, digits and hyphens was expected, such as us-ofac-sdn");
                return;
            }
            lists.computeIfAbsent(list, unused -> new LinkedHashMap<>())
                    .putAll(Keys.mapping(keys, file, "lists." + list, ENTRY, problems));
        });
        refuse();
        return this;
    }

    private Object parsed(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setAllowDuplicateKeys(false)
                .setMaxAliasesForCollections(0)
                .setCodePointLimit(text.length() + 1)
                .build();
        try {
            Object document = new Load(settings).loadFromString(text);
            if (document == null) {
                throw new BadInputException(file + " is empty; a catalogue in YAML was expected");
            }
            return document;
        } catch (YamlEngineException e) {
            throw new BadInputException(file + " is not well-formed YAML: " + e.getMessage() + "; correct it", e);
        }
    }

    Catalogue done() {
        Map<String, CatalogueEntry> entries = new LinkedHashMap<>();
        lists.forEach((list, keys) -> entries.put(list, entry(list, new Keys(keys, file, "lists." + list, problems))));
        Network used = network(new Keys(network, file, "network", problems));
        refuse();
        return new Catalogue(entries, used);
    }

    private static CatalogueEntry entry(String list, Keys keys) {
        return new CatalogueEntry(
                list,
                keys.text("publisher", ""),
                keys.text("licence", ""),
                keys.text("format", ""),
                keys.text("published", ""),
                keys.addresses("addresses", keys.word("plain-http", "refused", "allowed")),
                keys.texts("redirect-hosts"),
                keys.word("private-addresses", "refused", "allowed"),
                keys.word("plain-http", "refused", "allowed"),
                keys.word("day-of-publication", "file", "server"),
                keys.size("max-size", 512L << 20),
                keys.duration("check-every", Duration.ofHours(6)),
                new Rhythm(
                        keys.duration("stale-after", Duration.ofDays(3)),
                        keys.optionalDuration("silence"),
                        keys.day("closed")));
    }

    private Network network(Keys keys) {
        Network usual = Network.usual();
        return new Network(
                keys.proxy("proxy"),
                keys.optionalText("trust").map(folder::resolve),
                keys.text("user-agent", usual.userAgent()),
                keys.duration("connect-timeout", usual.connectTimeout()),
                keys.atMost("answer-timeout", usual.answerTimeout(), Duration.ofSeconds(29)),
                keys.duration("whole-timeout", usual.wholeTimeout()),
                keys.size("slowest", usual.slowest()),
                keys.duration("slowest-over", usual.slowestOver()),
                keys.whole("tries", usual.tries(), 10),
                keys.duration("back-off", usual.backOff()));
    }

    private void refuse() {
        if (problems.size() == 1) {
            throw new BadInputException(problems.getFirst());
        }
        if (!problems.isEmpty()) {
            throw new BadInputException(
                    file + " has " + problems.size() + " problems:\n  " + String.join("\n  ", problems));
        }
    }
}
