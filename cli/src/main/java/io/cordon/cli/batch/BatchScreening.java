package io.cordon.cli.batch;

import io.cordon.answers.OrderedWork;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Hit;
import io.cordon.core.model.Status;
import io.cordon.core.model.Subject;
import io.cordon.core.screen.Screening;
import io.cordon.intake.customers.CustomerEntry;
import io.cordon.intake.customers.CustomerRow;
import io.cordon.intake.customers.RejectedRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;

/**
 * One run over a customers file.
 *
 * @param input the customers file, or {@code -} for standard input
 * @param output the result file
 * @param format how it is written
 * @param resume whether to go on with a run that was interrupted
 * @param skipBadRows whether a row that cannot be used is written as not screened, instead of ending the run
 */
public record BatchScreening(String input, Path output, OutputFormat format, boolean resume, boolean skipBadRows) {
    /** Rows in memory at most, however many hits each customer has. */
    private static final int MAX_BLOCK_ROWS = 32_768;

    private static final String STANDARD_INPUT = "-";

    /** A customer with its place in the file. */
    private record Numbered(long number, CustomerEntry entry) {}

    /** What becomes of one. */
    private record Answered(CustomerEntry entry, List<ResultRow> rows, Totals totals, Optional<Screening> screening) {}

    /** Keeps answers on record, durably; gives each one's number, in their order. */
    @FunctionalInterface
    public interface Record {
        List<Long> keep(List<Screening> answers);
    }

    /**
     * Screens what the file holds.
     *
     * @param entries what the file holds, nothing of it taken yet
     * @param screener screens
     * @param shown what of an answer is shown as rows
     * @param grounds what the answers rest on
     * @param facts what the listing of a hit says
     * @param record keeps the answers of each block before its rows are written; empty where they are not to be recorded
     * @param done told of customers as they are done, of all up to there
     * @return totals of the whole file, those of earlier runs included
     * @throws BadInputException if the input is bad, the run cannot be resumed, or results cannot be written
     */
    public Totals run(
            Iterator<CustomerEntry> entries,
            Function<Subject, Screening> screener,
            UnaryOperator<Screening> shown,
            Grounds grounds,
            Function<Hit, HitFacts> facts,
            Optional<Record> record,
            LongConsumer done) {
        Optional<InputIdentity> identity =
                input.equals(STANDARD_INPUT) ? Optional.empty() : Optional.of(InputIdentity.of(Path.of(input)));
        if (resume && identity.isEmpty()) {
            throw new BadInputException("standard input cannot be read again, so that nothing can be resumed from it;"
                    + " name a file with --customers");
        }
        Results results = new Results(grounds, facts);
        try (ResultFile file =
                ResultFile.open(output, identity.map(of -> items(of, grounds)), format.writer(grounds), resume)) {
            if (!file.isDone()) {
                pass(entries, file.totals().customers());
                Block block = new Block(file, record, done);
                OrderedWork.run(
                        numbered(entries, file.totals().customers()),
                        one -> answer(one, screener, shown, results),
                        block::add);
                block.flush();
                requireUnchanged(identity);
            }
            file.finish();
            return file.totals();
        } catch (IOException e) {
            throw new BadInputException("the results cannot be written to " + output + ": " + e.getMessage(), e);
        }
    }

    private Map<String, String> items(InputIdentity identity, Grounds grounds) {
        Map<String, String> items = new LinkedHashMap<>();
        items.put("customers file", identity.written());
        items.put("format", format.name());
        items.putAll(grounds.identity());
        return items;
    }

    private void pass(Iterator<CustomerEntry> entries, long count) {
        for (long i = 0; i < count; i++) {
            entries.next();
        }
    }

    private static Iterator<Numbered> numbered(Iterator<CustomerEntry> entries, long before) {
        return new Iterator<>() {
            private long number = before;

            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public Numbered next() {
                return new Numbered(++number, entries.next());
            }
        };
    }

    private static Answered answer(
            Numbered one, Function<Subject, Screening> screener, UnaryOperator<Screening> shown, Results results) {
        return switch (one.entry) {
            case RejectedRow rejected ->
                new Answered(
                        rejected, results.of(one.number, rejected), new Totals(1, 0, 0, 1, 0, 0, 1), Optional.empty());
            case CustomerRow customer -> {
                Screening answer = screener.apply(customer.subject());
                Screening screening = shown.apply(answer);
                List<ResultRow> rows = results.of(one.number, customer, screening);
                int hit = screening.hits().isEmpty() ? 0 : 1;
                long undetermined = screening.hits().stream()
                        .filter(each -> each.standing().status() == Status.UNDETERMINED)
                        .count();
                int warnings = customer.warnings().size();
                Totals totals = new Totals(1, hit, 1 - hit, 0, undetermined, warnings, rows.size());
                yield new Answered(customer, rows, totals, Optional.of(answer));
            }
        };
    }

    /** The file must be the same at the end as at the beginning, or its rows are of two files. */
    private void requireUnchanged(Optional<InputIdentity> identity) {
        if (identity.isPresent() && !InputIdentity.of(Path.of(input)).equals(identity.get())) {
            throw new BadInputException(input + " was changed while it was being screened; remove "
                    + ResultFile.progress(output) + " and screen it again");
        }
    }

    /** Gathers answers until they make a block. */
    private final class Block {
        private final ResultFile file;
        private final LongConsumer done;
        private final int customersInBlock;
        private final Optional<Record> record;
        private final List<Answered> toRecord = new ArrayList<>();
        private List<ResultRow> rows = new ArrayList<>();
        private Totals totals = Totals.NONE;
        private long customers;

        Block(ResultFile file, Optional<Record> record, LongConsumer done) {
            this.record = record;
            this.file = file;
            this.done = done;
            this.customers = file.totals().customers();
            this.customersInBlock = file.customersInBlock();
        }

        void add(Answered answered) {
            if (answered.entry instanceof RejectedRow rejected && !skipBadRows) {
                throw new BadInputException(
                        rejected.problem().getMessage()
                                + ". What was screened before it is kept: --skip-bad-rows --resume"
                                + " goes on after such rows; for a corrected file, remove "
                                + ResultFile.progress(output) + " and start anew",
                        rejected.problem());
            }
            rows.addAll(answered.rows);
            if (record.isPresent() && answered.screening.isPresent()) {
                toRecord.add(answered);
            }
            totals = totals.plus(answered.totals);
            done.accept(++customers);
            if (totals.customers() >= customersInBlock || rows.size() >= MAX_BLOCK_ROWS) {
                flush();
            }
        }

        private void keep(Record into) {
            List<Long> numbers = into.keep(
                    toRecord.stream().map(each -> each.screening.orElseThrow()).toList());
            for (int i = 0; i < numbers.size(); i++) {
                long number = numbers.get(i);
                toRecord.get(i).rows.forEach(row -> row.with(Column.SCREENING, number));
            }
            toRecord.clear();
        }

        void flush() {
            if (totals.customers() > 0) {
                record.ifPresent(this::keep);
                file.add(rows, totals);
                rows = new ArrayList<>();
                totals = Totals.NONE;
            }
        }
    }
}
