package io.cordon.intake.payments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One payment of a message.
 *
 * @param file the message's file, for people
 * @param type of the message, for example {@code pacs.008.001.08} or {@code MT103}
 * @param reference the sender's: the end-to-end id where there is one; may be empty
 * @param date the day of settlement or execution, where stated
 * @param amount as instructed, where stated; else as settled
 * @param currency a code of three capitals; empty where no amount is stated
 * @param parties in the order of the message, each once
 */
public record Payment(
        String file,
        String type,
        String reference,
        Optional<LocalDate> date,
        Optional<BigDecimal> amount,
        String currency,
        List<PaymentParty> parties) {
    public Payment {
        parties = List.copyOf(parties);
    }
}
