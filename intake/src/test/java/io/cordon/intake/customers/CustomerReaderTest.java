package io.cordon.intake.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Gender;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Subject;
import io.cordon.core.model.TargetKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomerReaderTest {
    private static final String NAME = "customers.csv";

    private static CustomerReader reader(byte[] content) {
        return CustomerReader.of(new ByteArrayInputStream(content), NAME);
    }

    private static List<CustomerRow> rows(String content) {
        return reader(content.getBytes(StandardCharsets.UTF_8)).stream().toList();
    }

    private static Subject only(String content) {
        List<CustomerRow> rows = rows(content);
        assertThat(rows).hasSize(1);
        return rows.getFirst().subject();
    }

    @Test
    void readsThePlainColumnsAsTheyAre() {
        List<CustomerRow> rows = rows("""
                id,type,name,birth_date,country,source
                C-1,person,Ivan Petrov,1970-05-02,RU,branch:north
                C-2,organisation,"Example, Ltd",,,
                """);
        Subject first = rows.getFirst().subject();
        assertThat(first.ref()).isEqualTo("C-1");
        assertThat(first.kind()).isEqualTo(TargetKind.PERSON);
        assertThat(first.names()).containsExactly("Ivan Petrov");
        assertThat(first.birthDates()).containsExactly(PartialDate.parse("1970-05-02"));
        assertThat(first.countries()).extracting(country -> country.code()).containsExactly("RU");
        assertThat(first.extra()).containsExactly(Map.entry("source", "branch:north"));
        Subject second = rows.get(1).subject();
        assertThat(second.names()).containsExactly("Example, Ltd");
        assertThat(second.birthDates()).isEmpty();
        assertThat(second.extra()).containsEntry("source", "");
        assertThat(rows).extracting(CustomerRow::line).containsExactly(2L, 3L);
        assertThat(rows).allMatch(row -> row.warnings().isEmpty());
    }

    @Test
    void findsTheDelimiterAndIgnoresCaseSpacesAndMarksInHeaders() {
        for (char delimiter : new char[] {',', ';', '\t', '|'}) {
            String content = "\uFEFFCustomer-ID,FULL NAME,Date_Of_Birth,Sex\r\n7,Anna Berg,31.01.1980,f\r\n"
                    .replace(',', delimiter);
            Subject subject = only(content);
            assertThat(subject.ref()).isEqualTo("7");
            assertThat(subject.names()).containsExactly("Anna Berg");
            assertThat(subject.birthDates()).containsExactly(PartialDate.parse("1980-01-31"));
            assertThat(subject.gender()).isEqualTo(Gender.FEMALE);
        }
    }

    @Test
    void joinsNamePartsInReadingOrder() {
        assertThat(only("surname,first name,patronymic\nPetrov,Ivan,Sergeevich\n")
                        .names())
                .containsExactly("Ivan Sergeevich Petrov");
        assertThat(only("Фамилия;Имя;Отчество\nПетров;Иван;Сергеевич\n").names())
                .containsExactly("Иван Сергеевич Петров");
        assertThat(only("name,first_name,last_name\nI. Petrov,Ivan,Petrov\n").names())
                .containsExactly("I. Petrov", "Ivan Petrov");
    }

    @Test
    void partsSeveralValuesInOneCell() {
        Subject subject = only("""
                name,aliases,nationality,dob,passports,e-mail
                A B|C D,"E F; G H","RU;UA","1970;1971-03","P1; P2",a@example.org
                """);
        assertThat(subject.names()).containsExactly("A B", "C D", "E F", "G H");
        assertThat(subject.countries()).extracting(country -> country.code()).containsExactly("RU", "UA");
        assertThat(subject.birthDates()).hasSize(2);
        assertThat(subject.identifiers())
                .extracting(Identifier::type, Identifier::value, Identifier::label)
                .containsExactly(
                        tuple(IdentifierType.PASSPORT, "P1", "passports"),
                        tuple(IdentifierType.PASSPORT, "P2", "passports"),
                        tuple(IdentifierType.EMAIL, "a@example.org", "e-mail"));
    }

    @Test
    void oneColumnOfNamesMayHoldCommas() {
        assertThat(rows("name\nPetrov, Ivan\nBerg; Anna\n"))
                .extracting(row -> row.subject().names().getFirst())
                .containsExactly("Petrov, Ivan", "Berg; Anna");
    }

    @Test
    void whatCannotBeEvidenceIsWarnedOfAndKept() {
        CustomerRow row = rows("id,name,type,dob,country\n1,Ivan Petrov,martian,12.34.56,Atlantis\n")
                .getFirst();
        assertThat(row.subject().birthDates()).isEmpty();
        assertThat(row.subject().kind()).isEqualTo(TargetKind.UNKNOWN);
        assertThat(row.subject().extra())
                .containsEntry("dob", "12.34.56")
                .containsEntry("type", "martian")
                .containsEntry("country", "Atlantis");
        assertThat(row.warnings()).hasSize(3);
        assertThat(row.warnings().get(1)).startsWith("line 2 of customers.csv: dob \"12.34.56\" is not a date");
    }

    @Test
    void readsJsonLinesWithArrays() {
        List<CustomerRow> rows = rows("""
                {"id": 7, "name": ["Ivan Petrov", "Иван Петров"], "birthDate": "1970", "score": 0.5, "tags": ["a", "b"], "x": {"y": [1]}}

                {"company_name": "Example Ltd", "kind": "company", "lei": null}
                """);
        Subject first = rows.getFirst().subject();
        assertThat(first.ref()).isEqualTo("7");
        assertThat(first.names()).containsExactly("Ivan Petrov", "Иван Петров");
        assertThat(first.birthDates()).containsExactly(PartialDate.year(1970));
        assertThat(first.extra())
                .containsEntry("score", "0.5")
                .containsEntry("tags", "a; b")
                .containsEntry("x", "{\"y\":[1]}");
        assertThat(rows.get(1).line()).isEqualTo(3);
        assertThat(rows.get(1).subject().kind()).isEqualTo(TargetKind.ORGANISATION);
    }

    @Test
    void readsFollowTheMoneyEntities() {
        Subject subject = only("""
                {"id":"Q1","schema":"Person","properties":{"name":["Ivan Petrov"],"alias":["Vanya"],"birthDate":["1970-05"],\
                "nationality":["ru"],"passportNumber":["71 1234567"],"innCode":["500100732259"],"position":["clerk"]},"datasets":["x"]}
                """);
        assertThat(subject.kind()).isEqualTo(TargetKind.PERSON);
        assertThat(subject.names()).containsExactly("Ivan Petrov", "Vanya");
        assertThat(subject.birthDates()).containsExactly(PartialDate.month(1970, 5));
        assertThat(subject.countries()).extracting(country -> country.code()).containsExactly("RU");
        assertThat(subject.identifiers())
                .extracting(Identifier::type)
                .containsExactly(IdentifierType.PASSPORT, IdentifierType.TAX_NUMBER);
        assertThat(subject.extra()).containsEntry("position", "clerk").containsEntry("datasets", "x");
    }

    @Test
    void aPartyThatMayBeEitherHasNoKind() {
        assertThat(only("{\"schema\":\"LegalEntity\",\"properties\":{\"name\":[\"Example\"]}}\n")
                        .kind())
                .isEqualTo(TargetKind.UNKNOWN);
    }

    @Test
    void unpacksGzip(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("c.csv");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("name\nIvan Petrov\n".getBytes(StandardCharsets.UTF_8));
        }
        try (CustomerReader reader = CustomerReader.open(file)) {
            assertThat(reader.stream()).hasSize(1);
        }
    }

    @Test
    void aRowWithoutNameNamesItsLineAndWhatWasExpected() {
        assertThatThrownBy(() -> rows("id,name,alias\n1,A B,\n2, - ,\n"))
                .isInstanceOf(BadInputException.class)
                .hasMessage("line 3 of customers.csv (2) has no name: a value in name or alias was expected; "
                        + "name the customer or leave the row out");
        assertThatThrownBy(() -> rows("{\"id\":1}\n"))
                .hasMessageContaining("line 1")
                .hasMessageContaining("name, full name");
    }

    @Test
    void skipsAndReportsBadRowsOnlyWhenAsked() {
        List<String> reports = new ArrayList<>();
        CustomerReader reader = reader("id,name\n1,A B\n2,\n3,C,D\n4\n5,E F\n".getBytes(StandardCharsets.UTF_8))
                .onBadRow(e -> reports.add(Objects.toString(e.getMessage())));
        assertThat(reader.stream().map(row -> row.subject().ref())).containsExactly("1", "5");
        assertThat(reports).hasSize(3);
        assertThat(reports.get(1)).startsWith("line 4 of customers.csv has 3 columns where the header has 2");
        assertThat(reports.get(2)).startsWith("line 5 of customers.csv has 1 column where the header has 2");
        assertThat(reader.skipped()).isEqualTo(3);
        assertThat(reader.read()).isEqualTo(2);
        List<String> json = new ArrayList<>();
        CustomerReader lines = reader("{\"name\":\"A\"}\n{\"name\":\n[1]\n{\"name\":\"B\"} x\n{\"name\":\"C\"}\n"
                        .getBytes(StandardCharsets.UTF_8))
                .onBadRow(e -> json.add(Objects.toString(e.getMessage())));
        assertThat(lines.stream().map(row -> row.subject().names().getFirst())).containsExactly("A", "C");
        assertThat(json).hasSize(3).allMatch(message -> message.matches("line [234] of .*"));
    }

    @Test
    void blankRowsHoldNobody() {
        assertThat(rows("id,name\n,\n\n1,A B\n , \n")).hasSize(1);
    }

    @Test
    void wrongColumnCountsAreErrors() {
        assertThatThrownBy(() -> rows("id,name\n1,Petrov, Ivan\n"))
                .hasMessageContaining("line 2 of customers.csv has 3 columns")
                .hasMessageContaining("put double quotes");
        assertThatThrownBy(() -> rows("id,name,country\n1,A B\n"))
                .hasMessageContaining("has 2 columns where the header has 3");
    }

    @Test
    void aHeaderWithoutNameListsWhatWasSeenAndWhatIsAccepted() {
        assertThatThrownBy(() -> rows("17,Ivan Petrov\n"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("\"17\", \"Ivan Petrov\"")
                .hasMessageContaining("full name")
                .hasMessageContaining("surname");
    }

    @Test
    void saysWhatAFileIsThatIsNoCustomersFile(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> rows("")).hasMessageContaining("is empty");
        assertThatThrownBy(() -> rows(" \n\n ")).hasMessageContaining("is empty");
        assertThatThrownBy(() -> rows("<!DOCTYPE html>")).hasMessageContaining("XML or HTML");
        assertThatThrownBy(() -> rows("[{\"name\":\"A\"}]")).hasMessageContaining("JSON array");
        assertThatThrownBy(() -> rows("PK\u0003\u0004zip")).hasMessageContaining("spreadsheet");
        assertThatThrownBy(() -> reader("\uFEFFname\nA\n".getBytes(StandardCharsets.UTF_16LE)))
                .hasMessageContaining("UTF-16");
        assertThatThrownBy(() -> CustomerReader.open(folder)).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> CustomerReader.open(folder.resolve("none.csv")))
                .hasMessageContaining("does not exist");
        byte[] cut = gzipped("name\n" + "A B\n".repeat(9000));
        assertThatThrownBy(() ->
                        reader(Arrays.copyOf(cut, cut.length / 2)).stream().toList())
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("cannot be read");
    }

    private static byte[] gzipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void anotherEncodingNamesItsLine() {
        byte[] latin1 = "id,name\n1,Anna\n2,J\u00fcrgen\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> reader(latin1).stream().toList())
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("line 3 of customers.csv is not UTF-8");
        byte[] cyrillic = "name\nИван\n".getBytes(Charset.forName("windows-1251"));
        List<BadInputException> reports = new ArrayList<>();
        assertThatThrownBy(
                        () -> reader(cyrillic).onBadRow(reports::add).stream().toList())
                .hasMessageContaining("line 2 of customers.csv is not UTF-8");
        byte[] json = "{\"name\":\"A\"}\n{\"name\":\"\u00fc\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> reader(json).onBadRow(reports::add).stream().toList())
                .hasMessageContaining("line 2 of customers.csv is not UTF-8");
        assertThat(reports).isEmpty();
    }

    @Test
    void boundsLinesColumnsAndUnclosedQuotes() {
        assertThatThrownBy(() -> rows("name\n" + "x".repeat(1 << 20) + "y\n"))
                .hasMessageContaining("longer than 1 MiB");
        assertThatThrownBy(() -> rows("name" + ",x".repeat(1000) + "\nA\n")).isInstanceOf(BadInputException.class);
        assertThatThrownBy(() -> rows("id,name\n1,\"Ivan\n2,Petrov\n"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("double quote");
    }

    @Test
    void aLongFileIsReadInConstantMemory() {
        int count = 300_000;
        InputStream endless = new InputStream() {
            private final byte[] row = "1,Ivan Petrov,1970-01-01\n".getBytes(StandardCharsets.UTF_8);
            private final byte[] header = "id,name,dob\n".getBytes(StandardCharsets.UTF_8);
            private long at;

            @Override
            public int read() {
                long index = at++;
                if (index < header.length) {
                    return header[(int) index];
                }
                index -= header.length;
                return index >= (long) count * row.length ? -1 : row[(int) (index % row.length)];
            }
        };
        long read = 0;
        try (CustomerReader reader = CustomerReader.of(endless, "endless")) {
            for (CustomerRow row : reader) {
                read += row.subject().birthDates().size();
            }
        }
        assertThat(read).isEqualTo(count);
    }

    @Test
    void readsTheWholeReferencePopulation() throws IOException {
        Path file = sharedData("innocents/innocents.csv");
        Assumptions.assumeTrue(Files.exists(file), "shared data is not at hand: innocents/innocents.csv");
        int persons = 0;
        int organisations = 0;
        List<String> dateWarnings = new ArrayList<>();
        try (CustomerReader reader = CustomerReader.open(file)) {
            for (CustomerRow row : reader) {
                persons += row.subject().kind() == TargetKind.PERSON ? 1 : 0;
                organisations += row.subject().kind() == TargetKind.ORGANISATION ? 1 : 0;
                row.warnings().stream().filter(w -> w.contains("birth_date")).forEach(dateWarnings::add);
            }
        }
        assertThat(persons).isEqualTo(10_286);
        assertThat(organisations).isEqualTo(4_414);
        assertThat(dateWarnings).isEmpty();
    }

    @Test
    void theLineOfBusinessIsReadAndTravelsThroughUnderOneKey() {
        Subject subject = only("name,Line of Business,source\nIvan Petrov,Private Banking,north\n");
        assertThat(subject.businessLine()).isEqualTo("Private Banking");
        assertThat(subject.extra()).containsEntry(Subject.BUSINESS_LINE, "Private Banking");
        assertThat(only("name,businessLine\nIvan Petrov,-\n").businessLine()).isEmpty();
        CustomerRow twice = rows("{\"name\": \"Ivan Petrov\", \"businessLine\": [\"retail\", \"payments\"]}\n")
                .getFirst();
        assertThat(twice.subject().businessLine()).isEqualTo("retail");
        assertThat(twice.warnings()).singleElement().asString().contains("second line of business");
    }

    @Test
    void theManualListsEverySpellingOfEveryHeader() throws IOException {
        String manual = Files.readString(Path.of("../docs/customers.md"));
        for (Field field : Field.values()) {
            if (field != Field.EXTRA) {
                assertThat(Headers.spellings(field)).as(field.name()).isNotEmpty();
                assertThat(manual).contains("| " + String.join(", ", Headers.spellings(field)) + " |");
            }
        }
    }

    private static Path sharedData(String inside) {
        String set = System.getenv("CORDON_DATA");
        if (set != null) {
            return Path.of(set, inside);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("shared/data/README.md"))) {
                return folder.resolve("shared/data").resolve(inside);
            }
        }
        return Path.of("absent");
    }
}
