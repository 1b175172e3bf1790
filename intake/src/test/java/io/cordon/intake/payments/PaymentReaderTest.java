package io.cordon.intake.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Subject;
import io.cordon.core.model.TargetKind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaymentReaderTest {
    private static final String PACS_008 = """
            <?xml version="1.0"?>
            <env:Envelope xmlns:env="urn:swift:xsd:envelope">
             <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"><FIToFICstmrCdtTrf>
              <GrpHdr><MsgId>M1</MsgId><IntrBkSttlmDt>2014-07-09</IntrBkSttlmDt></GrpHdr>
              <CdtTrfTxInf>
               <PmtId><InstrId>I1</InstrId><EndToEndId>E2E-1</EndToEndId></PmtId>
               <IntrBkSttlmAmt Ccy="EUR">1000.50</IntrBkSttlmAmt>
               <InstdAmt Ccy="USD">1360.00</InstdAmt>
               <Dbtr><Nm>Example  Trading GmbH</Nm>
                <PstlAdr><StrtNm>Hafenstr. 1</StrtNm><TwnNm>Hamburg</TwnNm><Ctry>DE</Ctry></PstlAdr>
                <Id><OrgId><LEI>529900MNOPQRSTUVQR20</LEI></OrgId></Id></Dbtr>
               <DbtrAcct><Id><IBAN>DE02120300000000202051</IBAN></Id></DbtrAcct>
               <DbtrAgt><FinInstnId><BICFI>EXAMDEFF</BICFI></FinInstnId></DbtrAgt>
               <CdtrAgt><FinInstnId><Nm>Bank of Elsewhere</Nm></FinInstnId></CdtrAgt>
               <Cdtr><Nm>Ivan Testov</Nm>
                <Id><PrvtId><DtAndPlcOfBirth><BirthDt>1960-02-29</BirthDt><CityOfBirth>Omsk</CityOfBirth>
                <CtryOfBirth>RU</CtryOfBirth></DtAndPlcOfBirth>
                <Othr><Id>750001</Id><SchmeNm><Cd>CCPT</Cd></SchmeNm></Othr></PrvtId></Id></Cdtr>
              </CdtTrfTxInf>
              <CdtTrfTxInf>
               <PmtId><EndToEndId>NOTPROVIDED</EndToEndId><TxId>T2</TxId></PmtId>
               <IntrBkSttlmAmt Ccy="EUR">5</IntrBkSttlmAmt>
               <Dbtr><Nm>Second Payer</Nm></Dbtr><Cdtr><Nm>Second Payee</Nm></Cdtr>
              </CdtTrfTxInf>
             </FIToFICstmrCdtTrf></Document></env:Envelope>
            """;

    private static final String PAIN_001 = """
            <p:Document xmlns:p="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><p:CstmrCdtTrfInitn>
             <p:GrpHdr><p:MsgId>M</p:MsgId><p:InitgPty><p:Nm>Head Office</p:Nm></p:InitgPty></p:GrpHdr>
             <p:PmtInf><p:ReqdExctnDt><p:Dt>2026-04-14</p:Dt></p:ReqdExctnDt>
              <p:Dbtr><p:Nm>First Payer</p:Nm></p:Dbtr>
              <p:CdtTrfTxInf><p:PmtId><p:EndToEndId>A</p:EndToEndId></p:PmtId><p:Amt><p:InstdAmt Ccy="SEK">7</p:InstdAmt></p:Amt>
               <p:Cdtr><p:Nm>Payee A</p:Nm></p:Cdtr></p:CdtTrfTxInf>
              <p:CdtTrfTxInf><p:PmtId><p:EndToEndId>B</p:EndToEndId></p:PmtId><p:Amt><p:InstdAmt Ccy="SEK">8</p:InstdAmt></p:Amt>
               <p:Cdtr><p:Nm>Payee B</p:Nm></p:Cdtr></p:CdtTrfTxInf>
             </p:PmtInf>
             <p:PmtInf><p:Dbtr><p:Nm>Other Payer</p:Nm></p:Dbtr>
              <p:CdtTrfTxInf><p:PmtId><p:EndToEndId>C</p:EndToEndId></p:PmtId><p:Amt><p:InstdAmt Ccy="SEK">9</p:InstdAmt></p:Amt>
               <p:Cdtr><p:Nm>Payee C</p:Nm></p:Cdtr></p:CdtTrfTxInf>
             </p:PmtInf></p:CstmrCdtTrfInitn></p:Document>
            """;

    private static final String MT_103 = """
            {1:F01AAAABEBBAXXX0000000000}{2:I103CCCCDEFFXXXXN}{4:
            :20:REF-103
            :23B:CRED
            :32A:140709EUR1000,50
            :33B:USD1360,
            :50F:/DE02120300000000202051
            1/EXAMPLE TRADING
            1/AND SHIPPING GMBH
            2/HAFENSTR. 1
            3/DE/HAMBURG
            :52A:EXAMDEFF
            :57D:BANK OF ELSEWHERE
            OLD SQUARE 2
            :59:/256352896
            THE VERY LONG NAME OF A COMPANY THA
            T GOES ON LTD
            NO 5 STREET
            :71A:OUR
            -}""";

    private static final String MT_101 = """
            {1:F01AAAABEBBAXXX0000000000}{2:I101CCCCDEFFXXXXN}{4:
            :20:ORDER
            :28D:1/1
            :50H:/111
            ORDERING CO
            :30:260327
            :21:TX1
            :32B:USD90000,
            :59F:/756
            1/PAYEE ONE
            3/US/SEAFORD
            4/19600229
            5/RU/OMSK
            :71A:SHA
            :21:TX2
            :32B:EUR5,25
            :59A:EXAMITMM
            :71A:SHA
            -}""";

    private static List<Payment> read(String message) {
        List<Payment> payments = new ArrayList<>();
        PaymentReader.read(message.getBytes(StandardCharsets.UTF_8), "message", payments::add);
        return payments;
    }

    private static Subject party(Payment payment, Role role) {
        return payment.parties().stream()
                .filter(party -> party.role() == role)
                .findFirst()
                .orElseThrow()
                .subject();
    }

    @Test
    void aCreditTransferNamesItsPartiesAgentsAndAmountAsInstructed() {
        List<Payment> payments = read(PACS_008);
        assertThat(payments).hasSize(2);
        Payment first = payments.getFirst();
        assertThat(first.type()).isEqualTo("pacs.008.001.08");
        assertThat(first.reference()).isEqualTo("E2E-1");
        assertThat(first.date()).contains(LocalDate.of(2014, 7, 9));
        assertThat(first.amount()).contains(new BigDecimal("1360.00"));
        assertThat(first.currency()).isEqualTo("USD");

        Subject debtor = party(first, Role.DEBTOR);
        assertThat(debtor.names()).containsExactly("Example Trading GmbH");
        assertThat(debtor.ref()).isEqualTo("DE02120300000000202051");
        assertThat(debtor.kind()).isEqualTo(TargetKind.ORGANISATION);
        assertThat(debtor.countries()).extracting("code").containsExactly("DE");
        assertThat(debtor.extra()).containsEntry("address", "Hafenstr. 1, Hamburg");
        assertThat(debtor.identifiers()).extracting("type").containsExactly(IdentifierType.LEI);

        Subject creditor = party(first, Role.CREDITOR);
        assertThat(creditor.kind()).isEqualTo(TargetKind.PERSON);
        assertThat(creditor.birthDates()).containsExactly(PartialDate.day(LocalDate.of(1960, 2, 29)));
        assertThat(creditor.birthPlaces().getFirst().text()).isEqualTo("Omsk, RU");
        assertThat(creditor.identifiers())
                .extracting("type", "value")
                .containsExactly(org.assertj.core.groups.Tuple.tuple(IdentifierType.PASSPORT, "750001"));

        Subject agent = party(first, Role.DEBTOR_AGENT);
        assertThat(agent.names()).containsExactly("EXAMDEFF");
        assertThat(agent.countries()).extracting("code").containsExactly("DE");
        assertThat(party(first, Role.CREDITOR_AGENT).names()).containsExactly("Bank of Elsewhere");

        assertThat(payments.get(1).reference()).isEqualTo("T2");
        assertThat(payments.get(1).parties())
                .extracting(p -> p.subject().names().getFirst())
                .containsExactly("Second Payer", "Second Payee");
    }

    @Test
    void anInitiationsDebtorHoldsForThePaymentsOfItsBlock() {
        List<Payment> payments = read(PAIN_001);
        assertThat(payments).extracting(Payment::reference).containsExactly("A", "B", "C");
        assertThat(payments)
                .extracting(p -> party(p, Role.DEBTOR).names().getFirst())
                .containsExactly("First Payer", "First Payer", "Other Payer");
        assertThat(payments)
                .extracting(p -> party(p, Role.INITIATING_PARTY).names().getFirst())
                .containsOnly("Head Office");
        assertThat(payments.getFirst().date()).contains(LocalDate.of(2026, 4, 14));
    }

    @Test
    void anMt103IsReadFieldByField() {
        Payment payment = read(MT_103).getFirst();
        assertThat(payment.type()).isEqualTo("MT103");
        assertThat(payment.reference()).isEqualTo("REF-103");
        assertThat(payment.date()).contains(LocalDate.of(2014, 7, 9));
        assertThat(payment.amount()).contains(new BigDecimal("1360"));
        assertThat(payment.currency()).isEqualTo("USD");
        Subject debtor = party(payment, Role.DEBTOR);
        assertThat(debtor.names()).containsExactly("EXAMPLE TRADING AND SHIPPING GMBH");
        assertThat(debtor.ref()).isEqualTo("DE02120300000000202051");
        assertThat(debtor.countries()).extracting("code").containsExactly("DE");
        assertThat(party(payment, Role.DEBTOR_AGENT).identifiers())
                .extracting("value")
                .containsExactly("EXAMDEFF");
        assertThat(party(payment, Role.CREDITOR_AGENT).names()).containsExactly("BANK OF ELSEWHERE");
        assertThat(party(payment, Role.CREDITOR).names())
                .containsExactly(
                        "THE VERY LONG NAME OF A COMPANY THA", "THE VERY LONG NAME OF A COMPANY THAT GOES ON LTD");
    }

    @Test
    void anMt101OrdersSeveralPaymentsOfOneOrderer() {
        List<Payment> payments = read(MT_101);
        assertThat(payments).extracting(Payment::reference).containsExactly("TX1", "TX2");
        assertThat(payments).extracting(Payment::currency).containsExactly("USD", "EUR");
        assertThat(payments)
                .extracting(p -> party(p, Role.DEBTOR).names().getFirst())
                .containsOnly("ORDERING CO");
        Subject payee = party(payments.getFirst(), Role.CREDITOR);
        assertThat(payee.names()).containsExactly("PAYEE ONE");
        assertThat(payee.birthDates()).containsExactly(PartialDate.day(LocalDate.of(1960, 2, 29)));
        assertThat(payee.birthPlaces().getFirst().text()).isEqualTo("OMSK, RU");
    }

    @Test
    void whatIsNoMessageOrCutIsRefusedByName() {
        assertThatThrownBy(() -> read("Dear Sirs"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("message is no payment message");
        assertThatThrownBy(() -> read(PACS_008.substring(0, 900)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("is not well-formed XML");
        assertThatThrownBy(() ->
                        read("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><A/></Document>"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("camt.053.001.08 without a transaction");
        assertThatThrownBy(() -> read("<feed/>"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("no ISO 20022");
        assertThatThrownBy(() -> read(MT_103.substring(0, MT_103.length() - 30)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("cut");
        assertThatThrownBy(() -> read(MT_103.replace("I103", "I940")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("MT940");
        assertThatThrownBy(() -> PaymentReader.files(Path.of("no-such-folder")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("no-such-folder");
    }

    @Test
    void entitiesAreNotExpanded() {
        String attack = "<!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + PACS_008.substring(PACS_008.indexOf('\n') + 1).replace("Ivan Testov", "Ivan &x;");
        assertThatThrownBy(() -> read(attack)).isInstanceOf(BadInputException.class);
    }

    @Test
    void theSharedMessagesAreReadOrRefusedWithAReason() throws Exception {
        Path folder = shared();
        int read = 0;
        int parties = 0;
        List<String> refused = new ArrayList<>();
        for (Path file : PaymentReader.files(folder)) {
            List<Payment> payments = new ArrayList<>();
            try {
                PaymentReader.read(file, payments::add);
                assertThat(payments).as("%s", file).isNotEmpty();
                parties += payments.stream()
                        .mapToInt(payment -> payment.parties().size())
                        .sum();
                read++;
            } catch (BadInputException e) {
                refused.add(e.getMessage());
            }
        }
        assertThat(read).as("refused: %s", refused).isGreaterThan(125);
        assertThat(refused).as("of %s", folder).hasSizeLessThan(8);
        assertThat(parties).isGreaterThan(4 * read);
    }

    private static Path shared() {
        for (@Nullable Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path folder = at.resolve("shared/data/payments");
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        assumeTrue(false, "the shared payments are absent (../shared/data)");
        throw new IllegalStateException();
    }
}
