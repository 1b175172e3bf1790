package io.cordon.intake.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Country;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParquetCustomersTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"uncompressed", "gzip", "snappy", "zstd"})
    void columnsAreNamedAsInCsvAndListsAreSeveralValues(String codec) throws IOException {
        List<CustomerEntry> entries = read(copy(codec));
        assertThat(entries).hasSize(4);
        Subject first = ((CustomerRow) entries.getFirst()).subject();
        assertThat(first.ref()).isEqualTo("1");
        assertThat(first.names()).containsExactly("Ivan Petrov", "I. Petrov", "Иван Петров");
        assertThat(first.birthDates()).containsExactly(PartialDate.parse("1970-05-02"));
        assertThat(first.countries()).containsExactly(Country.of("RU"), Country.of("CY"));
        assertThat(first.extra())
                .containsEntry("opened", "2019-01-01")
                .containsEntry("risk", "1.5")
                .containsEntry("note", "plain")
                .containsEntry("branch", "north")
                .doesNotContainKey("home");
        assertThat(((CustomerRow) entries.get(1)).subject().names()).containsExactly("Example, Ltd");
        assertThat(((CustomerRow) entries.get(1)).subject().extra()).containsEntry("opened", "2020-02-03T04:05:06");
        Subject third = ((CustomerRow) entries.get(2)).subject();
        assertThat(third.birthDates()).containsExactly(PartialDate.parse("1960"));
        assertThat(entries.get(3)).isInstanceOfSatisfying(RejectedRow.class, rejected -> {
            assertThat(rejected.line()).isEqualTo(4);
            assertThat(rejected.ref()).isEqualTo("4");
            assertThat(rejected.problem()).hasMessageContaining("row 4 of").hasMessageContaining("has no name");
        });
    }

    @Test
    void aCodecThatIsNotReadIsNamedWithThoseThatAre() throws IOException {
        Path file = copy("lz4_raw");
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("LZ4_RAW")
                .hasMessageContaining("gzip, snappy and zstd are read");
    }

    @Test
    void aStreamOfParquetIsRefusedWithAWordOnWhatToDo() throws IOException {
        try (InputStream in = Files.newInputStream(copy("gzip"))) {
            assertThatThrownBy(() -> CustomerReader.of(in, "standard input"))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("name the file itself");
        }
    }

    @Test
    void aFileThatWasCutOffIsRefused() throws IOException {
        Path file = copy("snappy");
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {4, 11, 100, whole.length - 1}) {
            byte[] part = new byte[length];
            System.arraycopy(whole, 0, part, 0, length);
            Files.write(file, part);
            assertThatThrownBy(() -> read(file))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("a part of it is missing");
        }
    }

    @Test
    void aFooterThatClaimsMoreThanTheFileHoldsIsRefused() throws IOException {
        Path file = copy("snappy");
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(bytes.length - 8, Integer.MAX_VALUE);
        Files.write(file, bytes);
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("its footer says it is 2147483647 bytes long");
    }

    @Test
    void aDamagedFileGivesASentenceOrItsRowsAndNeverAFault() throws IOException {
        for (String codec : List.of("uncompressed", "gzip", "snappy", "zstd")) {
            Path file = copy(codec);
            byte[] whole = Files.readAllBytes(file);
            Random random = new Random(11);
            int refused = 0;
            for (int i = 0; i < 150; i++) {
                byte[] bytes = whole.clone();
                for (int n = 0; n < 3; n++) {
                    bytes[4 + random.nextInt(bytes.length - 12)] = (byte) random.nextInt(256);
                }
                Files.write(file, bytes);
                try {
                    read(file);
                } catch (BadInputException e) {
                    assertThat(e).hasMessageContaining(file.toString());
                    refused++;
                }
            }
            assertThat(refused).as(codec).isPositive();
        }
    }

    private static List<CustomerEntry> read(Path file) {
        try (CustomerReader reader = CustomerReader.open(file)) {
            List<CustomerEntry> entries = new ArrayList<>();
            reader.entries().forEachRemaining(entries::add);
            assertThat(reader.fractionRead()).isEqualTo(1.0);
            return entries;
        }
    }

    private Path copy(String codec) throws IOException {
        Path file = folder.resolve("customers-" + codec + ".parquet");
        try (InputStream in = ParquetCustomersTest.class.getResourceAsStream("customers-" + codec + ".parquet")) {
            if (in == null) {
                throw new IllegalStateException("no fixture for " + codec);
            }
            Files.write(file, in.readAllBytes());
        }
        return file;
    }
}
