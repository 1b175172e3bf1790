package io.cordon.intake.payments;

import com.prowidesoftware.swift.io.parser.SwiftParser;
import com.prowidesoftware.swift.model.SwiftMessage;
import com.prowidesoftware.swift.model.Tag;
import io.cordon.core.model.BadInputException;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A SWIFT MT message: MT101, MT103, MT202 (COV too) and MT205, field by field after SWIFT's User Handbook, category 1 and 2.
 * Files of several messages, parted by {@code $}, are read whole. An MT101 orders several payments: what stands before its
 * first field 21 holds for each.
 */
final class FinMessage {
    private static final Set<String> TYPES = Set.of("101", "102", "103", "200", "202", "205");

    private static final Map<String, Role> ROLES = Map.ofEntries(
            Map.entry("50", Role.DEBTOR),
            Map.entry("51", Role.INSTRUCTING_AGENT),
            Map.entry("52", Role.DEBTOR_AGENT),
            Map.entry("53", Role.REIMBURSEMENT_AGENT),
            Map.entry("54", Role.REIMBURSEMENT_AGENT),
            Map.entry("55", Role.REIMBURSEMENT_AGENT),
            Map.entry("56", Role.INTERMEDIARY_AGENT),
            Map.entry("57", Role.CREDITOR_AGENT),
            Map.entry("58", Role.CREDITOR),
            Map.entry("59", Role.CREDITOR));

    private final String file;
    private final String type;
    private final List<PaymentParty> shared = new ArrayList<>();
    private final List<PaymentParty> parties = new ArrayList<>();
    private Optional<LocalDate> date = Optional.empty();
    private Optional<BigDecimal> amount = Optional.empty();
    private String currency = "";
    private boolean instructed;
    private String reference = "";

    private FinMessage(String file, String type) {
        this.file = file;
        this.type = type;
    }

    static void read(String text, String file, Consumer<Payment> payments) {
        for (String one : text.split("(?<=-})\\s*\\$\\s*", -1)) {
            if (!one.isBlank()) {
                readOne(one, file, payments);
            }
        }
    }

    private static void readOne(String text, String file, Consumer<Payment> payments) {
        SwiftMessage message;
        try {
            message = new SwiftParser(text).message();
        } catch (IOException | RuntimeException e) {
            throw new BadInputException(file + " is no SWIFT message that can be read: " + e.getMessage(), e);
        }
        if (message == null
                || message.getBlock4() == null
                || message.getBlock4().getTags().isEmpty()) {
            throw new BadInputException(
                    file + " holds no text block {4: with fields; the message is cut, so fetch it again");
        }
        if (!text.stripTrailing().endsWith("}")) {
            throw new BadInputException(
                    file + " ends before its text block does, with -}; it is cut, so fetch it again");
        }
        String type = Optional.ofNullable(message.getType()).orElse("");
        if (!TYPES.contains(type)) {
            throw new BadInputException(file + " is an MT" + (type.isEmpty() ? " of no stated type" : type)
                    + "; MT101, 103, 202 and 205 are read");
        }
        new FinMessage(file, "MT" + type).fields(message.getBlock4().getTags(), payments);
    }

    private void fields(List<Tag> tags, Consumer<Payment> payments) {
        boolean several = type.equals("MT101");
        boolean inTransaction = !several;
        for (Tag tag : tags) {
            String value = Optional.ofNullable(tag.getValue()).orElse("");
            String name = Optional.ofNullable(tag.getName()).orElse("");
            if (several && name.equals("21")) {
                if (inTransaction) {
                    emit(payments);
                } else {
                    shared.addAll(parties);
                }
                parties.clear();
                inTransaction = true;
                reference = value.strip();
            } else {
                field(name, value);
            }
        }
        emit(payments);
    }

    private void emit(Consumer<Payment> payments) {
        List<PaymentParty> all = new ArrayList<>(shared);
        parties.stream().filter(party -> !all.contains(party)).forEach(all::add);
        payments.accept(new Payment(file, type, reference, date, amount, currency, all));
        amount = Optional.empty();
        currency = "";
        instructed = false;
    }

    private void field(String name, String value) {
        switch (name) {
            case "20" -> reference = value.strip();
            case "30" -> date = day(value);
            case "32A" -> {
                date = day(value);
                amount(value.length() > 6 ? value.substring(6) : "", false);
            }
            case "32B" -> amount(value, false);
            case "33B" -> amount(value, true);
            default -> party(name, value);
        }
    }

    /** What was instructed (field 33B) stands before what is settled. */
    private void amount(String value, boolean asInstructed) {
        String text = value.strip();
        if (text.length() < 4 || instructed) {
            return;
        }
        try {
            amount = Optional.of(
                    new BigDecimal(text.substring(3).replaceAll(",$", "").replace(',', '.')));
            currency = text.substring(0, 3);
            instructed = asInstructed;
        } catch (NumberFormatException e) {
            // An amount that is none; the parties are screened all the same.
        }
    }

    /** Six digits, year, month and day of this century. */
    private static Optional<LocalDate> day(String value) {
        try {
            int digits = Integer.parseInt(value.strip().substring(0, 6));
            return Optional.of(LocalDate.of(2000 + digits / 10_000, digits / 100 % 100, digits % 100));
        } catch (NumberFormatException | DateTimeException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private void party(String name, String value) {
        if (name.length() < 2 || value.isBlank()) {
            return;
        }
        Role role = ROLES.get(name.substring(0, 2));
        if (role == null) {
            return;
        }
        char option = name.length() > 2 ? name.charAt(2) : ' ';
        // In an MT101, options C and L of field 50 are the instructing party.
        PartyBuilder party = new PartyBuilder(name.equals("50C") || name.equals("50L") ? Role.INITIATING_PARTY : role);
        FinParty.read(option, value, party);
        party.build().filter(built -> !parties.contains(built)).ifPresent(parties::add);
    }
}
