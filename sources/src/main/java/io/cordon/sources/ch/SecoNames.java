package io.cordon.sources.ch;

import io.cordon.core.model.Name;
import io.cordon.core.model.NamePart;
import io.cordon.core.model.NameQuality;
import io.cordon.sources.Account;
import io.cordon.sources.XmlRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A {@code name} of an identity: parts in their order, each with its spelling variants. Variants of one language and
 * script make names of their own, part by part; a part without such a variant keeps its spelling where the script is
 * Latin, and is left out of a name in another script.
 */
final class SecoNames {
    private static final Map<String, NamePart.Kind> KINDS = Map.ofEntries(
            Map.entry("family-name", NamePart.Kind.FAMILY),
            Map.entry("given-name", NamePart.Kind.GIVEN),
            Map.entry("further-given-name", NamePart.Kind.MIDDLE),
            Map.entry("father-name", NamePart.Kind.PATRONYMIC),
            Map.entry("grand-father-name", NamePart.Kind.MIDDLE),
            Map.entry("maiden-name", NamePart.Kind.MAIDEN),
            Map.entry("title", NamePart.Kind.TITLE),
            Map.entry("suffix", NamePart.Kind.SUFFIX));

    private SecoNames() {}

    /** A part and its other spellings, by language and script. */
    private record Part(int order, String type, String value, Map<String, List<String>> variants) {}

    static List<Name> read(XmlRecord name, boolean main, Account account) {
        String type = name.take("@name-type");
        NameQuality quality = quality(type, name.take("@quality"), main, account);
        name.take("@ssid");
        name.take("@lang");
        List<Part> parts = new ArrayList<>();
        for (XmlRecord part : name.children("name-part")) {
            parts.add(part(part));
        }
        parts.sort(Comparator.comparingInt(Part::order));
        List<Name> names = new ArrayList<>();
        add(names, parts, Part::value, quality, "");
        variants(parts).forEach((script, count) -> {
            for (int i = 0; i < count; i++) {
                int wanted = i;
                boolean latin = script.endsWith("/LATN") || script.endsWith("/");
                add(
                        names,
                        parts,
                        part -> spelling(part, script, wanted, latin),
                        quality == NameQuality.PRIMARY ? NameQuality.STRONG : quality,
                        script.substring(0, script.indexOf('/')));
            }
        });
        return names;
    }

    private static NameQuality quality(String type, String grade, boolean main, Account account) {
        NameQuality graded = grade.equals("low") ? NameQuality.WEAK : NameQuality.STRONG;
        return switch (type) {
            case "primary-name" -> main ? NameQuality.PRIMARY : graded;
            case "formerly-known-as" -> NameQuality.FORMER;
            case "alias", "" -> graded;
            default -> {
                account.unknown("name/@name-type " + type);
                yield graded;
            }
        };
    }

    private static Part part(XmlRecord part) {
        Map<String, List<String>> variants = new LinkedHashMap<>();
        for (XmlRecord variant : part.children("spelling-variant")) {
            String script = variant.take("@lang") + "/" + variant.take("@script");
            variant.take("@ssid");
            variants.computeIfAbsent(script, key -> new ArrayList<>()).add(variant.text());
        }
        String order = part.take("@order");
        return new Part(
                order.matches("\\d{1,3}") ? Integer.parseInt(order) : 0,
                part.take("@name-part-type"),
                part.take("value"),
                variants);
    }

    /** Languages and scripts of variants, with the most spellings that any part has in it. */
    private static Map<String, Integer> variants(List<Part> parts) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Part part : parts) {
            part.variants().forEach((script, spellings) -> counts.merge(script, spellings.size(), Math::max));
        }
        return counts;
    }

    private static String spelling(Part part, String script, int wanted, boolean latin) {
        List<String> spellings = part.variants().getOrDefault(script, List.of());
        if (!spellings.isEmpty()) {
            return spellings.get(Math.min(wanted, spellings.size() - 1));
        }
        return latin ? part.value() : "";
    }

    private static void add(
            List<Name> names, List<Part> parts, Function<Part, String> spelling, NameQuality quality, String language) {
        List<NamePart> stated = new ArrayList<>();
        List<String> words = new ArrayList<>();
        boolean typed = true;
        for (Part part : parts) {
            String text = spelling.apply(part);
            if (text.isEmpty() || text.equals("-")) {
                continue;
            }
            NamePart.Kind kind = KINDS.get(part.type());
            typed &= kind != null;
            if (kind != null) {
                stated.add(new NamePart(kind, text));
            }
            if (kind != NamePart.Kind.TITLE) {
                words.add(text);
            }
        }
        if (!words.isEmpty()) {
            names.add(new Name(String.join(" ", words), quality, typed ? stated : List.of(), tag(language)));
        }
    }

    /** SECO writes languages in three letters; the tag of the common ones has two. */
    private static String tag(String language) {
        return switch (language) {
            case "eng" -> "en";
            case "ger" -> "de";
            case "fre" -> "fr";
            case "ita" -> "it";
            case "ara" -> "ar";
            case "rus" -> "ru";
            case "ukr" -> "uk";
            case "bel" -> "be";
            case "per", "fas" -> "fa";
            case "chi", "zho" -> "zh";
            case "kor" -> "ko";
            default -> "";
        };
    }
}
