package io.cordon.cli;

import io.cordon.answers.Holdings;
import io.cordon.answers.OrderedWork;
import io.cordon.core.journal.Enclosure;
import io.cordon.core.journal.Leaf;
import io.cordon.core.model.BadInputException;
import io.cordon.core.record.AnswerJson;
import io.cordon.core.record.PolicyJson;
import io.cordon.core.record.RecordedSetting;
import io.cordon.core.record.ScreeningRecord;
import io.cordon.core.record.SubjectJson;
import io.cordon.core.screen.Policy;
import io.cordon.core.screen.Screener;
import io.cordon.core.search.Snapshot;
import io.cordon.core.timeline.Held;
import io.cordon.core.timeline.ListHistory;
import io.cordon.core.timeline.Listing;
import io.cordon.core.timeline.Timeline;
import io.cordon.store.Journal;
import io.cordon.store.JournalEntry;
import io.cordon.store.Store;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Makes recorded answers again. Answers that rest on the same setting are made one after the other, and settings that differ in
 * the policy alone share a snapshot, so that thousands of answers cost a few snapshots. What a snapshot is made of is looked
 * at before: every edition that was held then must be held still, its files byte for byte what they were.
 */
final class Replay {
    private final Store store;
    private final Journal journal;
    private final Set<Held.Part> wholeEditions = new HashSet<>();
    private Optional<Built> built = Optional.empty();

    /** What the next setting may use again. */
    private record Built(LocalDate day, List<Held> held, Snapshot snapshot) {}

    /** What became of a recorded answer. */
    enum Result {
        IDENTICAL,
        DIFFERENT,
        /** Its subject and answer were erased, so that there is nothing to compare. */
        ERASED,
        /** What it rests on is not what it was. */
        REFUSED
    }

    /**
     * One answer's outcome.
     *
     * @param number the screening's, in the journal
     * @param setting what it rests on; empty where that is damaged
     * @param because why it was refused
     * @param differences field by field
     */
    record Outcome(
            long number,
            Result result,
            Optional<RecordedSetting> setting,
            String because,
            List<AnswerDifference> differences) {}

    Replay(Store store, Journal journal) {
        this.store = store;
        this.journal = journal;
    }

    /** Every screening recorded at or after a moment, by the setting it rests on. */
    Map<String, List<Long>> all(java.time.Instant since) {
        Map<String, List<Long>> bySetting = new LinkedHashMap<>();
        journal.each(0, entry -> {
            Leaf leaf = entry.leaf();
            if (leaf.kind() == Leaf.Kind.SCREENING && !leaf.time().isBefore(since)) {
                add(bySetting, leaf, entry.number());
            }
        });
        return bySetting;
    }

    /** These screenings, by the setting they rest on. */
    Map<String, List<Long>> these(List<Long> numbers) {
        Map<String, List<Long>> bySetting = new LinkedHashMap<>();
        for (long number : numbers) {
            Leaf leaf = journal.entry(number)
                    .orElseThrow(() -> new BadInputException(
                            "the journal has no entry " + number + "; it has " + journal.size() + ", numbered from 0"))
                    .leaf();
            if (leaf.kind() != Leaf.Kind.SCREENING) {
                throw new BadInputException("entry " + number + " is no screening, but tells of: "
                        + leaf.kind().word() + "; see it with cordon journal show " + number);
            }
            add(bySetting, leaf, number);
        }
        return bySetting;
    }

    private static void add(Map<String, List<Long>> bySetting, Leaf leaf, long number) {
        bySetting
                .computeIfAbsent(leaf.text(ScreeningRecord.SETTING).orElse(""), added -> new ArrayList<>())
                .add(number);
    }

    /** Makes them again. */
    void run(Map<String, List<Long>> bySetting, Consumer<Outcome> outcomes) {
        List<Map.Entry<String, List<Long>>> settings = new ArrayList<>(bySetting.entrySet());
        Map<String, String> order = new LinkedHashMap<>();
        bySetting.keySet().forEach(hash -> order.put(hash, snapshotKey(hash)));
        settings.sort(java.util.Comparator.comparing(entry -> order.getOrDefault(entry.getKey(), "")));
        for (Map.Entry<String, List<Long>> entry : settings) {
            List<Long> numbers = entry.getValue();
            Optional<RecordedSetting> setting = Optional.empty();
            try {
                RecordedSetting recorded = setting(entry.getKey());
                setting = Optional.of(recorded);
                replay(recorded, screener(recorded), numbers, outcomes);
            } catch (BadInputException e) {
                Optional<RecordedSetting> of = setting;
                numbers.forEach(number -> outcomes.accept(
                        new Outcome(number, Result.REFUSED, of, String.valueOf(e.getMessage()), List.of())));
            }
        }
    }

