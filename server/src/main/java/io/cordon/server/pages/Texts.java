package io.cordon.server.pages;

import java.util.Locale;
import java.util.ResourceBundle;

/** The pages' words in one language, from {@code messages.properties}: English where there is no file of the language asked for. */
final class Texts {
    private static final String BUNDLE = "io.cordon.server.pages.messages";

    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    static Texts in(Locale locale) {
        return new Texts(ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** The language of the words, as HTML names it. */
    String language() {
        String language = bundle.getLocale().toLanguageTag();
        return language.equals("und") ? "en" : language;
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    /**
     * A text, with values in the places of {@code {0}}, {@code {1}} and so on.
     *
     * @throws java.util.MissingResourceException if there is none: a fault of the program's own
     */
    String of(String key, Object... values) {
        String text = bundle.getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** A text for one of many words that the core uses, such as a measure's; the word itself where there is none. */
    String word(String group, String word) {
        String key = group + "." + word;
        return has(key) ? bundle.getString(key) : word.replace('-', ' ');
    }
}
