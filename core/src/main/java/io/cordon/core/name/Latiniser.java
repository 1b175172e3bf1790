package io.cordon.core.name;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A word of any script in lower-case Latin letters without marks. Plain ASCII is only lowered; Cyrillic, Greek, Arabic,
 * Hebrew, Georgian and Armenian go through {@link Letters}, Hangul through {@link Hangul}; everything else (Han, Kana,
 * Thai, Devanagari, ...) through ICU, whose answers are kept, as it is slow and not safe for many threads.
 */
final class Latiniser {
    private static final int MOST_KEPT = 50_000;
    private static final Map<String, String> KEPT = new ConcurrentHashMap<>();

    /** ICU's transliterator, made on first use: most names never need it, and making it takes a while. */
    private static final class Icu {
        private static final Transliterator ANY = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

        static synchronized String toLatin(String word) {
            return ANY.transliterate(word);
        }
    }

    /** The readings of Han characters: ICU reads them one by one, whatever stands beside them. */
    private static final class Han {
        private static final int FIRST = 0x3400;
        private static final int BEHIND = 0xA000;
        private static final AtomicReferenceArray<@Nullable String> READINGS =
                new AtomicReferenceArray<>(BEHIND - FIRST);

        static boolean isAll(String word) {
            return word.chars().allMatch(c -> c >= FIRST && c < BEHIND && Character.isIdeographic(c));
        }

        static String toLatin(String word) {
            StringBuilder latin = new StringBuilder(word.length() * 5);
            for (int i = 0; i < word.length(); i++) {
                latin.append(i == 0 ? "" : " ").append(reading(word.charAt(i)));
            }
            return latin.toString();
        }

        private static String reading(char c) {
            String known = READINGS.get(c - FIRST);
            if (known == null) {
                known = Icu.toLatin(String.valueOf(c)).strip();
                READINGS.set(c - FIRST, known);
            }
            return known;
        }
    }

    private Latiniser() {}

    /** Latin letters, digits and spaces only; a space where the script has syllables or words of its own. */
    static String toLatin(String word) {
        if (isAscii(word)) {
            return keepLettersAndDigits(word.toLowerCase(Locale.ROOT));
        }
        String kept = KEPT.get(word);
        if (kept != null) {
            return kept;
        }
        String latin = compute(word);
        if (KEPT.size() < MOST_KEPT) {
            KEPT.put(word, latin);
        }
        return latin;
    }

    private static String compute(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String composed = Normalizer.normalize(lower, Normalizer.Form.NFC);
        if (composed.codePoints().anyMatch(Hangul::isSyllable)) {
            return keepLettersAndDigits(Hangul.toLatin(composed));
        }
        String latin = stripMarks(Letters.toLatin(hardSignAsVowel(composed)));
        latin = stripMarks(Letters.toLatin(latin));
        if (!isAscii(latin)) {
            latin = Han.isAll(latin) ? Han.toLatin(latin) : Icu.toLatin(latin);
            latin = stripMarks(Letters.toLatin(stripMarks(latin)));
        }
        return keepLettersAndDigits(latin);
    }

    /** The hard sign is a vowel in Bulgarian, where consonants follow; in Russian it stands before glides alone. */
    private static String hardSignAsVowel(String word) {
        int at = word.indexOf('\u044A');
        if (at < 1) {
            return word;
        }
        StringBuilder read = new StringBuilder(word);
        for (int i = at; i + 1 < word.length(); i++) {
            if (word.charAt(i) == '\u044A' && "\u0435\u0451\u044E\u044F\u0438".indexOf(word.charAt(i + 1)) < 0) {
                read.setCharAt(i, '\u0430');
            }
        }
        return read.toString();
    }

    private static String stripMarks(String text) {
        if (isAscii(text)) {
            return text;
        }
        String parts = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(parts.length());
        parts.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String keepLettersAndDigits(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                kept.append(c);
            } else if (c == ' ' && !kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ') {
                kept.append(' ');
            }
        }
        return kept.toString().strip();
    }
}
