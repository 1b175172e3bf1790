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
            boolean vowelless) {}

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
            drafts.add(new Draft(nothing, nothing, nothing, "", name.strip(), 0, 0, false));
        }
        boolean organisation = isOrganisation(kind, drafts);
        List<NameToken> tokens =
                organisation ? OrganisationTagger.tag(drafts(drafts), kind) : PersonTagger.tag(drafts(drafts));
        StringBuilder compact = new StringBuilder();
        tokens.forEach(token -> compact.append(token.text()));
        return new AnalysedName(name, tokens, compact.toString(), found);
    }

    private static List<NameToken> drafts(List<Draft> drafts) {
        List<NameToken> tokens = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
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
                    draft.vowelless()));
        }
        return tokens;
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
            if (lower.length() > 1 && lower.charAt(0) == AYN && lower.charAt(1) != ALIF) {
                lower = ALIF + lower.substring(1);
            }
            String own = lower.charAt(0) > 0x2AF ? lower : "";
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
                            vowelless));
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
            if (drafts.get(i).text().equals("din") && before.length() == 2 && Vocabulary.isParticle(before)) {
                drafts.remove(i - 1);
            }
            if (i < drafts.size()
                    && i > 1
                    && drafts.get(i - 2).text().equals("abd")
                    && drafts.get(i - 1).text().length() == 2
                    && Vocabulary.isParticle(drafts.get(i - 1).text())) {
                drafts.remove(i - 1);
            }
        }
    }

    /** Abd Alrahman: the article may stick to what follows. */
    private static String withoutArticleAfterAbd(String part, List<Draft> before) {
        boolean afterAbd = !before.isEmpty() && before.getLast().text().equals("abd");
        boolean article = part.length() > 6 && (part.startsWith("al") || part.startsWith("el"));
        return afterAbd && article ? part.substring(2) : part;
    }

    private static boolean isVowelless(String word) {
        if (word.isEmpty() || word.charAt(0) < 0x0590 || word.charAt(0) > 0x06FF) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(word.codePointAt(0));
        return script == UnicodeScript.ARABIC || script == UnicodeScript.HEBREW;
    }
}
