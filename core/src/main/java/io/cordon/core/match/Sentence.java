package io.cordon.core.match;

import io.cordon.core.model.Evidence;
import io.cordon.core.model.TokenPair;
import java.util.ArrayList;
import java.util.List;

/** An explanation in one plain English sentence. */
final class Sentence {
    private Sentence() {}

    static String of(NameAlignment names, List<TokenPair> tokens, List<Evidence> evidence) {
        List<String> parts = new ArrayList<>();
        for (TokenPair pair : tokens) {
            String part = part(pair);
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        StringBuilder sentence = new StringBuilder();
        sentence.append('"').append(names.subject().name.original()).append("\" ");
        if (parts.isEmpty()) {
            sentence.append("is the same name as");
        } else {
            sentence.append("is compared with");
        }
        sentence.append(" \"").append(names.listed().name.original()).append('"');
        if (!parts.isEmpty()) {
            sentence.append(": ").append(String.join(", ", parts));
        }
        for (Evidence one : evidence) {
            sentence.append(beside(one));
        }
        return sentence.append('.').toString();
    }

    private static String part(TokenPair pair) {
        return switch (pair.kind()) {
            case EQUAL, NUMBER -> "";
            case TYPO -> quoted(pair.subject()) + " may be a slip for " + quoted(pair.listed());
            case TRANSLITERATION -> quoted(pair.subject()) + " is another spelling of " + quoted(pair.listed());
            case PHONETIC -> quoted(pair.subject()) + " sounds like " + quoted(pair.listed());
            case INITIAL -> quoted(pair.subject()) + " and " + quoted(pair.listed()) + " share an initial";
            case NICKNAME -> quoted(pair.subject()) + " is used for " + quoted(pair.listed());
            case JOINED -> quoted(pair.subject()) + " is " + quoted(pair.listed()) + " joined or split";
            case ACRONYM -> quoted(pair.subject()) + " may stand for " + quoted(pair.listed());
            case ORG_FORM ->
                pair.subject().isEmpty() || pair.listed().isEmpty()
                        ? ""
                        : "the legal forms " + quoted(pair.subject()) + " and " + quoted(pair.listed()) + " differ";
            case MISSING -> quoted(pair.listed()) + " is missing";
            case EXTRA -> quoted(pair.subject()) + " is not in the listed name";
        };
    }

    private static String beside(Evidence one) {
        String agrees = one.verdict() == Evidence.Verdict.AGREES ? " agrees" : " differs";
        return switch (one.kind()) {
            case BIRTH_DATE -> "; the birth date" + agrees + " (" + one.subject() + ", listed " + one.listed() + ")";
            case BIRTH_PLACE -> "; the birth place" + agrees;
            case COUNTRY -> "; the country" + agrees + " (" + one.subject() + ", listed " + one.listed() + ")";
            case GENDER -> "; the gender" + agrees;
            case IDENTIFIER -> "; the identifier " + one.subject() + agrees;
            case KIND -> "; one is " + article(one.subject()) + ", the other " + article(one.listed());
            case EVASION -> "; the name as written has " + one.subject();
            case PRIOR, NAME, CALIBRATION -> "";
        };
    }

    private static String article(String noun) {
        return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    private static String quoted(String token) {
        return "\"" + token + "\"";
    }
}
