package io.cordon.intake.payments;

import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.TargetKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * A party field of an MT message. Option A, C and G are an account and a BIC; option F is an account or an identifier and
 * numbered lines ({@code 1/} name, {@code 2/} street, {@code 3/} country and town, {@code 4/} date of birth, {@code 5/} place
 * of birth, {@code 6/} and {@code 7/} numbers); options D, H, K and none are an account, a name and an address.
 */
final class FinParty {
    /** A line of name and address. */
    private static final int LINE = 35;

    private FinParty() {}

    static void read(char option, String value, PartyBuilder to) {
        List<String> lines = new ArrayList<>(value.lines().map(String::strip).toList());
        lines.removeIf(String::isEmpty);
        if (!lines.isEmpty() && lines.getFirst().startsWith("/")) {
            String account = lines.removeFirst();
            to.account(account.substring(account.startsWith("//") ? 2 : 1));
        }
        if (lines.isEmpty()) {
            return;
        }
        switch (option) {
            case 'A', 'C', 'G' -> to.bic(lines.getLast());
            case 'L' -> to.name(lines.getFirst());
            case 'F' -> numbered(lines, to);
            default -> written(lines, option, to);
        }
    }

    private static void written(List<String> lines, char option, PartyBuilder to) {
        if (option == 'D') {
            to.kind(TargetKind.ORGANISATION);
        }
        String first = lines.getFirst();
        to.name(first);
        // A name that fills its line goes on in the next, and the field does not say so.
        if (first.length() >= LINE - 1 && lines.size() > 1) {
            to.name(first + (first.length() == LINE ? "" : " ") + lines.get(1));
        }
        lines.stream().skip(1).forEach(to::address);
    }

    private static void numbered(List<String> lines, PartyBuilder to) {
        StringBuilder name = new StringBuilder();
        for (String line : lines) {
            if (line.length() < 2 || line.charAt(1) != '/') {
                // The identifier of option F, such as CCPT/FR/123.
                identifier(line, to);
                continue;
            }
            String text = line.substring(2).strip();
            switch (line.charAt(0)) {
                case '1' -> name.append(name.isEmpty() ? "" : " ").append(text);
                case '3' -> {
                    to.country(text.length() >= 2 ? text.substring(0, 2) : "");
                    to.address(text.length() > 3 ? text.substring(3) : "");
                }
                case '4' -> born(text, to);
                case '5' ->
                    to.bornIn(
                            text.length() > 3 ? text.substring(3) : "", text.length() >= 2 ? text.substring(0, 2) : "");
                case '6' -> to.identifier(IdentifierType.OTHER, text, "customer number");
                case '7' -> to.identifier(IdentifierType.NATIONAL_ID, last(text), "national identity number");
                default -> to.address(text);
            }
        }
        to.name(name.toString());
    }

    private static void identifier(String line, PartyBuilder to) {
        IdentifierType type = switch (line.length() < 4 ? "" : line.substring(0, 4)) {
            case "CCPT" -> IdentifierType.PASSPORT;
            case "NIDN", "SOSE", "ARNU" -> IdentifierType.NATIONAL_ID;
            case "TXID" -> IdentifierType.TAX_NUMBER;
            default -> IdentifierType.OTHER;
        };
        if (type != IdentifierType.OTHER) {
            to.identifier(type, last(line), line.substring(0, 4));
        }
    }

    /** Behind the last stroke: {@code FR/123} is number 123 of France. */
    private static String last(String text) {
        return text.substring(text.lastIndexOf('/') + 1);
    }

    private static void born(String text, PartyBuilder to) {
        try {
            to.born(PartialDate.day(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE)));
            to.kind(TargetKind.PERSON);
        } catch (DateTimeException e) {
            // A date that is none is no evidence; the name is screened all the same.
        }
    }
}
