package io.cordon.server.pages;

import io.cordon.answers.Known;
import io.cordon.core.journal.Enclosure;
import io.cordon.core.journal.Leaf;
import io.cordon.core.model.BadInputException;
import io.cordon.core.record.AnswerJson;
import io.cordon.core.record.ScreeningRecord;
import io.cordon.core.record.SubjectJson;
import io.cordon.core.screen.Screening;
import io.cordon.server.api.NotFoundException;
import io.cordon.server.desk.Desk;
import io.cordon.server.desk.Ready;
import io.cordon.server.doors.Caller;
import io.cordon.store.JournalEntry;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * An answer of the journal, made again so that its grounds can be shown in full.
 *
 * @param same whether what was made again is, byte for byte, what was recorded
 */
record RecordedAnswer(long number, Leaf leaf, Screening screening, Ready ready, boolean same) {
    /**
     * Finds an answer that the caller may see. It is made again with what is known now; where that gives another answer, with
     * what was known when it was recorded.
     *
     * @throws NotFoundException if there is no such answer for this caller, or it was erased
     */
    static RecordedAnswer find(Desk desk, long number) {
        JournalEntry entry = desk.journal()
                .entry(number)
                .filter(found -> found.leaf().kind() == Leaf.Kind.SCREENING
                        && Caller.current().line().sees(ScreeningRecord.line(found.leaf())))
                .orElseThrow(() -> new NotFoundException("the journal's entry " + number
                        + " is no screening, or is not there, or is another business line's"));
        Enclosure beside = entry.enclosure()
                .orElseThrow(() -> new NotFoundException("who was screened in entry " + number
                        + " was erased; that it was screened is still on record"));
        Optional<LocalDate> day = entry.leaf().text("asOf").map(LocalDate::parse);
        Optional<Known> known = entry.leaf().text("known").map(Known::parse);
        RecordedAnswer now = made(desk, entry, beside, day, known);
        if (now.same() || known.isPresent()) {
            return now;
        }
        try {
            Known then = Known.parse(entry.leaf().time().toString());
            RecordedAnswer before = made(desk, entry, beside, day, Optional.of(then));
            return before.same() ? before : now;
        } catch (BadInputException e) { // what is known of lists begins later than the answer
            return now;
        }
    }

    private static RecordedAnswer made(
            Desk desk, JournalEntry entry, Enclosure beside, Optional<LocalDate> day, Optional<Known> known) {
        Ready now = desk.now();
        boolean today = known.isEmpty() && day.equals(Optional.of(now.setting().day()));
        Ready ready = today ? now : desk.at(day, known);
        Screening screening = ready.setting().screener().screen(SubjectJson.read(beside.subject()));
        boolean same = Arrays.equals(AnswerJson.bytes(screening), beside.answer());
        return new RecordedAnswer(entry.number(), entry.leaf(), screening, ready, same);
    }
}
