package io.cordon.core.profile;

import io.cordon.core.match.IdentifierEvidence;
import io.cordon.core.model.Identifier;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identifiers in a form in which those of different lists are equal. Lists disagree on whether a number is a passport, a
 * national or a registration number, so documents share one class; what may be shared within a family or group
 * (addresses on the Internet, telephones) is a class of its own.
 */
final class IdKeys {
    /** Documents and registers: it names one party. */
    static final char DOCUMENT = 'd';
    /** A ship for life. */
    static final char SHIP = 'i';
    /** One party's as a rule: bank codes, securities, wallets, call signs, aircraft. */
    static final char OWN = 'o';
    /** May be shared. */
    static final char CONTACT = 'c';

    private static final Pattern RUN = Pattern.compile("[0-9][0-9A-Za-z./-]{5,}[0-9A-Za-z]");
    private static final Pattern IMO = Pattern.compile("\\b(\\d{7})\\b");
    private static final int LEAST = 6;

    private IdKeys() {}

    /** Keys, each with its class as first letter, with the identifier as written. */
    static Map<String, String> of(List<Identifier> identifiers) {
        Map<String, String> keys = new TreeMap<>();
        for (Identifier identifier : identifiers) {
            add(identifier, keys);
        }
        return keys;
    }

    private static void add(Identifier identifier, Map<String, String> keys) {
        String value = identifier.value();
        switch (identifier.type()) {
            case PASSPORT, NATIONAL_ID, TAX_NUMBER, REGISTRATION_NUMBER, LEI -> documents(identifier, keys);
            case OTHER -> {
                if (isDocument(identifier.label())) {
                    documents(identifier, keys);
                }
            }
            case IMO -> {
                Matcher number = IMO.matcher(value.replaceAll("[^0-9]", " "));
                if (number.find()) {
                    keys.put(SHIP + number.group(1), value);
                }
            }
            case BIC -> put(OWN, value.length() >= 8 ? value.strip().substring(0, 8) : value, value, keys);
            case MMSI, CALL_SIGN, AIRCRAFT_REGISTRATION, ISIN, WALLET -> put(OWN, value, value, keys);
            case AIRCRAFT_SERIAL -> {}
            case WEBSITE -> put(CONTACT, site(value), value, keys);
            case EMAIL -> put(CONTACT, value, value, keys);
            case PHONE -> {
                String digits = value.replaceAll("[^0-9]", "");
                if (digits.length() >= 8) {
                    keys.put(CONTACT + digits.substring(digits.length() - 8), value);
                }
            }
        }
    }

    private static boolean isDocument(String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        return !References.isUnLabel(label)
                && !lower.contains("ticker")
                && !lower.contains("commercial code")
                && !lower.contains("issuer");
    }

    private static void documents(Identifier identifier, Map<String, String> keys) {
        String value = identifier.value();
        put(DOCUMENT, value, value, keys);
        Matcher run = RUN.matcher(value);
        while (run.find()) {
            put(DOCUMENT, run.group(), value, keys);
        }
    }

    private static void put(char kind, String value, String written, Map<String, String> keys) {
        String key = IdentifierEvidence.key(value);
        if (kind == DOCUMENT) {
            int zeros = 0;
            while (zeros < key.length() - 1 && key.charAt(zeros) == '0') {
                zeros++;
            }
            key = key.substring(zeros);
            long digits = key.chars().filter(c -> c >= '0' && c <= '9').count();
            // A word is none, nor are eight digits that are a date.
            if (key.length() < LEAST || digits < 4 || isDate(key)) {
                return;
            }
        }
        if (key.length() >= 5) {
            keys.put(kind + key, written);
        }
    }

    private static boolean isDate(String key) {
        return key.matches("(19|20)\\d\\d(0[1-9]|1[0-2])([0-2]\\d|3[01])|([0-2]\\d|3[01])(0[1-9]|1[0-2])(19|20)\\d\\d");
    }

    private static String site(String value) {
        return value.toLowerCase(Locale.ROOT)
                .replaceFirst("^[a-z]+://", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("/+$", "");
    }
}
