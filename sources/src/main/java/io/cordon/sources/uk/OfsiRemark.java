package io.cordon.sources.uk;

import io.cordon.core.model.Countries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * OFSI's {@code Other Information}: free text with labelled values in it, written {@code (Label):value}. Since 2020 also
 * what the UK Sanctions List says; before, only free text, in which the UN reference and an IMO number are found.
 */
record OfsiRemark(String text, Map<String, List<String>> labelled) {
    static final String UK_REFERENCE = "UK Sanctions List Ref";
    static final String REASONS = "UK Statement of Reasons";
    static final String UN_REFERENCE = "UN Ref";
    static final String IMO = "IMO number";

    private static final Set<String> LABELS = Set.of(
            UK_REFERENCE,
            REASONS,
            UN_REFERENCE,
            IMO,
            "Gender",
            "Phone number",
            "Fax",
            "Email address",
            "Website",
            "Type of entity",
            "Parent company",
            "Subsidiaries",
            "Business Reg No",
            "Flag of ship",
            "Previous flags",
            "Type of ship",
            "Tonnage of ship",
            "Length of ship",
            "Year built",
            "Current owners",
            "Previous owners",
            "Hull identification number");

    private static final Pattern LABEL = Pattern.compile("\\(([A-Z][A-Za-z ]{1,40})\\)\\s?:");
    private static final Pattern FIRST_WORD = Pattern.compile("(\\S+?)[.,;]?(?:\\s.*)?");
    private static final Pattern OLD_UN = Pattern.compile("(?i:UN\\s?Ref(?:erence)?(?:\\s(?:No|number))?)[\\s.:]*"
            + "([A-Z]{2}[IiEe]\\.? ?\\d{3}|[A-Z]{1,2}\\.?[A-Z]\\.[A-Z0-9]{1,3}\\.\\d{2})");
    private static final Pattern OLD_IMO = Pattern.compile("IMO:? ?(?:[Nn]umber:? ?)?(\\d{7})\\b.*");

    /**
     * Takes a text apart.
     *
     * @param unknown gets each label that is not known; its value stays in the free text
     */
    static OfsiRemark of(String text, Consumer<String> unknown) {
        Map<String, List<String>> labelled = new TreeMap<>();
        Matcher label = LABEL.matcher(text);
        String open = "";
        int start = 0;
        while (label.find()) {
            String name = label.group(1);
            if (LABELS.contains(name)) {
                put(labelled, open, text.substring(start, label.start()));
                open = name;
                start = label.end();
            } else if (Countries.codeOf(name).isEmpty()) {
                unknown.accept(name);
            }
        }
        put(labelled, open, text.substring(start));
        if (labelled.isEmpty()) {
            outsideBrackets(OLD_UN, text).ifPresent(reference -> put(labelled, UN_REFERENCE, reference));
            Matcher imo = OLD_IMO.matcher(text);
            if (imo.matches()) {
                put(labelled, IMO, imo.group(1));
            }
        }
        return new OfsiRemark(text, labelled);
    }

    private static void put(Map<String, List<String>> labelled, String label, String value) {
        if (!label.isEmpty() && !value.isBlank()) {
            labelled.computeIfAbsent(label, key -> new ArrayList<>()).add(value.strip());
        }
    }

    /** In brackets stand the references of other parties. */
    private static Optional<String> outsideBrackets(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            long depth = text.substring(0, matcher.start())
                    .chars()
                    .map(c -> c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0)
                    .sum();
            if (depth <= 0) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }

    List<String> all(String label) {
        return labelled.getOrDefault(label, List.of());
    }

    /** The values of a label, numbered ones taken apart. */
    List<String> apart(String label) {
        return all(label).stream()
                .flatMap(value -> Numbered.stated(value).stream())
                .toList();
    }

    /** The first word of a label's values: free text may follow it. */
    List<String> words(String label) {
        List<String> words = new ArrayList<>();
        for (String value : all(label)) {
            Matcher word = FIRST_WORD.matcher(value);
            if (word.matches()) {
                words.add(word.group(1));
            }
        }
        return words;
    }
}
