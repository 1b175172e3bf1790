package io.cordon.core.name;

import io.cordon.core.model.TargetKind;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Takes a name apart: disguises undone, Latin letters, tokens with kinds and skeletons. Has no state; safe for many
 * threads.
 */
public final class NameAnalyser {
    private static final int MOST_TOKENS = 64;
    private static final int MOST_CHARACTERS = 1_000;
    /** Initials fewer than these are shared by too many names. */
    private static final int LEAST_ACRONYM = 5;
    /** Words that tell no more than this (of, and, the) are left out of acronyms. */
    private static final float SMALL_WORD = 1.1f;

    /** Ayn has no letter of its own in Latin; at the start of a word it carries a vowel. */
    private static final char AYN = '\u0639';

    private static final char ALIF = '\u0627';

    private NameAnalyser() {}

    /** A token on its way: its Latin text, its word in Latin letters and as written, the numbers of word and chunk. */
    private record Draft(
            String text,
            String spelled,
            String surface,
            String own,
            String written,
            int word,
            int chunk,
            boolean vowelless,
            String lower) {

        /** The same after an article that is not a token: its whole spelling keeps it. */
        Draft after(Draft article) {
            boolean oneWord = article.word == word;
            String whole = oneWord ? surface : article.surface + surface;
            String spelling = oneWord ? surface : article.spelled + spelled;
            return new Draft(text, spelling, whole, own, written, word, chunk, vowelless, lower);
        }

        /** The same syllable in pinyin; it stays spelled as it was, for slips and splits. */
        Draft inPinyin() {
            String syllable = WadeGiles.pinyin(text);
            return new Draft(syllable, spelled, syllable, own, written, word, chunk, vowelless, lower);
        }
    }

    /**
     * Analyses a name. The first {@value #MOST_CHARACTERS} characters and {@value #MOST_TOKENS} tokens count; a name
     * without any letter or digit gets one token that equals nothing but itself.
     */
    public static AnalysedName analyse(String name, TargetKind kind) {
        String bounded = name.length() > MOST_CHARACTERS ? name.substring(0, MOST_CHARACTERS) : name;
        Set<Evasion> found = EnumSet.noneOf(Evasion.class);
        String visible = Disguises.visible(bounded, found);
        boolean person = kind == TargetKind.PERSON;
        List<Draft> drafts = drafts(WordCutter.cut(visible, person, found), found);
        if (drafts.isEmpty()) {
            String nothing = Integer.toHexString(name.hashCode());
            drafts.add(new Draft(nothing, nothing, nothing, "", name.strip(), 0, 0, false, ""));
        }
        if (person && WadeGiles.isShownBy(drafts.stream().map(Draft::text).toList())) {
            drafts.replaceAll(Draft::inPinyin);
        }
        boolean organisation = isOrganisation(kind, drafts);
        List<NameToken> tokens =
                organisation ? OrganisationTagger.tag(drafts(drafts), kind) : PersonTagger.tag(drafts(drafts));
        return new AnalysedName(name, tokens, compact(tokens), organisation ? acronym(tokens) : "", found);
    }

    private static String acronym(List<NameToken> tokens) {
        StringBuilder initials = new StringBuilder();
        for (NameToken token : tokens) {
            boolean word = token.kind() == TokenKind.WORD && !Vocabulary.isParticle(token.text())
                    || token.kind() == TokenKind.GENERIC && OrdinaryWords.ofGeneric(token.text()) > SMALL_WORD;
            if (word && !token.surface().isEmpty()) {
                initials.append(token.surface().charAt(0));
            }
        }
        return initials.length() < LEAST_ACRONYM ? "" : initials.toString();
    }

    /** All words as they were spelled, run together. */
    private static String compact(List<NameToken> tokens) {
        StringBuilder compact = new StringBuilder();
        int word = -1;
        for (NameToken token : tokens) {
            if (token.word() != word) {
                compact.append(token.surface());
            }
            word = token.word();
        }
        return compact.toString();
    }

