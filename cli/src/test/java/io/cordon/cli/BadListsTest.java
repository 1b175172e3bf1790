package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Files that are not the list they should be: each is refused in a sentence, and what was held still answers. */
class BadListsTest {
    private static final String UN_START =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<CONSOLIDATED_LIST dateGenerated=\"2026-03-01T00:00:00Z\">"
                    + "<INDIVIDUALS>";
    private static final String UN_PERSON =
            "<INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>IVO</FIRST_NAME><SECOND_NAME>HOEVEN</SECOND_NAME>"
                    + "<UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>QDi.900</REFERENCE_NUMBER>"
                    + "<LISTED_ON>2011-06-16</LISTED_ON></INDIVIDUAL>\n";
    private static final String UN_END = "</INDIVIDUALS><ENTITIES/></CONSOLIDATED_LIST>";

    @TempDir
    Path folder = Path.of("");

    private String before = "";

    private Path data() {
        return folder.resolve("data");
    }

    @BeforeEach
    void holdAList() {
        Run.cordon(data(), "import", "group-policy", GoldenAnswersTest.house("policy-2026-01.csv"))
                .done();
        before = answer();
    }

    private String answer() {
        String targets = Run.cordon(data(), "targets", "--json", "--as-of", "2026-02-01")
                .done()
                .out();
        String hit = Run.cordon(data(), "screen", "Ivan Petrov", "--json", "--as-of", "2026-02-01")
                .done()
                .out();
        assertThat(hit).contains("group-policy:P-1").contains("in-force");
        return targets + hit + Run.cordon(data(), "lists", "--json").done().out();
    }

    private void refused(String list, String name, String content, String... sentence) throws IOException {
        refused(list, name, content.getBytes(StandardCharsets.UTF_8), sentence);
    }