    /** The same for settings that need the same snapshot. */
    private String snapshotKey(String hash) {
        try {
            RecordedSetting setting = setting(hash);
            return setting.asOf() + " " + held(setting);
        } catch (BadInputException e) {
            return "";
        }
    }

    private static List<Held> held(RecordedSetting setting) {
        return setting.grounds().stream().map(RecordedSetting.Ground::held).toList();
    }

    private RecordedSetting setting(String hash) {
        try {
            return RecordedSetting.read(document(hash));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new BadInputException("the setting " + hash + " is not one (" + e.getMessage() + ")", e);
        }
    }

    private byte[] document(String hash) {
        Optional<byte[]> bytes = journal.document(hash);
        if (bytes.isEmpty()
                || !io.cordon.core.journal.Draft.Document.of(bytes.get())
                        .sha256()
                        .equals(hash)) {
            throw new BadInputException(
                    "the document " + hash + " that the recorded answer rests on is not there, or was"
                            + " changed; restore the database from a backup");
        }
        return bytes.get();
    }

    private Screener screener(RecordedSetting setting) {
        Policy policy = PolicyJson.read(document(setting.policyText()));
        if (!policy.hash().equals(setting.policyHash())) {
            throw new BadInputException("the recorded policy " + policy.name() + " has the hash " + policy.hash()
                    + " with this version, not " + setting.policyHash());
        }
        List<Held> held = held(setting);
        if (built.isEmpty()
                || !built.get().day.equals(setting.asOf())
                || !built.get().held.equals(held)) {
            built = Optional.empty(); // let go before the next one is made: two need not fit into memory
            built = Optional.of(new Built(setting.asOf(), held, snapshot(setting)));
        }
        return Screener.of(built.get().snapshot, policy);
    }

    private Snapshot snapshot(RecordedSetting setting) {
        List<Listing> listings = new ArrayList<>();
        for (RecordedSetting.Ground ground : setting.grounds()) {
            ListHistory history = history(ground.held());
            listings.addAll(Timeline.of(history).asOf(setting.asOf()));
        }
        return Screener.snapshot(listings, new byte[0]);
    }

    private ListHistory history(Held held) {
        if (held.list().equals(Holdings.SAMPLE) && !store.lists().contains(Holdings.SAMPLE)) {
            ListHistory sample = Holdings.sample();
            boolean same = sample.editions().stream()
                    .map(edition -> new Held.Part(edition.id(), edition.sha256()))
                    .toList()
                    .equals(held.editions());
            if (!same) {
                throw new BadInputException("the built-in sample is not the one that answered then (SHA-256 "
                        + held.editions().getFirst().sha256() + "); use the version of Cordon that the record names");
            }
            return sample;
        }
        ListHistory history = store.history(held);
        for (Held.Part edition : held.editions()) {
            if (!wholeEditions.contains(edition)) {
                store.raw(edition.id()); // unpacks every file and compares its SHA-256, and theirs with the edition's
                wholeEditions.add(edition);
            }
        }
        return history;
    }

    private void replay(RecordedSetting setting, Screener screener, List<Long> numbers, Consumer<Outcome> outcomes) {
        Iterator<Long> each = numbers.iterator();
        OrderedWork.run(
                new Iterator<JournalEntry>() {
                    @Override
                    public boolean hasNext() {
                        return each.hasNext();
                    }

                    @Override
                    public JournalEntry next() {
                        return journal.entry(each.next()).orElseThrow();
                    }
                },
                entry -> compare(setting, screener, entry),
                outcomes);
    }

    private static Outcome compare(RecordedSetting setting, Screener screener, JournalEntry entry) {
        Optional<RecordedSetting> of = Optional.of(setting);
        if (entry.enclosure().isEmpty()) {
            return entry.erasedBy().isPresent()
                    ? new Outcome(entry.number(), Result.ERASED, of, "", List.of())
                    : new Outcome(entry.number(), Result.REFUSED, of, "its subject and answer are gone", List.of());
        }
        Enclosure beside = entry.enclosure().get();
        Leaf leaf = entry.leaf();
        boolean asRecorded = leaf.text(Leaf.SUBJECT)
                        .equals(Optional.of(Enclosure.commitment(beside.salt(), beside.subject())))
                && leaf.text(Leaf.ANSWER).equals(Optional.of(Enclosure.commitment(beside.salt(), beside.answer())));
        if (!asRecorded) {
            return new Outcome(
                    entry.number(),
                    Result.REFUSED,
                    of,
                    "the subject or the answer kept beside entry " + entry.number()
                            + " is not what the entry commits to; restore the database from a backup",
                    List.of());
        }
        byte[] now = AnswerJson.bytes(screener.screen(SubjectJson.read(beside.subject())));
        return Arrays.equals(now, beside.answer())
                ? new Outcome(entry.number(), Result.IDENTICAL, of, "", List.of())
                : new Outcome(entry.number(), Result.DIFFERENT, of, "", AnswerDifference.between(beside.answer(), now));
    }
}
