package io.cordon.core.match;

import io.cordon.core.model.Evidence;
import io.cordon.core.model.Evidence.Verdict;
import io.cordon.core.model.Explanation;
import io.cordon.core.model.TokenPair;
import io.cordon.core.name.Evasion;
import io.cordon.core.name.NameToken;
import io.cordon.core.name.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lays an alignment and its evidence out as weights that add up to the score's log-odds. Cold: only hits are explained. */
final class Explainer {
    private Explainer() {}

    static Explanation explain(
            NameAlignment names, List<Evidence> evidence, double aliasWeight, Set<Evasion> evasions) {
        List<TokenPair> tokens = new ArrayList<>();
        double shared = pairs(names, tokens);
        List<Evidence> all = new ArrayList<>();
        all.add(new Evidence(Evidence.Kind.PRIOR, Verdict.NEUTRAL, "few subjects are listed", "", Weights.PRIOR));
        whole(all, names.agreement() - shared, "how much the names agree as a whole");
        whole(all, -names.clash(), "different words stand against one another");
        whole(all, -names.oneWord(), "what stands beside the words that agree");
        whole(all, -names.order(), "the words stand in another order");
        whole(all, -further(names), "words without a counterpart, together");
        whole(all, aliasWeight, "a low-quality alias by itself");
        for (Evasion evasion : evasions) {
            all.add(new Evidence(Evidence.Kind.EVASION, Verdict.NEUTRAL, evasion.words(), "", Weights.DISGUISE));
        }
        all.addAll(evidence);
        return new Explanation(tokens, all, Sentence.of(names, tokens, all));
    }

    private static void whole(List<Evidence> into, double weight, String what) {
        if (Math.abs(weight) > 1e-9) {
            into.add(new Evidence(
                    Evidence.Kind.NAME, weight > 0 ? Verdict.AGREES : Verdict.CONTRADICTS, what, "", weight));
        }
    }

    /** The unmatched tokens' costs beyond what each token's own line says. */
    private static double further(NameAlignment names) {
        double each = 0;
        boolean[] taken = taken(names);
        for (int i = 0; i < names.partner().length; i++) {
            if (names.partner()[i] < 0 && !isJoined(names, i)) {
                each += names.subject().extra[i];
            }
        }
        for (int j = 0; j < taken.length; j++) {
            if (!taken[j]) {
                each += names.listed().missing[j];
            }
        }
        return names.unmatched() - each;
    }

    private static boolean isJoined(NameAlignment names, int i) {
        for (Join join : names.joins()) {
            if (i >= join.subjectFrom() && i < join.subjectTo()) {
                return true;
            }
        }
        return false;
    }

    private static boolean[] taken(NameAlignment names) {
        boolean[] taken = new boolean[names.listed().tokens.length];
        for (int partner : names.partner()) {
            if (partner >= 0) {
                taken[partner] = true;
            }
        }
        for (Join join : names.joins()) {
            for (int j = join.listedFrom(); j < join.listedTo(); j++) {
                taken[j] = true;
            }
        }
        return taken;
    }

    /** One line for each token; answers how much of the agreement they hold. */
    private static double pairs(NameAlignment names, List<TokenPair> into) {
        NameToken[] subject = names.subject().tokens;
        NameToken[] listed = names.listed().tokens;
        double scale = names.agreementRaw() > 0 ? names.agreement() / names.agreementRaw() : 0;
        double shared = 0;
        for (int i = 0; i < subject.length; i++) {
            int j = names.partner()[i];
            Likeness likeness = names.likeness()[i];
            if (j >= 0 && likeness != null) {
                double share = scale * NameAligner.told(names.subject(), i, names.listed(), j);
                shared += share;
                into.add(new TokenPair(
                        subject[i].written(),
                        listed[j].written(),
                        likeness.kind(),
                        likeness.similarity(),
                        share - likeness.penalty()));
            } else if (!isJoined(names, i) && subject[i].kind() != TokenKind.ORG_FORM) {
                into.add(new TokenPair(subject[i].written(), "", TokenPair.Kind.EXTRA, 0, -names.subject().extra[i]));
            } else if (!isJoined(names, i)) {
                into.add(
                        new TokenPair(subject[i].written(), "", TokenPair.Kind.ORG_FORM, 0, -names.subject().extra[i]));
            }
        }
        for (Join join : names.joins()) {
            double share = scale * NameAligner.told(names.subject(), names.listed(), join);
            shared += share;
            into.add(new TokenPair(
                    written(subject, join.subjectFrom(), join.subjectTo()),
                    written(listed, join.listedFrom(), join.listedTo()),
                    join.likeness().kind(),
                    join.likeness().similarity(),
                    share - join.likeness().penalty()));
        }
        boolean[] taken = taken(names);
        for (int j = 0; j < listed.length; j++) {
            if (!taken[j]) {
                boolean form = listed[j].kind() == TokenKind.ORG_FORM;
                into.add(new TokenPair(
                        "",
                        listed[j].written(),
                        form ? TokenPair.Kind.ORG_FORM : TokenPair.Kind.MISSING,
                        0,
                        -names.listed().missing[j]));
            }
        }
        return shared;
    }

    private static String written(NameToken[] tokens, int from, int to) {
        StringBuilder all = new StringBuilder();
        int word = -1;
        for (int i = from; i < to; i++) {
            if (tokens[i].word() != word) {
                all.append(all.isEmpty() ? "" : " ").append(tokens[i].written());
            }
            word = tokens[i].word();
        }
        return all.toString();
    }
}