    private void refused(String list, String name, byte[] content, String... sentence) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, content);
        refused(Run.cordon(data(), "import", list, file.toString()), sentence);
    }

    private void refused(Run run, String... sentence) {
        assertThat(run.code()).as("%s", run).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("cordon: ")
                .doesNotContain("fault in cordon")
                .doesNotContain("\tat ");
        assertThat(run.err()).contains(sentence);
        assertThat(answer()).isEqualTo(before);
    }

    @Test
    void theSmallUnListOfTheseTestsIsGoodAsLongAsNothingIsDoneToIt() throws IOException {
        Path file = folder.resolve("un.xml");
        Files.writeString(file, UN_START + UN_PERSON + UN_END);
        assertThat(Run.cordon(data(), "import", "un-sc", file.toString()).done().out())
                .contains("un-sc@2026-03-01 is added with 1 targets");
    }

    @Test
    void emptyFile() throws IOException {
        refused("un-sc", "empty.xml", "", "empty.xml is empty");
        refused("group-policy", "empty.csv", "", "empty.csv is empty");
    }

    @Test
    void missingFileAndFolder() {
        refused(
                Run.cordon(data(), "import", "un-sc", folder.resolve("none.xml").toString()),
                "none.xml does not exist");
        refused(Run.cordon(data(), "import", "un-sc", folder.toString()), "is a folder", "name the list's files");
    }

    @Test
    void truncatedXml() throws IOException {
        refused(
                "un-sc",
                "cut.xml",
                UN_START + UN_PERSON + "<INDIVIDUAL><DATAID>2</DATA",
                "cut.xml, line 3",
                "not well-formed");
    }

    @Test
    void truncatedCsv() throws IOException {
        String whole = Files.readString(Path.of(GoldenAnswersTest.house("policy-2026-02.csv")));
        refused("group-policy", "cut.csv", whole.substring(0, whole.indexOf("V-1") + 12), "cut.csv", "line");
        refused("group-policy", "quote.csv", whole + "O-9,organisation,\"Acme", "quote.csv", "line");
    }

    @Test
    void anotherList() throws IOException {
        refused("eu-fsf", "un.xml", UN_START + UN_PERSON + UN_END, "un.xml", "EU Financial Sanctions File");
        refused("us-ofac-sdn", "un.xml", UN_START + UN_PERSON + UN_END, "un.xml", "us-ofac-sdn");
        refused(
                Run.cordon(data(), "import", "un-sc", GoldenAnswersTest.house("policy-2026-02.csv")),
                "policy-2026-02.csv",
                "UN consolidated XML");
        refused(
                Run.cordon(data(), "import", "other-policy", GoldenAnswersTest.house("policy-2026-02.csv")),
                "group-policy",
                "not other-policy");
        refused("us-ofac-sdn-changes", "log.txt", "nothing dated\n", "log.txt", "change log");
        refused("eu-journal", "journal.csv", "a,b\n1,2\n", "journal.csv, line 1", "startDate");
    }

    @Test
    void anErrorPageInsteadOfAList() throws IOException {
        String page = "<!DOCTYPE html>\n<html><head><title>503</title></head><body>Try later</body></html>";
        for (String list : new String[] {"us-ofac-sdn", "eu-fsf", "un-sc", "uk-sl", "uk-ofsi", "group-policy"}) {
            refused(list, "page.html", page, "page.html is an HTML page");
        }
    }

    @Test
    void aDocumentTypeWithAnExternalEntity() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        String dtd = "<?xml version=\"1.0\"?>\n<!DOCTYPE CONSOLIDATED_LIST [<!ENTITY x SYSTEM \"" + secret.toUri()
                + "\">]>\n";
        String body = UN_START.substring(UN_START.indexOf('\n') + 1) + UN_PERSON.replace("IVO", "&x;") + UN_END;
        refused("un-sc", "entity.xml", dtd + body, "entity.xml", "line 2", "document type");
    }

    @Test
    void aBillionLaughs() throws IOException {
        StringBuilder dtd =
                new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE CONSOLIDATED_LIST [<!ENTITY a0 \"ha\">");
        for (int i = 1; i <= 9; i++) {
            dtd.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String body = UN_START.substring(UN_START.indexOf('\n') + 1) + UN_PERSON.replace("IVO", "&a9;") + UN_END;
        refused("un-sc", "laughs.xml", dtd + "]>\n" + body, "laughs.xml", "document type");
    }

    @Test
    void twoGigabytesOfZerosInAFewKilobytes() throws IOException {
        byte[] zeros = new byte[16 << 20];
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (XZOutputStream xz = new XZOutputStream(packed, new LZMA2Options(0))) {
            xz.write(zeros);
        }
        Path bomb = folder.resolve("bomb.xml.xz");
        try (OutputStream out = Files.newOutputStream(bomb)) {
            for (int i = 0; i < 128; i++) {
                packed.writeTo(out);
            }
        }
        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        refused(
                Run.cordon(data(), "import", "un-sc", bomb.toString()),
                "bomb.xml.xz unpacks to more than 250 times its size",
                "not read further");
    }

    @Test
    void aPackedFileThatIsCutOrDamaged() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (XZOutputStream xz = new XZOutputStream(packed, new LZMA2Options(0))) {
            xz.write((UN_START + UN_PERSON.repeat(50) + UN_END).getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = packed.toByteArray();
        refused("un-sc", "cut.xz", java.util.Arrays.copyOf(whole, whole.length / 2), "cut.xz cannot be read");
        whole[whole.length / 2] ^= 0x55;
        refused("un-sc", "damaged.xz", whole, "damaged.xz cannot be read");
    }

    @Test
    void anotherEncoding() throws IOException {
        String whole = Files.readString(Path.of(GoldenAnswersTest.house("policy-2026-02.csv")))
                .replaceAll("[^\\x00-\\x7F]", "x")
                .replace("Ivan Petrov", "José Petrov");
        refused("group-policy", "latin.csv", whole.getBytes(StandardCharsets.ISO_8859_1), "latin.csv", "UTF-8");
        String xml = UN_START + UN_PERSON.replace("IVO", "JOSÉ") + UN_END;
        refused("un-sc", "latin.xml", xml.getBytes(StandardCharsets.ISO_8859_1), "latin.xml");
        refused("un-sc", "utf16.xml", whole.getBytes(StandardCharsets.UTF_16), "utf16.xml");
    }

    @Test
    void aRowWithTooFewColumns() throws IOException {
        refused("group-policy", "few.csv", "id,name,programme\nP-1,Ivan Petrov,UKR\nP-2,Anna\n", "few.csv, line 3");
        refused(
                Run.cordon(data(), "import", "us-ofac-sdn", "--published", "2026-03-01", write("sdn.csv", """
                        36,"AEROCARIBBEAN AIRLINES",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-\s
                        173,"ANGLO-CARIBBEAN CO., LTD.",-0- ,"CUBA"
                        """)),
                "sdn.csv",
                "line 2");
    }

    @Test
    void aListIdThatIsNearlyAnAuthoritys() throws IOException {
        String sdn = write("sdn.csv", "36,\"AIR\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n");
        refused(
                Run.cordon(data(), "import", "us-ofac-sdm", "--published", "2026-03-01", sdn),
                "sdn.csv",
                "did you mean us-ofac-sdn?");
        refused(Run.cordon(data(), "import", "un-cs", sdn), "did you mean un-sc?");
        refused(Run.cordon(data(), "import", "frobnicate", sdn), "the lists that authorities publish are: us-ofac-sdn");
    }

    @Test
    void aFormThatDoesNotStateItsDay() throws IOException {
        String sdn = write("sdn.csv", "36,\"AIR\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n");
        refused(Run.cordon(data(), "import", "us-ofac-sdn", sdn), "--published YYYY-MM-DD");
        refused(
                Run.cordon(data(), "import", "us-ofac-sdn", "--published", "2026-02-30", sdn),
                "YYYY-MM-DD",
                "2026-02-30");
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
