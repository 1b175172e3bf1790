package io.cordon.bench.profiles;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.TargetId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Two targets of R4, labelled by the facts in both records.
 *
 * @param heldOut whether it was kept away while weights were tuned
 * @param same whether they are one party
 * @param stratum how it was drawn
 * @param one a target
 * @param other a target of another list
 * @param nameOne its name, for people
 * @param nameOther its name, for people
 * @param ground what the label rests on
 */
public record LabelledPair(
        boolean heldOut,
        boolean same,
        String stratum,
        TargetId one,
        TargetId other,
        String nameOne,
        String nameOther,
        String ground) {
    private static final String R4 = "r4-pairs.tsv";
    private static final int FIELDS = 8;

    /** The pairs that come with the program, drawn from R4. */
    public static List<LabelledPair> r4() {
        try (InputStream in = LabelledPair.class.getResourceAsStream(R4)) {
            if (in == null) {
                throw new IllegalStateException(R4 + " is missing from the program");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(R4 + " cannot be read", e);
        }
    }

    /**
     * Reads pairs: a line each, fields between tabs; a header line, and lines that begin with {@code #}, are passed over.
     *
     * @throws BadInputException if a line is not one
     */
    static List<LabelledPair> parse(String text) {
        List<LabelledPair> pairs = new ArrayList<>();
        boolean header = true;
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (header) {
                header = false;
                continue;
            }
            String[] fields = line.split("\t", -1);
            boolean good = fields.length == FIELDS
                    && (fields[0].equals("tune") || fields[0].equals("held-out"))
                    && (fields[1].equals("same") || fields[1].equals("different"))
                    && !fields[7].isBlank();
            if (!good) {
                throw new BadInputException(
                        "line " + number + " of the labelled pairs is not: tune or held-out, same or"
                                + " different, stratum, two targets, two names and a ground, between tabs");
            }
            pairs.add(new LabelledPair(
                    fields[0].equals("held-out"),
                    fields[1].equals("same"),
                    fields[2],
                    TargetId.parse(fields[3]),
                    TargetId.parse(fields[4]),
                    fields[5],
                    fields[6],
                    fields[7]));
        }
        return pairs;
    }
}
