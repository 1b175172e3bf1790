package io.cordon.intake.articles;

import io.cordon.core.model.PartialDate;
import io.cordon.intake.WrittenDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of an article: title, date and address found in the lines that hold them, the rest cleaned. */
final class PlainArticle {
    /** A date line stands near the top. */
    private static final int DATE_WITHIN_LINES = 12;

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]{3,2000}");
    private static final Pattern ADDRESS_LABEL = Pattern.compile(
            "^(original url|original article|url|source|source url|link|permalink|canonical|источник|адрес)\\s*:?\\s*$");
    private static final Pattern DATE_IN_LINE = Pattern.compile(
            "(?:\\d{1,2}(?:st|nd|rd|th)? \\p{L}{3,10}\\.?,? \\d{4})"
                    + "|(?:\\p{L}{3,10}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})|(?:\\d{4}-\\d{2}-\\d{2})|(?:\\d{1,2}[./]\\d{1,2}[./]\\d{4})");
    private static final Set<String> AROUND_A_DATE = Set.of(
            "published",
            "posted",
            "updated",
            "last",
            "modified",
            "on",
            "at",
            "date",
            "by",
            "am",
            "pm",
            "gmt",
            "utc",
            "msk",
            "et",
            "est",
            "edt",
            "cet",
            "z",
            "t",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "mon",
            "tue",
            "wed",
            "thu",
            "fri",
            "sat",
            "sun",
            "опубликовано",
            "дата",
            "в",
            "г",
            "года",
            "понедельник",
            "вторник",
            "среда",
            "четверг",
            "пятница",
            "суббота",
            "воскресенье");

    private String title = "";
    private Optional<LocalDate> date = Optional.empty();
    private Optional<String> url = Optional.empty();
    private final List<String> lines = new ArrayList<>();

    private PlainArticle() {}

    static Draft read(String content) {
        PlainArticle article = new PlainArticle();
        article.take(Noise.plain(content).split("\n", -1));
        if (article.title.isEmpty()) {
            article.takeFirstLineAsTitle();
        }
        return new Draft(article.title, article.date, article.url, String.join("\n", article.lines));
    }

    private void take(String[] written) {
        boolean addressNext = false;
        int seen = 0;
        for (String raw : written) {
            String line = Noise.line(raw);
            if (line.isEmpty()) {
                continue;
            }
            seen++;
            if (ADDRESS_LABEL.matcher(line.toLowerCase(Locale.ROOT)).matches()) {
                addressNext = true;
                continue;
            }
            boolean isAddress = isAddressLine(line, addressNext);
            addressNext = false;
            if (isAddress || isDateLine(line, seen) || Noise.isPageFurniture(line)) {
                continue;
            }
            takeText(line);
        }
    }

    private void takeText(String line) {
        String text = line.replaceFirst("^(?:#{1,6}|>|[-*+](?= ))\\s*", "").replaceFirst("\\s+#+$", "");
        if (text.isEmpty()) {
            return;
        }
        if (title.isEmpty() && line.startsWith("#")) {
            title = text;
            lines.addFirst(text);
        } else {
            lines.add(text);
        }
    }

    /** A line that is an address, or has one after a label that says it is the source. */
    private boolean isAddressLine(String line, boolean labelled) {
        Matcher address = ADDRESS.matcher(line);
        if (!address.find()) {
            return false;
        }
        String rest = line.substring(0, address.start()) + line.substring(address.end());
        boolean alone = rest.codePoints().noneMatch(Character::isLetterOrDigit);
        String label = rest.replaceAll("[<>()]", "").strip().toLowerCase(Locale.ROOT);
        boolean named = ADDRESS_LABEL.matcher(label).matches();
        if (url.isEmpty() && (alone || named || labelled)) {
            url = Optional.of(address.group());
        }
        return alone || named;
    }

    private boolean isDateLine(String line, int seen) {
        if (line.length() > 80) {
            return false;
        }
        Matcher found = DATE_IN_LINE.matcher(line);
        if (!found.find()) {
            return false;
        }
        String rest = line.substring(0, found.start()) + " " + line.substring(found.end());
        for (String word : rest.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            if (!word.isEmpty() && !AROUND_A_DATE.contains(word)) {
                return false;
            }
        }
        Optional<PartialDate> day = WrittenDate.read(found.group());
        if (day.isPresent() && date.isEmpty() && seen <= DATE_WITHIN_LINES) {
            date = day.map(PartialDate::from);
        }
        return day.isPresent();
    }

    /** Where no line is marked as a heading: a short first line that does not end like a sentence, with text after it. */
    private void takeFirstLineAsTitle() {
        if (lines.size() < 2) {
            return;
        }
        String first = lines.getFirst();
        if (first.length() <= 200 && !first.matches(".*[.;,]\"?$")) {
            title = first;
        }
    }
}
