package io.cordon.sources.ofac;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** OFAC's words before a fact, and what kind of fact follows. Resource {@code labels.txt}. */
final class Labels {
    private static final Map<String, List<Label>> BY_FIRST_WORD = load();

    private Labels() {}

    private record Label(String text, String meaning) {}

    /**
     * A label at the start of a text.
     *
     * @param label as the text writes it
     * @param meaning the word before the colon in {@code labels.txt}
     * @param rest what follows it
     */
    record Labelled(String label, String meaning, String rest) {}

    /** The longest known label that the text starts with, up to a word's end. */
    static Optional<Labelled> split(String text) {
        int space = text.indexOf(' ');
        String first = bare(space < 0 ? text : text.substring(0, space)).toLowerCase(Locale.ROOT);
        for (Label label : BY_FIRST_WORD.getOrDefault(first, List.of())) {
            int end = label.text().length();
            boolean wordEnds = end == text.length() || end < text.length() && " :,(+-".indexOf(text.charAt(end)) >= 0;
            if (wordEnds && text.regionMatches(true, 0, label.text(), 0, end)) {
                return Optional.of(
                        new Labelled(text.substring(0, end), label.meaning(), afterMark(text.substring(end))));
            }
        }
        return Optional.empty();
    }

    /** What follows a label without the colon or dash that ends it. */
    private static String afterMark(String rest) {
        String text = rest.strip();
        while (text.startsWith(":") || text.startsWith("- ")) {
            text = text.substring(1).strip();
        }
        return text;
    }

    /** A label without the mark that ends it, for example {@code Additional Sanctions Information -}. */
    static String bare(String label) {
        String text = label.strip();
        while (text.endsWith("-") || text.endsWith(":")) {
            text = text.substring(0, text.length() - 1).strip();
        }
        return text;
    }

    /** Labels by their first word, the longest first. */
    private static Map<String, List<Label>> load() {
        Map<String, List<Label>> labels = new HashMap<>();
        try (InputStream in = Labels.class.getResourceAsStream("labels.txt")) {
            if (in == null) {
                throw new IllegalStateException("labels.txt is not on the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(':');
                if (colon > 0 && !line.startsWith("#")) {
                    Label label = new Label(bare(line.substring(colon + 1)), line.substring(0, colon));
                    String first = bare(label.text().split(" ", 2)[0]).toLowerCase(Locale.ROOT);
                    labels.computeIfAbsent(first, key -> new ArrayList<>()).add(label);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        labels.values()
                .forEach(list ->
                        list.sort(Comparator.comparingInt(label -> -label.text().length())));
        return Map.copyOf(labels);
    }
}
