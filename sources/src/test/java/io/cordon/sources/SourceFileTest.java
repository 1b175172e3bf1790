package io.cordon.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.BadInputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class SourceFileTest {
    private static final byte[] LIST = "<list>named</list>".getBytes(UTF_8);

    @TempDir
    private Path folder;

    @Test
    void onePublicationHasOneHashHoweverItIsPacked() throws IOException {
        Path plain = Files.write(folder.resolve("list.xml"), LIST);
        Path xz = folder.resolve("list.bin");
        try (OutputStream out = new XZOutputStream(Files.newOutputStream(xz), new LZMA2Options())) {
            out.write(LIST);
        }
        Path gz = folder.resolve("list.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
            out.write(LIST);
        }
        Path zip = folder.resolve("list.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("schema.xsd"));
            out.write("<schema/>".getBytes(UTF_8));
            out.putNextEntry(new ZipEntry("list.xml"));
            out.write(LIST);
        }
        String hash = SourceFile.open(plain).sha256();
        assertThat(SourceFile.open(xz).sha256()).isEqualTo(hash);
        assertThat(SourceFile.open(gz).sha256()).isEqualTo(hash);
        assertThat(SourceFile.open(zip).sha256()).isEqualTo(hash);
        assertThat(SourceFile.open(zip).content()).isEqualTo(LIST);
    }

    @Test
    void aFileThatUnpacksToHundredsOfTimesItsSizeIsRefusedEarly() throws IOException {
        Path bomb = folder.resolve("bomb.xz");
        byte[] zeros = new byte[1 << 20];
        try (OutputStream out = new XZOutputStream(Files.newOutputStream(bomb), new LZMA2Options(0))) {
            for (int i = 0; i < 2048; i++) {
                out.write(zeros);
            }
        }
        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        assertThatThrownBy(() -> SourceFile.open(bomb))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("bomb.xz unpacks to more than 250 times its size");
    }

    @Test
    void aFileThatPacksWellIsReadWhileItIsSmall() throws IOException {
        Path small = folder.resolve("small.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(small))) {
            out.write(new byte[8 << 20]);
        }
        assertThat(SourceFile.open(small).content()).hasSize(8 << 20);
    }

    @Test
    void emptyMissingAndFolderAreToldApart() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        assertThatThrownBy(() -> SourceFile.open(empty)).hasMessageContaining("empty.csv is empty");
        assertThatThrownBy(() -> SourceFile.open(folder.resolve("no.csv"))).hasMessageContaining("does not exist");
        assertThatThrownBy(() -> SourceFile.open(folder)).hasMessageContaining("is a folder");
    }

    @Test
    void aDamagedPackageIsRefusedWithItsName() throws IOException {
        Path gz = folder.resolve("cut.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
            out.write(LIST);
        }
        byte[] whole = Files.readAllBytes(gz);
        Files.write(gz, java.util.Arrays.copyOf(whole, whole.length - 6));
        assertThatThrownBy(() -> SourceFile.open(gz))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("cut.gz cannot be read");
    }
}
