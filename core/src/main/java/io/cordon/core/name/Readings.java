package io.cordon.core.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How a Slavic word reads: keys that are equal where two spellings may stand for one original. Empty for words of names
 * that do not look Slavic.
 *
 * <p>One Latin letter means different sounds under different conventions: German {@code z} is ts and {@code sch} is both
 * sh and zh; Polish {@code c} is ts and {@code ch} is kh; French {@code ch} is sh. So a word has one key as English and
 * passports read it ({@link #plain}), and, where its name shows the marks of another convention, further keys under that
 * one. All keys leave out what conventions write at will: the glide of ya, ye, yo and yu, and doubled letters.
 *
 * @param plain read as English and passports do
 * @param loose the same with z and s, zh and sh as one: what German spelling leaves of it
 * @param others read as French, or as Polish, Czech and scholars do, where the name shows it
 * @param german read as German, with z and s, zh and sh as one, where the name shows it; else empty
 */
public record Readings(String plain, String loose, List<String> others, String german) {
    /** No reading is known. */
    public static final Readings NONE = new Readings("", "", List.of(), "");

    private static final String[][] ENGLISH = {
        {"shch", "S"}, {"tch", "C"}, {"ch", "C"}, {"kh", "h"}, {"sh", "S"}, {"zh", "Z"}, {"ts", "T"}, {"tz", "T"},
        {"ph", "f"}, {"th", "t"}, {"ck", "k"}, {"gh", "g"}, {"oo", "u"}, {"x", "ks"}, {"q", "k"}, {"w", "v"},
        {"ce", "se"}, {"ci", "si"}, {"cy", "si"}, {"c", "k"}
    };
    private static final String[][] FRENCH = {
        {"chtch", "S"}, {"tch", "C"}, {"ch", "S"}, {"kh", "h"}, {"sh", "S"}, {"ts", "T"}, {"dj", "dZ"}, {"j", "Z"},
        {"ou", "u"}, {"gue", "ge"}, {"gui", "gi"}, {"ph", "f"}, {"th", "t"}, {"x", "ks"}, {"qu", "k"}, {"w", "v"},
        {"ce", "se"}, {"ci", "si"}, {"c", "k"}
    };
    private static final String[][] GERMAN = {
        {"schtsch", "S"},
        {"tsch", "C"},
        {"sch", "S"},
        {"ch", "h"},
        {"kh", "h"},
        {"sh", "S"},
        {"zh", "S"},
        {"tz", "T"},
        {"ts", "T"},
        {"z", "T"},
        {"w", "v"},
        {"ph", "f"},
        {"th", "t"},
        {"ck", "k"},
        {"x", "ks"},
        {"qu", "kv"},
        {"c", "k"}
    };
    private static final String[][] SLAVIC = {
        {"szcz", "S"},
        {"\u0161\u010d", "S"},
        {"sz", "S"},
        {"\u0161", "S"},
        {"cz", "C"},
        {"\u010d", "C"},
        {"\u0107", "C"},
        {"\u017c", "Z"},
        {"\u017e", "Z"},
        {"ch", "h"},
        {"kh", "h"},
        {"sh", "S"},
        {"zh", "Z"},
        {"ts", "T"},
        {"c", "T"},
        {"w", "v"},
        {"x", "ks"}
    };
    private static final String[] ENDINGS = {
        "ov", "ev", "ova", "eva", "ow", "ew", "owa", "ewa", "off", "skiy", "skij", "skii", "sky", "ski", "skyi", "skyj",
        "skaya", "skaja", "skaia", "enko", "enka", "chuk", "tschuk", "tchouk", "czuk", "ovich", "evich", "ovych",
        "evych", "ovic", "evic", "owitsch", "ewitsch", "owytsch", "ovitch", "evitch", "owicz", "ewicz", "ovna", "evna",
        "owna", "ewna", "ivna", "iwna", "naya", "naja", "naia", "noye", "noje", "noie", "noe", "stvo", "stwo", "iya",
        "ija", "iia", "yye", "yje", "iye", "ije", "iie", "stiu", "stiou", "styu", "stju", "yan", "mash", "masch",
        "masz", "stva", "tsev", "zew", "cew", "tyy", "nyy", "lova", "noy", "noj", "kov", "ovec", "ovets", "ykh", "ych",
        "iec"
    };
    /** How the family names of women end; without their a they are men's. */
    private static final List<String> FEMININE = List.of("ova", "eva", "owa", "ewa", "skaya", "skaja", "skaia", "skaa");

    /** Legal forms of Russian companies. */
    private static final Set<String> SHORT_FORMS = Set.of("ooo", "oao", "pao", "zao", "sao", "ao", "ano", "fgup");

    private static final int LEAST = 3;
    private static final int MOST_KEPT = 1 << 15;
    private static final Recent<Asked, Readings> KEPT = new Recent<>(MOST_KEPT);

    /** Which conventions the words of a name show. */
    record Shown(boolean slavic, boolean french, boolean german, boolean latinSlavic) {}

    static final Shown ALL = new Shown(true, true, true, true);

    /** Whether no reading is known. */
    public boolean isEmpty() {
        return plain.isEmpty();
    }

    /** Whether two words may stand for one original. */
    public boolean agrees(Readings other) {
        if (plain.isEmpty() || other.plain.isEmpty()) {
            return false;
        }
        return plain.equals(other.plain)
                || !german.isEmpty() && (german.equals(other.loose) || german.equals(other.german))
                || !other.german.isEmpty() && other.german.equals(loose)
                || others.contains(other.plain)
                || other.others.contains(plain)
                || shareOther(other);
    }

    private boolean shareOther(Readings other) {
        for (String one : others) {
            if (other.others.contains(one)) {
                return true;
            }
        }
        return false;
    }

    /** What a name's lower-case words show together. */
    static Shown shown(List<String> words) {
        boolean slavic = false;
        boolean french = false;
        boolean german = false;
        boolean latinSlavic = false;
        for (String word : words) {
            boolean polish = word.contains("cz") || word.contains("sz") || hasSlavicMark(word);
            boolean form = SHORT_FORMS.contains(word);
            slavic |= polish || isCyrillic(word) || form || looksSlavic(word);
            latinSlavic |= polish || word.indexOf('w') >= 0 || word.indexOf('j') >= 0 || word.indexOf('c') >= 0;
            boolean z = word.indexOf('z') >= 0 && word.indexOf('j') >= 0;
            german |= form || word.contains("sch") || (z || word.indexOf('w') >= 0) && !polish;
            french |= word.contains("ch") || word.contains("ou") || word.indexOf('\u00ef') >= 0;
        }
        return new Shown(slavic, french, german, latinSlavic);
    }

    private static boolean isCyrillic(String word) {
        return word.charAt(0) >= 0x400 && word.charAt(0) < 0x530;
    }

    private static boolean hasSlavicMark(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c > 0x7F && "\u0161\u010d\u017e\u0142\u017c\u0107\u011b".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean looksSlavic(String word) {
        if (word.length() < 5) {
            return false;
        }
        for (String ending : ENDINGS) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return word.contains("sch") || word.contains("shch") || hasGlideBehindConsonant(word);
    }

    /** As in Rewoljuzija, Neftjanaja, Prijemka: German, Polish and Czech spellings of Slavic words. */
    private static boolean hasGlideBehindConsonant(String word) {
        int j = word.indexOf('j');
        return j > 1
                && j + 1 < word.length()
                && "aeou".indexOf(word.charAt(j + 1)) >= 0
                && "aeouy".indexOf(word.charAt(j - 1)) < 0;
    }

    /**
     * The readings of a word.
     *
     * @param latin in plain Latin letters
     * @param marked the same in Latin letters with its marks
     */
    static Readings of(String latin, String marked, Shown shown) {
        if (!shown.slavic() || latin.length() < LEAST || Character.isDigit(latin.charAt(0))) {
            return NONE;
        }
        return KEPT.get(new Asked(latin, marked, shown), Readings::read);
    }

    /** What the readings of a word depend on. */
    private record Asked(String latin, String marked, Shown shown) {}

    private static Readings read(Asked asked) {
        String latin = asked.latin();
        String marked = asked.marked();
        Shown shown = asked.shown();
        String plain = key(latin, ENGLISH);
        if (plain.length() < LEAST) {
            return NONE;
        }
        List<String> others = new ArrayList<>(2);
        if (shown.french()) {
            add(key(latin.endsWith("ine") ? latin.substring(0, latin.length() - 1) : latin, FRENCH), plain, others);
        }
        if (shown.latinSlavic()) {
            add(key(marked, SLAVIC), plain, others);
        }
        if (FEMININE.stream().anyMatch(latin::endsWith)) {
            add(masculine(plain), plain, others);
        }
        String loose = plain.replace('z', 's').replace('Z', 'S');
        String german = shown.german() ? key(latin, GERMAN).replace('z', 's').replace('Z', 'S') : "";
        return new Readings(plain, loose, List.copyOf(others), german);
    }

    /** The key of a feminine family name in its masculine form: Ivanova's is Ivanov's, Zakharovskaya's Zakharovsky's. */
    private static String masculine(String plain) {
        String stem = plain.substring(0, plain.length() - 1);
        return stem.endsWith("v") || stem.endsWith("n") ? stem : stem + "i";
    }

    private static void add(String key, String plain, List<String> into) {
        if (!key.equals(plain) && !into.contains(key) && key.length() >= LEAST) {
            into.add(key);
        }
    }

    private static String key(String word, String[][] groups) {
        StringBuilder sounds = new StringBuilder(word.length() + 2);
        for (int i = 0; i < word.length(); ) {
            int next = i + 1;
            String sound = null;
            for (String[] group : groups) {
                if (word.charAt(i) == group[0].charAt(0) && word.startsWith(group[0], i)) {
                    sound = group[1];
                    next = i + group[0].length();
                    break;
                }
            }
            if (sound == null) {
                sounds.append(plainLetter(word.charAt(i)));
            } else {
                sounds.append(sound);
            }
            i = next;
        }
        return withoutGlides(sounds);
    }

    private static char plainLetter(char c) {
        if (c < 0x80) {
            return c;
        }
        String latin = Latiniser.toLatin(String.valueOf(c));
        return latin.isEmpty() ? '-' : latin.charAt(0);
    }

    /** Glides before vowels left out (yo is e), vowels brought to a, i and u, doubled letters once. */
    private static String withoutGlides(StringBuilder sounds) {
        StringBuilder key = new StringBuilder(sounds.length());
        boolean glided = false;
        for (int i = 0; i < sounds.length(); i++) {
            char c = sounds.charAt(i);
            boolean glide = c == 'i' || c == 'y' || c == 'j';
            if (glide && i + 1 < sounds.length() && "aeiouyj".indexOf(sounds.charAt(i + 1)) >= 0) {
                glided = true;
                continue;
            }
            char folded = glide ? 'i' : c == 'e' ? 'a' : c == 'o' ? (glided ? 'a' : 'u') : c;
            if (c != '-' && (key.isEmpty() || key.charAt(key.length() - 1) != folded)) {
                key.append(folded);
            }
            glided = false;
        }
        return key.toString();
    }
}
