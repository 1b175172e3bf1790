package io.cordon.sources.house;

import io.cordon.sources.Reading;
import io.cordon.sources.SourceFile;
import io.cordon.sources.SourceReader;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A house list in JSON or YAML: {@code targets}, a list of records whose fields are called as the columns of the CSV
 * form, with lists where a field holds several values.
 */
final class TreeReader implements SourceReader {
    private static final Pattern YAML = Pattern.compile("(?s)(?:---\\s*\\n)?(?:- |[A-Za-z_]+:(?:\\s|$)).*");

    @Override
    public String form() {
        return "house list in JSON or YAML (targets, a list of records)";
    }

    @Override
    public boolean recognises(List<SourceFile> files) {
        if (files.size() != 1) {
            return false;
        }
        String head = String.join(
                "\n",
                files.getFirst()
                        .head(64 << 10)
                        .replace("\u00EF\u00BB\u00BF", "")
                        .lines()
                        .dropWhile(Head::isComment)
                        .limit(4)
                        .toList());
        return head.startsWith("{")
                || head.startsWith("[")
                || YAML.matcher(head).matches();
    }

    @Override
    public Reading read(String list, List<SourceFile> files) {
        return new MappedReader(Mapping.ofColumns()).read(list, files);
    }
}
