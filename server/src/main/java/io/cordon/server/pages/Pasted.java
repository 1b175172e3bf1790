package io.cordon.server.pages;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Country;
import io.cordon.core.model.Gender;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Subject;
import io.cordon.core.model.TargetKind;
import io.cordon.intake.articles.ArticleReader;
import io.cordon.intake.articles.KnownNames;
import io.cordon.intake.articles.Mention;
import io.cordon.intake.payments.PaymentReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What somebody pasted into the one box, recognised by its form: a message begins as one does, an article is long or has a
 * markup, rows have semicolons, and everything else is a name.
 *
 * @param form what it was taken for
 * @param parts whom to screen, in order
 * @param left how many more there were than are screened at once
 */
record Pasted(Form form, List<Part> parts, int left) {
    /** What a text was taken for. */
    enum Form {
        NOTHING,
        NAME,
        ROWS,
        PAYMENT,
        ARTICLE
    }

    /**
     * One to screen.
     *
     * @param label what it is in the text, such as a payment's role; may be empty
     */
    record Part(String label, Subject subject) {}

    /** Characters and words from which on a text without semicolons is an article; no usual name is near them. */
    private static final int LONG = 120;

    private static final int MANY_WORDS = 14;

    private static final int LONGEST_NAME = 1_000;
    private static final Pattern MESSAGE = Pattern.compile(
            "^\\s*(?:\\{1:|(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:\\w+:)?(?:Document|AppHdr|BizMsg|Envelope|"
                    + "BusMsg|BizMsgEnvlp|RequestPayload|DataPDU)\\b)",
            Pattern.DOTALL);

    /**
     * Reads a text.
     *
     * @param most how many are screened at once
     * @param known names on the lists, asked for only where they are needed
     * @throws BadInputException if it is a message that cannot be read, or a row with a date that cannot
     */
    static Pasted read(String text, int most, Supplier<KnownNames> known) {
        String stripped = text.strip();
        List<Part> parts = new ArrayList<>();
        Form form = Form.NAME;
        if (stripped.isEmpty()) {
            form = Form.NOTHING;
        } else if (MESSAGE.matcher(stripped).find()) {
            form = Form.PAYMENT;
            payment(stripped, parts);
        } else if (stripped.startsWith("<")) {
            form = Form.ARTICLE;
            article(stripped, known, parts);
        } else if (stripped.lines().filter(line -> !line.isBlank()).allMatch(line -> line.contains(";"))) {
            form = Form.ROWS;
            stripped.lines().filter(line -> !line.isBlank()).forEach(line -> parts.add(row(line)));
        } else if (isLong(stripped)) {
            form = Form.ARTICLE;
            article(stripped, known, parts);
        } else {
            parts.add(name(stripped));
        }
        if (form == Form.ARTICLE && parts.isEmpty() && stripped.length() <= LONGEST_NAME && !stripped.startsWith("<")) {
            form = Form.NAME; // a very long name rather than an article about nobody
            parts.add(name(stripped));
        }
        int left = Math.max(0, parts.size() - most);
        return new Pasted(form, List.copyOf(parts.subList(0, parts.size() - left)), left);
    }

    private static boolean isLong(String text) {
        return text.length() >= LONG || text.lines().count() > 1 || text.split("\\s+").length >= MANY_WORDS;
    }

    private static Part name(String text) {
        return new Part("", Subject.named(text, TargetKind.UNKNOWN));
    }

    private static void payment(String text, List<Part> parts) {
        PaymentReader.read(
                text.getBytes(StandardCharsets.UTF_8),
                "the message",
                payment -> payment.parties()
                        .forEach(party -> parts.add(new Part(party.role().word(), party.subject()))));
    }

    private static void article(String text, Supplier<KnownNames> known, List<Part> parts) {
        new ArticleReader(known.get())
                .read(text.getBytes(StandardCharsets.UTF_8), "the article").mentions().stream()
                        .filter(Mention::isParty)
                        .forEach(mention -> parts.add(new Part("", mention.subject())));
    }

    /** {@code name; birth date; country}: what reads as a date is one, what follows the name otherwise is a country. */
    private static Part row(String line) {
        String[] fields = line.split(";", -1);
        String name = fields[0].strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new BadInputException(
                    "a row was expected to begin with a name, as in \"Sergey Aksyonov; 1972-11-26; RU\", not \"" + line
                            + "\"");
        }
        List<PartialDate> born = new ArrayList<>();
        List<Country> countries = new ArrayList<>();
        for (int i = 1; i < fields.length; i++) {
            String field = fields[i].strip();
            if (!field.isEmpty() && (Character.isDigit(field.charAt(0)) || field.charAt(0) == '~')) {
                born.add(date(field));
            } else if (!field.isEmpty()) {
                countries.add(Country.of(field));
            }
        }
        return new Part(
                "",
                new Subject(
                        "",
                        TargetKind.UNKNOWN,
                        List.of(name),
                        Gender.UNKNOWN,
                        born,
                        List.of(),
                        countries,
                        List.of(),
                        Map.of()));
    }

    private static PartialDate date(String text) {
        try {
            return PartialDate.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(String.valueOf(e.getMessage()), e);
        }
    }
}
