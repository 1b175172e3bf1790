package io.cordon.core.name;

import java.util.List;

/**
 * Arabic compound names that Latin spelling joins or parts at will, brought to one form: Abdul Rahman, Abd al-Rahman,
 * Abdurrahman and Abderrahmane become {@code abd rahman}; Nur al-Din, Noureddine and Nuruddin become {@code nur din}.
 */
final class Compounds {
    private static final List<String> WHOLE = List.of(
            "abdullah",
            "abdallah",
            "abdulla",
            "abdalla",
            "abdellah",
            "abdollah",
            "abdoullah",
            "abdella",
            "abdullahi",
            "abdoulaye",
            "abdela",
            "abdulah");
    private static final List<String> ABD = List.of(
            "abd", "abdul", "abdel", "abdal", "abdol", "abdoul", "abdu", "abdur", "abder", "abdus", "abdes", "abdun",
            "abdool", "abdil", "abed", "abdar", "abdas");
    private static final String[] DIN_ENDINGS = {
        "uddine", "eddine", "uddin", "eddin", "uddeen", "aldin", "uldin", "iddin", "addin", "adine", "edine", "udin",
        "edin", "aldeen", "eldin", "eldeen", "alddin", "ediin"
    };
    private static final List<String> DIN =
            List.of("din", "dine", "deen", "ddin", "uddin", "eddine", "eddin", "aldin", "uldin", "addin", "eldin");
    private static final int LEAST_REST = 3;

    private Compounds() {}

    /** Adds a Latin token to a list, parted where it is such a compound. */
    static void part(String token, List<String> into) {
        if (ABD.contains(token)) {
            into.add("abd");
        } else if (DIN.contains(token)) {
            into.add("din");
        } else if (token.length() >= 8
                && token.startsWith("abd")
                && !WHOLE.contains(token)
                && !Vocabulary.isPatronymic(token)) {
            partAbd(token, into);
        } else {
            partDin(token, into);
        }
    }

    private static void partAbd(String token, List<String> into) {
        int vowelEnd = token.startsWith("abdou") ? 5 : 4;
        boolean vowel = "ueao".indexOf(token.charAt(3)) >= 0;
        if (!vowel || vowelEnd + 1 >= token.length()) {
            into.add(token);
            return;
        }
        char link = token.charAt(vowelEnd);
        String rest = token.substring(vowelEnd + 1);
        if ("lrnsdtz".indexOf(link) < 0 || rest.length() < LEAST_REST) {
            into.add(token);
            return;
        }
        into.add("abd");
        boolean doubled = rest.charAt(0) == link;
        partDin(doubled || link == 'l' ? rest : link + rest, into);
    }

    private static void partDin(String token, List<String> into) {
        for (String ending : DIN_ENDINGS) {
            int rest = token.length() - ending.length();
            if (rest >= LEAST_REST && token.endsWith(ending)) {
                into.add(token.substring(0, rest));
                into.add("din");
                return;
            }
        }
        into.add(token);
    }
}
