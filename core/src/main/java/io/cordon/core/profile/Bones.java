package io.cordon.core.profile;

/** Words without vowels, weak consonants and doubled letters, for keys under which spellings of one word fall together. */
final class Bones {
    private Bones() {}

    /** The first letter and the consonants after it. */
    static String of(String word) {
        return word.isEmpty() ? "" : word.charAt(0) + without(word, 1);
    }

    /** The consonants alone. */
    static String consonants(String text) {
        return without(text, 0);
    }

    private static String without(String text, int from) {
        StringBuilder bones = new StringBuilder(text.length());
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean doubled = bones.length() > 0 && bones.charAt(bones.length() - 1) == c;
            if ("aeiouyhw".indexOf(c) < 0 && !doubled) {
                bones.append(c);
            }
        }
        return bones.toString();
    }
}
