package io.cordon.core.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table {@code org-forms.txt}: legal forms as phrases of tokens, each with its class. */
final class OrgForms {
    private static final Map<String, Integer> CLASSES = new HashMap<>();
    private static final int LONGEST;

    static {
        int longest = 1;
        int group = 0;
        for (String line : Table.lines("org-forms.txt")) {
            String[] fields = line.split(";");
            for (int i = 1; i < fields.length; i++) {
                CLASSES.putIfAbsent(fields[i], group);
                longest = Math.max(longest, fields[i].split(" ").length);
            }
            group++;
        }
        LONGEST = longest;
    }

    private OrgForms() {}

    /** How many tokens from {@code from} on are one legal form (the longest such phrase), or 0. */
    static int lengthAt(List<String> tokens, int from) {
        int most = Math.min(LONGEST, tokens.size() - from);
        for (int length = most; length > 0; length--) {
            if (CLASSES.containsKey(String.join(" ", tokens.subList(from, from + length)))) {
                return length;
            }
        }
        return 0;
    }

    /** The class of a phrase that {@link #lengthAt} found. */
    static int classOf(List<String> phrase) {
        return CLASSES.getOrDefault(String.join(" ", phrase), -1);
    }
}