    private static List<NameToken> drafts(List<Draft> drafts) {
        List<NameToken> tokens = new ArrayList<>(drafts.size());
        Readings.Shown shown = Readings.shown(drafts.stream()
                .map(Draft::lower)
                .filter(lower -> !lower.isEmpty())
                .toList());
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            boolean whole = draft.text().equals(draft.surface());
            String fine = Skeletons.fine(draft.text());
            tokens.add(new NameToken(
                    draft.text(),
                    draft.spelled(),
                    draft.surface(),
                    draft.own(),
                    draft.written(),
                    TokenKind.WORD,
                    fine,
                    Skeletons.coarse(fine),
                    -1,
                    draft.word(),
                    draft.chunk(),
                    draft.vowelless(),
                    whole ? Readings.of(draft.text(), latinOr(draft), shown) : Readings.NONE,
                    head(drafts, i)));
        }
        return tokens;
    }

    /** The letter of the compound that a token ends: A. may stand for Abdul Salam and for Al-Masri. */
    private static char head(List<Draft> drafts, int at) {
        if (at == 0) {
            return NameToken.NO_HEAD;
        }
        Draft before = drafts.get(at - 1);
        boolean article =
                isArticle(before.text()) && before.chunk() == drafts.get(at).chunk();
        return article || before.text().equals("abd") ? before.text().charAt(0) : NameToken.NO_HEAD;
    }

    /** The word with its marks where it was written in Latin letters. */
    private static String latinOr(Draft draft) {
        return draft.own().isEmpty() ? draft.lower() : draft.text();
    }

    /** Whether a name is read as an organisation's: stated, or of unknown kind with a legal form or generic words. */
    private static boolean isOrganisation(TargetKind kind, List<Draft> drafts) {
        if (kind == TargetKind.PERSON) {
            return false;
        }
        if (kind != TargetKind.UNKNOWN) {
            return true;
        }
        List<String> texts = drafts.stream().map(Draft::text).toList();
        for (int i = 0; i < texts.size(); i++) {
            boolean longForm = OrgForms.lengthAt(texts, i) > 0
                    && (texts.get(i).length() > 2 || i == texts.size() - 1 && texts.size() > 2);
            longForm |= OrgForms.isNearlyFormWord(texts.get(i));
            float generic = OrdinaryWords.ofGeneric(texts.get(i));
            if (longForm || generic > 1.5f) {
                return true;
            }
        }
        return false;
    }

    private static List<Draft> drafts(List<WordCutter.Word> words, Set<Evasion> found) {
        List<Draft> drafts = new ArrayList<>(words.size() + 2);
        List<String> parts = new ArrayList<>(4);
        int number = 0;
        for (WordCutter.Word word : words) {
            String lower = Disguises.withoutDigits(Disguises.oneScript(WordCutter.lower(word.written()), found), found);
            boolean vowelless = isVowelless(lower);
            lower = vowelless ? withoutVowelMarks(lower) : lower;
            String asWritten = lower;
            if (lower.charAt(0) == AYN && (lower.length() == 1 || lower.charAt(1) != ALIF)) {
                lower = ALIF + lower.substring(1);
            }
            String own = lower.charAt(0) > 0x2AF ? asWritten : "";
            parts.clear();
            String latin = Latiniser.toLatin(lower);
            String surface = latin.indexOf(' ') < 0 ? latin : latin.replace(" ", "");
            for (String piece : latin.split(" ")) {
                if (!piece.isEmpty()) {
                    if (vowelless) {
                        ArabicWords.part(piece, parts);
                    } else {
                        Compounds.part(piece, parts);
                    }
                }
            }
            for (String part : parts) {
                if (drafts.size() < MOST_TOKENS) {
                    drafts.add(new Draft(
                            withoutArticleAfterAbd(part, drafts),
                            parts.size() == 1 ? surface : part,
                            surface,
                            own,
                            word.written(),
                            number,
                            word.chunk(),
                            vowelless,
                            lower));
                }
            }
            number++;
        }
        dropArticleBeforeDin(drafts);
        return drafts;
    }

    /** Nur al-Din and Nur ud-Din: the article before din is part of it. */
    private static void dropArticleBeforeDin(List<Draft> drafts) {
        for (int i = drafts.size() - 1; i > 1; i--) {
            String before = drafts.get(i - 1).text();
            if (drafts.get(i).text().equals("din") && isArticle(before)) {
                dropArticle(drafts, i - 1);
            } else if (drafts.get(i - 2).text().equals("abd") && isArticle(before)) {
                dropArticle(drafts, i - 1);
            }
        }
    }

    private static boolean isArticle(String text) {
        return text.length() == 2 && Vocabulary.isParticle(text);
    }

    private static void dropArticle(List<Draft> drafts, int at) {
        drafts.set(at + 1, drafts.get(at + 1).after(drafts.get(at)));
        drafts.remove(at);
    }

    /** Abd Alrahman: the article may stick to what follows. */
    private static String withoutArticleAfterAbd(String part, List<Draft> before) {
        boolean afterAbd = !before.isEmpty() && before.getLast().text().equals("abd");
        boolean article = part.length() > 5 && (part.startsWith("al") || part.startsWith("el"));
        return afterAbd && article ? part.substring(2) : part;
    }

    /** Short vowels are written at will, so they count as not written. */
    private static String withoutVowelMarks(String word) {
        StringBuilder bare = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean mark = c >= 0x064B && c <= 0x0652 || c == 0x0670;
            if (!mark) {
                bare.append(c);
            }
        }
        return bare.isEmpty() ? word : bare.toString();
    }

    private static boolean isVowelless(String word) {
        if (word.isEmpty() || word.charAt(0) < 0x0590 || word.charAt(0) > 0x06FF) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(word.codePointAt(0));
        return script == UnicodeScript.ARABIC || script == UnicodeScript.HEBREW;
    }
}
