package io.cordon.intake.articles;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An article as read.
 *
 * @param title its title, or empty where none was found
 * @param date the day it says it was published, where it says so
 * @param url the address it says it is from, where it says so
 * @param text its clean text, one paragraph a line, the title first
 * @param mentions what it names, in order of first mention
 */
public record Article(
        String title, Optional<LocalDate> date, Optional<String> url, String text, List<Mention> mentions) {
    public Article {
        mentions = List.copyOf(mentions);
    }
}
