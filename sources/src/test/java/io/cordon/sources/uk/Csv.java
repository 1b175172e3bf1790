package io.cordon.sources.uk;

import io.cordon.sources.SourceFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Small files in the published layouts: columns that a test does not name are empty. */
final class Csv {
    static final List<String> SANCTIONS_LIST =
            List.of(("Last Updated,Unique ID,OFSI Group ID,UN Reference Number,Name 6,"
                            + "Name 1,Name 2,Name 3,Name 4,Name 5,Name type,Alias strength,Title,Name non-latin script,"
                            + "Non-latin script type,Non-latin script language,Regime Name,Designation Type,Designation source,"
                            + "Sanctions Imposed,Other Information,UK Statement of Reasons,Address Line 1,Address Line 2,"
                            + "Address Line 3,Address Line 4,Address Line 5,Address Line 6,Address Postal Code,Address Country,"
                            + "Phone number,Website,Email address,Date Designated,D.O.B,Nationality(/ies),"
                            + "National Identifier number,National Identifier additional information,Passport number,"
                            + "Passport additional information,Position,Gender,Town of birth,Country of birth,Type of entity,"
                            + "Subsidiaries,Parent company,Business registration number (s),IMO number,"
                            + "Current owner/operator (s),Previous owner/operator (s),Current believed flag of ship,"
                            + "Previous flags,Type of ship,Tonnage of ship,Length of ship,Year Built,"
                            + "Hull identification number (HIN)")
                    .split(","));

    static final List<String> OFSI_2018 = List.of(("Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Title,DOB,Town of Birth,"
                    + "Country of Birth,Nationality,Passport Details,NI Number,Position,Address 1,Address 2,Address 3,"
                    + "Address 4,Address 5,Address 6,Post/Zip Code,Country,Other Information,Group Type,Alias Type,"
                    + "Regime,Listed On,Last Updated,Group ID")
            .split(","));

    static final List<String> OFSI_2022 = List.of(("Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Title,"
                    + "Name Non-Latin Script,Non-Latin Script Type,Non-Latin Script Language,DOB,Town of Birth,"
                    + "Country of Birth,Nationality,Passport Number,Passport Details,National Identification Number,"
                    + "National Identification Details,Position,Address 1,Address 2,Address 3,Address 4,Address 5,"
                    + "Address 6,Post/Zip Code,Country,Other Information,Group Type,Alias Type,Alias Quality,Regime,"
                    + "Listed On,UK Sanctions List Date Designated,Last Updated,Group ID")
            .split(","));

    private final List<String> columns;
    private final List<String> lines = new ArrayList<>();

    Csv(String firstLine, List<String> columns) {
        this.columns = columns;
        lines.add(firstLine);
        lines.add(String.join(",", columns));
    }

    static Csv sanctionsList() {
        return new Csv("Report Date: 14-Jan-2023", SANCTIONS_LIST);
    }

    static Csv ofsi2018() {
        return new Csv("Last Updated,13/04/2018" + ",".repeat(27), OFSI_2018);
    }

    static Csv ofsi2022() {
        return new Csv("Last Updated,10/04/2025", OFSI_2022);
    }

    Csv row(Map<String, String> fields) {
        assert columns.containsAll(fields.keySet()) : fields.keySet();
        lines.add(columns.stream()
                .map(column -> quoted(fields.getOrDefault(column, "")))
                .collect(Collectors.joining(",")));
        return this;
    }

    Csv line(String raw) {
        lines.add(raw);
        return this;
    }

    private static String quoted(String field) {
        return field.matches("(?s).*[,\"\r\n].*") ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }

    String text() {
        return String.join("\r\n", lines) + "\r\n";
    }

    SourceFile file() {
        return file(StandardCharsets.UTF_8);
    }

    SourceFile file(Charset charset) {
        return SourceFile.of("list.csv", text().getBytes(charset));
    }
}
