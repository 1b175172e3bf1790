package io.cordon.bench.quality;

import io.cordon.core.model.Name;
import io.cordon.core.model.NamePart;
import io.cordon.core.model.TargetKind;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Changes a listed name in the ways that people and other systems do. Tokens are what white space separates. A variation
 * that does not apply (nothing to strip, one token alone, a script without case) gives nothing; so does one whose result
 * would be the name itself.
 *
 * <ul>
 *   <li>Punctuation that is stripped leaves a space or nothing behind, as the dice have it; apostrophes leave nothing.
 *   <li>Order is reversed for persons: by the stated parts, else the last token comes first or the first last, as it
 *       cannot be told which of them is the family name.
 *   <li>A token is split between its letters so that both halves have at least two; like a slip, only from four letters.
 *   <li>The given name is the one that the parts state, else the first token; scripts without an alphabet have no
 *       initials.
 *   <li>Another romanisation: of a name in the original script, any of {@link Romanisation}'s; of a Latin name, only
 *       where it is itself one of them for an original that the same target carries, any other of them.
 * </ul>
 */
public final class Variations {
    private static final Variation[] SLIPS = {Variation.SWAP, Variation.DROP, Variation.DOUBLE, Variation.SUBSTITUTE};
    private static final Set<UnicodeScript> WITH_INITIALS = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.CYRILLIC,
            UnicodeScript.GREEK,
            UnicodeScript.ARMENIAN,
            UnicodeScript.GEORGIAN,
            UnicodeScript.HEBREW,
            UnicodeScript.ARABIC);
    private static final int LEAST_HALF = 2;

    private final Name name;
    private final boolean person;
    private final List<Name> others;
    private final RandomGenerator random;
    private final List<String> tokens;

    private Variations(Name name, TargetKind kind, List<Name> others, RandomGenerator random) {
        this.name = name;
        this.person = kind == TargetKind.PERSON;
        this.others = others;
        this.random = random;
        this.tokens = List.of(name.text().strip().split("\\s+"));
    }

    /**
     * Every variation of a level that applies, once, each at a random place.
     *
     * @param others all names of the same target, for its originals
     */
    public static List<Varied> of(Name name, TargetKind kind, List<Name> others, Level level, RandomGenerator random) {
        Variations one = new Variations(name, kind, others, random);
        List<Varied> all = new ArrayList<>();
        for (Variation variation : Variation.values()) {
            if (variation.level() == level) {
                one.vary(variation)
                        .filter(text -> variation == Variation.EXACT || !text.equals(name.text()))
                        .ifPresent(text -> all.add(new Varied(variation, text)));
            }
        }
        return all;
    }

    private Optional<String> vary(Variation variation) {
        return switch (variation) {
            case EXACT -> Optional.of(name.text());
            case SWAP, DROP, DOUBLE, SUBSTITUTE -> slip(variation);
            case STRIP ->
                Optional.of(stripped(name.text(), random.nextBoolean() ? " " : ""))
                        .filter(text -> !text.isBlank());
            case REVERSE -> reversed();
            case UPPER -> Optional.of(name.text().toUpperCase(Locale.ROOT));
            case TWO_SLIPS -> twoSlips();
            case DROP_TOKEN -> dropToken();
            case JOIN -> join();
            case SPLIT -> split();
            case INITIAL -> initial();
            case ROMANISE -> romanised();
        };
    }

    /** A text without diacritics, and with apostrophes left out and all other punctuation replaced. */
    static String stripped(String text, String forPunctuation) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int c :
                Normalizer.normalize(text, Normalizer.Form.NFD).codePoints().toArray()) {
            boolean latinLike = plain.isEmpty() || hasDiacritics(plain.codePointBefore(plain.length()));
            if (Character.getType(c) == Character.NON_SPACING_MARK && latinLike) {
                continue;
            }
            if (c == '\'' || c == '\u2019' || c == '\u02bc' || c == '`') {
                continue;
            }
            boolean kept = Character.isLetterOrDigit(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK;
            plain.append(kept ? Character.toString(undotted(c)) : Character.isWhitespace(c) ? " " : forPunctuation);
        }
        String spaced = plain.toString().strip().replaceAll("\\s+", " ");
        return Normalizer.normalize(spaced, Normalizer.Form.NFC);
    }

    /** Marks on letters of these scripts are diacritics; elsewhere they are vowels. Cyrillic short i is a letter. */
    private static boolean hasDiacritics(int letter) {
        UnicodeScript script = UnicodeScript.of(letter);
        return script == UnicodeScript.LATIN || script == UnicodeScript.GREEK || script == UnicodeScript.ARABIC;
    }

    /** Latin letters whose diacritic is not a mark of its own. */
    private static int undotted(int c) {
        return switch (c) {
            case 'ł' -> 'l';
            case 'Ł' -> 'L';
            case 'ø' -> 'o';
            case 'Ø' -> 'O';
            case 'đ' -> 'd';
            case 'Đ' -> 'D';
            case 'ı' -> 'i';
            default -> c;
        };
    }

    private Optional<String> slip(Variation variation) {
        List<Integer> places = misspellable();
        while (!places.isEmpty()) {
            int at = places.remove(random.nextInt(places.size()));
            Optional<String> changed = Slips.apply(variation, tokens.get(at), random);
            if (changed.isPresent()) {
                return Optional.of(with(at, changed.get()));
            }
        }
        return Optional.empty();
    }

    private Optional<String> twoSlips() {
        List<Integer> places = misspellable();
        List<String> changed = new ArrayList<>(tokens);
        int slips = 0;
        while (slips < 2 && !places.isEmpty()) {
            int at = places.remove(random.nextInt(places.size()));
            Optional<String> slipped = Slips.apply(SLIPS[random.nextInt(SLIPS.length)], tokens.get(at), random);
            if (slipped.isPresent()) {
                changed.set(at, slipped.get());
                slips++;
            }
        }
        return slips < 2 ? Optional.empty() : Optional.of(String.join(" ", changed));
    }

    private List<Integer> misspellable() {
        List<Integer> places = new ArrayList<>();
        IntStream.range(0, tokens.size())
                .filter(i -> Slips.allowed(tokens.get(i)))
                .forEach(places::add);
        return places;
    }

    private Optional<String> reversed() {
        if (!person || tokens.size() < 2) {
            return Optional.empty();
        }
        List<String> family = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        boolean familyFirst = false;
        for (NamePart part : name.parts()) {
            if (part.kind() == NamePart.Kind.TITLE || part.text().isBlank()) {
                continue;
            }
            boolean isFamily = part.kind() == NamePart.Kind.FAMILY;
            familyFirst |= isFamily && rest.isEmpty();
            (isFamily ? family : rest).add(part.text().strip());
        }
        if (!family.isEmpty() && !rest.isEmpty()) {
            List<String> first = familyFirst ? rest : family;
            List<String> last = familyFirst ? family : rest;
            return Optional.of(String.join(" ", first) + " " + String.join(" ", last));
        }
        int n = tokens.size();
        boolean lastFirst = random.nextBoolean();
        List<String> turned = new ArrayList<>(tokens.subList(lastFirst ? n - 1 : 1, n));
        turned.addAll(tokens.subList(0, lastFirst ? n - 1 : 1));
        return Optional.of(String.join(" ", turned).replace(",", ""));
    }

    private Optional<String> dropToken() {
        if (tokens.size() < 3) {
            return Optional.empty();
        }
        List<String> fewer = new ArrayList<>(tokens);
        fewer.remove(1 + random.nextInt(tokens.size() - 2));
        return Optional.of(String.join(" ", fewer));
    }

    private Optional<String> join() {
        if (tokens.size() < 2) {
            return Optional.empty();
        }
        int at = random.nextInt(tokens.size() - 1);
        List<String> joined = new ArrayList<>(tokens);
        joined.set(at, tokens.get(at) + joined.remove(at + 1));
        return Optional.of(String.join(" ", joined));
    }

    private Optional<String> split() {
        List<Integer> places = misspellable();
        if (places.isEmpty()) {
            return Optional.empty();
        }
        int at = places.get(random.nextInt(places.size()));
        String token = tokens.get(at);
        int[] points = token.codePoints().toArray();
        List<Integer> cuts = new ArrayList<>();
        for (int i = LEAST_HALF; i <= points.length - LEAST_HALF; i++) {
            boolean between = Character.isLetter(points[i - 1]) && Character.isLetter(points[i]);
            if (between && letters(points, 0, i) >= LEAST_HALF && letters(points, i, points.length) >= LEAST_HALF) {
                cuts.add(i);
            }
        }
        if (cuts.isEmpty()) {
            return Optional.empty();
        }
        int cut = cuts.get(random.nextInt(cuts.size()));
        return Optional.of(with(at, new String(points, 0, cut) + " " + new String(points, cut, points.length - cut)));
    }

    private static long letters(int[] points, int from, int to) {
        return IntStream.range(from, to)
                .filter(i -> Character.isLetter(points[i]))
                .count();
    }

    private Optional<String> initial() {
        if (!person || tokens.size() < 3) {
            return Optional.empty();
        }
        int at = tokens.indexOf(firstGiven());
        String token = tokens.get(Math.max(at, 0));
        int first = token.codePointAt(0);
        boolean hasInitial = Character.isLetter(first) && WITH_INITIALS.contains(UnicodeScript.of(first));
        if (!hasInitial || token.codePoints().filter(Character::isLetter).count() < 2) {
            return Optional.empty();
        }
        return Optional.of(with(Math.max(at, 0), Character.toString(first) + "."));
    }

    private String firstGiven() {
        for (NamePart part : name.parts()) {
            if (part.kind() == NamePart.Kind.GIVEN && !part.text().isBlank()) {
                return part.text().strip().split("\\s+")[0];
            }
        }
        return tokens.getFirst();
    }

    private Optional<String> romanised() {
        List<String> candidates =
                new ArrayList<>(Romanisation.all(name.text(), name.language()).values());
        if (candidates.isEmpty() && name.script() == UnicodeScript.LATIN) {
            String key = NameKey.of(name.text());
            for (Name other : others) {
                Map<String, String> written = Romanisation.all(other.text(), other.language());
                if (written.values().stream().anyMatch(text -> NameKey.of(text).equals(key))) {
                    candidates.addAll(written.values());
                }
            }
            candidates.removeIf(text -> NameKey.of(text).equals(key));
        }
        return candidates.isEmpty() ? Optional.empty() : Optional.of(candidates.get(random.nextInt(candidates.size())));
    }

    private String with(int at, String token) {
        List<String> changed = new ArrayList<>(tokens);
        changed.set(at, token);
        return String.join(" ", changed);
    }
}
