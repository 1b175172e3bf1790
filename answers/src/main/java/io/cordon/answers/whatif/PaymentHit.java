package io.cordon.answers.whatif;

import io.cordon.core.model.Subject;
import io.cordon.intake.payments.Payment;
import io.cordon.intake.payments.PaymentParty;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A payment that the draft would stop.
 *
 * @param payment which
 * @param party the party that is hit most surely
 * @param hit what hits it; what is at stake is the payment's amount
 */
public record PaymentHit(Payment payment, PaymentParty party, CustomerHit hit) {
    /** The party as one who has the payment's amount at stake. */
    static Subject atStake(Payment payment, PaymentParty party) {
        Subject subject = party.subject();
        Map<String, String> extra = new LinkedHashMap<>(subject.extra());
        payment.amount().ifPresent(amount -> {
            extra.put(Subject.EXPOSURE, amount.toPlainString());
            extra.put(Subject.CURRENCY, payment.currency());
        });
        return new Subject(
                subject.ref(),
                subject.kind(),
                subject.names(),
                subject.gender(),
                subject.birthDates(),
                subject.birthPlaces(),
                subject.countries(),
                subject.identifiers(),
                extra);
    }
}
