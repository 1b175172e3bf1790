package io.cordon.sources.ofac;

import io.cordon.sources.SourceFile;
import java.util.List;
import java.util.regex.Pattern;

/** {@code sdn_comments.ff}: ten columns of a right-aligned reference, then remarks padded with blanks. */
final class FixedComments {
    private static final Pattern REFERENCE = Pattern.compile("(?s) +\\d+[^\\s\\d,\"].*");
    private static final int WIDTH = 10;

    private FixedComments() {}

    static boolean recognises(SourceFile file) {
        String head = file.head(200);
        return head.length() > WIDTH
                && head.startsWith(" ")
                && Records.isNumber(head.substring(0, WIDTH).strip())
                && REFERENCE.matcher(head).matches();
    }

    static void read(SourceFile file, CsvRows.Each each) {
        long number = 0;
        for (String line : CsvRows.text(file).split("\n", -1)) {
            number++;
            if (line.length() > WIDTH && !line.isBlank()) {
                each.row(
                        List.of(
                                line.substring(0, WIDTH).strip(),
                                line.substring(WIDTH).stripTrailing()),
                        number);
            }
        }
    }
}
