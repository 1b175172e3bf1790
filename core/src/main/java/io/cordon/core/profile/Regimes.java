package io.cordon.core.profile;

import io.cordon.core.model.Countries;
import io.cordon.core.model.Designation;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a programme is about, in words that authorities share: a country's code, or a cause. Authorities name their
 * programmes each in their own way; most are named after a country.
 */
final class Regimes {
    private static final String TERROR = "terror";
    private static final String RIGHTS = "rights";

    /** Words in programmes' codes that are no country's name. */
    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("ukraine", List.of("RU")),
            Map.entry("ukr", List.of("RU")),
            Map.entry("rusda", List.of("RU", RIGHTS)),
            Map.entry("magnit", List.of("RU", RIGHTS)),
            Map.entry("peesa", List.of("RU")),
            Map.entry("drcongo", List.of("CD")),
            Map.entry("drc", List.of("CD")),
            Map.entry("car", List.of("CF")),
            Map.entry("caf", List.of("CF")),
            Map.entry("burma", List.of("MM")),
            Map.entry("dprk", List.of("KP")),
            Map.entry("darfur", List.of("SD")),
            Map.entry("sdnz", List.of("SD")),
            Map.entry("southsudan", List.of("SS")),
            Map.entry("gb", List.of("GW")),
            Map.entry("npwmd", List.of("IR", "KP", "SY")),
            Map.entry("ifsr", List.of("IR", TERROR)),
            Map.entry("irgc", List.of("IR")),
            Map.entry("hrit", List.of("IR", "SY")),
            Map.entry("sdgt", List.of(TERROR, "AF", "IR", "PS", "LB", "SO", "YE")),
            Map.entry("fto", List.of(TERROR)),
            Map.entry("taqa", List.of(TERROR)),
            Map.entry("terr", List.of(TERROR)),
            Map.entry("euaq", List.of(TERROR)),
            Map.entry("ham", List.of(TERROR, "PS")),
            Map.entry("isil", List.of(TERROR)),
            Map.entry("qaida", List.of(TERROR)),
            Map.entry("terrorism", List.of(TERROR)),
            Map.entry("taliban", List.of("AF", TERROR)),
            Map.entry("glomag", List.of(RIGHTS)),
            Map.entry("hr", List.of(RIGHTS)),
            Map.entry("rights", List.of(RIGHTS)),
            Map.entry("corruption", List.of(RIGHTS)),
            Map.entry("cyb", List.of("cyber")),
            Map.entry("cyber", List.of("cyber", "RU")),
            Map.entry("election", List.of("cyber", "RU")),
            Map.entry("chem", List.of("chemical")),
            Map.entry("chemical", List.of("chemical")),
            Map.entry("balkans", List.of("BA", "RS", "MK", "XK")));

    private Regimes() {}

    /** What designations are about; empty where no word is known. */
    static Set<String> of(List<Designation> designations) {
        Set<String> all = new HashSet<>();
        designations.forEach(designation -> all.addAll(of(designation.programme())));
        return all;
    }

    /** What a programme is about. */
    static Set<String> of(String programme) {
        Set<String> found = new HashSet<>();
        add(programme, found);
        String lower = programme.toLowerCase(Locale.ROOT);
        for (String word : lower.split("[^a-z]+", -1)) {
            List<String> known = WORDS.get(word);
            if (known != null) {
                found.addAll(known);
            } else if (word.length() >= 3) {
                add(word, found);
            }
        }
        return found;
    }

    private static void add(String text, Set<String> into) {
        String code = Countries.codeOf(text);
        if (!code.isEmpty()) {
            into.add(code);
        }
    }
}
