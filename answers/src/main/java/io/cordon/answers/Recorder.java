package io.cordon.answers;

import io.cordon.core.journal.Draft;
import io.cordon.core.journal.Enclosure;
import io.cordon.core.record.RecordedSetting;
import io.cordon.core.record.ScreeningRecord;
import io.cordon.core.screen.Screening;
import io.cordon.store.Journal;
import io.cordon.store.Stores;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Puts the answers of one setting on record. Safe for several threads. */
public final class Recorder implements AutoCloseable {
    private final Journal journal;
    private final ScreeningRecord record;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    private Recorder(Journal journal, ScreeningRecord record, Clock clock) {
        this.journal = journal;
        this.record = record;
        this.clock = clock;
    }

    /** Records in the journal of a data folder, which is closed with the recorder. */
    public static Recorder open(DataFolder folder, Setting setting, Clock clock) {
        Journal journal = Stores.openJournal(folder.location());
        try {
            return on(journal, setting, clock);
        } catch (RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    /** Records in a journal that is open; where it stays open after the setting has gone, the recorder is not closed. */
    public static Recorder on(Journal journal, Setting setting, Clock clock) {
        ScreeningRecord record = new ScreeningRecord(
                Engine.VERSION,
                setting.day(),
                setting.known().map(Known::text).orElse(""),
                setting.policy(),
                setting.grounds().stream().map(Recorder::ground).toList(),
                setting.ages().stale());
        if (journal.document(record.policyText().sha256()).isEmpty()) {
            journal.append(record.policyUsed(clock.instant()));
        }
        return new Recorder(journal, record, clock);
    }

    private static RecordedSetting.Ground ground(Setting.Ground ground) {
        return new RecordedSetting.Ground(
                ground.edition().id(),
                ground.edition().published(),
                ground.edition().sha256(),
                ground.absence().decided() ? "not-listed" : "undetermined",
                ground.held());
    }

    /** Records answers of the default business line. */
    public List<Long> record(List<Screening> answers) {
        return record(answers, ScreeningRecord.DEFAULT_LINE);
    }

    /** Records a business line's answers; on disk when this returns. Their numbers in the journal, in their order. */
    public List<Long> record(List<Screening> answers, String line) {
        Instant now = clock.instant();
        List<Draft> drafts = new ArrayList<>(answers.size());
        for (Screening answer : answers) {
            drafts.add(draft(answer, line, now));
        }
        return journal.append(drafts);
    }

    /** The entry of a business line's answer, for who writes it together with what follows from it. */
    public Draft draft(Screening answer, String line, Instant at) {
        byte[] salt = new byte[Enclosure.SALT_BYTES];
        random.nextBytes(salt);
        return record.screened(answer, line, at, salt);
    }

    @Override
    public void close() {
        journal.close();
    }
}
