package io.cordon.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.cordon.answers.HitJson;
import io.cordon.answers.Json;
import io.cordon.answers.Kinds;
import io.cordon.core.match.Comparison;
import io.cordon.core.match.Matcher;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.TargetKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Compares two names, or a file of pairs; no list is needed. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Compares two names and says why they score as they do; no list is needed.",
        footer = {
            "",
            "A file of pairs is CSV with the columns schema, query_name and listed_name; other columns travel through, and a"
                    + " column score is added.",
            "",
            "Examples:",
            "  cordon compare \"Wladimir Putin\" \"Владимир Путин\" --kind person",
            "  cordon compare --pairs pairs.csv > scored.csv"
        })
final class CompareCommand implements Callable<Integer> {
    private final Console console;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CordonCommand cordon;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "0..2", description = "The subject's name, then the listed name.")
    private List<String> names = List.of();

    @Option(
            names = "--kind",
            paramLabel = "K",
            description = "What the names are: person, organisation, vessel, aircraft.")
    private Optional<String> kind = Optional.empty();

    @Option(names = "--pairs", paramLabel = "FILE", description = "A CSV file of pairs; - reads standard input.")
    private Optional<String> pairs = Optional.empty();

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (pairs.isPresent() != names.isEmpty() || (!names.isEmpty() && names.size() != 2)) {
            throw new ParameterException(spec.commandLine(), "give two names, or --pairs FILE");
        }
        if (pairs.isPresent()) {
            comparePairs(pairs.get());
        } else {
            compareTwo();
        }
        return ExitCode.DONE;
    }

    private void compareTwo() {
        for (String name : names) {
            if (name.isBlank()) {
                throw new BadInputException("a name to compare is blank");
            }
        }
        TargetKind stated = kind.map(Kinds::parse).orElse(TargetKind.UNKNOWN);
        Comparison comparison = Matcher.compare(names.get(0), names.get(1), stated);
        if (cordon.options().json()) {
            Json.line(console.out(), json -> {
                json.writeStringProperty("name", names.get(0));
                json.writeStringProperty("listedName", names.get(1));
                json.writeStringProperty("kind", stated.word());
                json.writeNumberProperty("score", HitJson.rounded(comparison.score()));
                HitJson.writeExplanation(json, comparison.explanation());
            });
        } else {
            console.out().println(String.format(Locale.ROOT, "%.3f", comparison.score()));
            Table.wrap(comparison.explanation().sentence(), Table.WIDTH).forEach(console.out()::println);
            HitText.explanationTable(comparison.explanation()).print(console.out());
        }
    }

    private void comparePairs(String file) {
        try (Reader in = open(file);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in);
                CsvWriter out = CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.LF)
                        .build(new PrintWriter(console.out(), false))) {
            boolean first = true;
            for (NamedCsvRecord row : rows) {
                if (first) {
                    List<String> header = new ArrayList<>(row.getHeader());
                    header.add("score");
                    out.writeRecord(header);
                    first = false;
                }
                List<String> fields = new ArrayList<>(row.getFields());
                fields.add(String.format(Locale.ROOT, "%.6f", score(file, row)));
                out.writeRecord(fields);
            }
            if (first) {
                throw new BadInputException(
                        file + " has no pair in it; a header line and one row for each were expected");
            }
        } catch (CsvParseException e) {
            throw new BadInputException(file + " is not CSV: " + e.getMessage(), e);
        } catch (IOException | UncheckedIOException e) {
            throw new BadInputException(file + " cannot be read as UTF-8 text: " + e.getMessage(), e);
        }
    }

    private static double score(String file, NamedCsvRecord row) {
        String name = field(file, row, "query_name");
        String listed = field(file, row, "listed_name");
        TargetKind stated = row.findField("schema").map(TargetKind::of).orElse(TargetKind.UNKNOWN);
        return Matcher.compare(name, listed, stated).score();
    }

    private static String field(String file, NamedCsvRecord row, String column) {
        String value = row.findField(column)
                .orElseThrow(
                        () -> new BadInputException(file + ", line " + row.getStartingLineNumber() + ", has no column "
                                + column + "; the columns schema, query_name and listed_name were expected"));
        if (value.isBlank()) {
            throw new BadInputException(
                    file + ", line " + row.getStartingLineNumber() + ": " + column + " is blank; a name was expected");
        }
        return value;
    }

    private static Reader open(String file) throws IOException {
        if (file.equals("-")) {
            return new InputStreamReader(System.in, StandardCharsets.UTF_8);
        }
        Path path = Path.of(file);
        if (!Files.isRegularFile(path)) {
            throw new BadInputException(file + " is not a file; a CSV file of pairs was expected");
        }
        return new BufferedReader(
                new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8.newDecoder()));
    }
}
