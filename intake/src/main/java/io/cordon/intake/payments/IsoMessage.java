package io.cordon.intake.payments;

import io.cordon.core.model.BadInputException;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An ISO 20022 message, a transaction at a time: what stands before the transactions (the group's header, a payment
 * information block) is kept for them, each transaction is read whole and then forgotten. Element names are those of the
 * message definitions pacs.008, pacs.009, pacs.004 and pain.001; names that are not known are passed over.
 */
final class IsoMessage {
    private static final XMLInputFactory FACTORY = factory();
    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:";

    /** The transactions of the messages that are read. */
    private static final List<String> TRANSACTIONS = List.of("CdtTrfTxInf", "TxInf", "DrctDbtTxInf");

    /** Roles by element, in pacs, pain and the return chain of pacs.004. */
    private static final Map<String, Role> ROLES = Map.ofEntries(
            Map.entry("InitgPty", Role.INITIATING_PARTY),
            Map.entry("UltmtDbtr", Role.ULTIMATE_DEBTOR),
            Map.entry("Dbtr", Role.DEBTOR),
            Map.entry("DbtrAgt", Role.DEBTOR_AGENT),
            Map.entry("PrvsInstgAgt1", Role.PREVIOUS_INSTRUCTING_AGENT),
            Map.entry("PrvsInstgAgt2", Role.PREVIOUS_INSTRUCTING_AGENT),
            Map.entry("PrvsInstgAgt3", Role.PREVIOUS_INSTRUCTING_AGENT),
            Map.entry("InstgAgt", Role.INSTRUCTING_AGENT),
            Map.entry("InstdAgt", Role.INSTRUCTED_AGENT),
            Map.entry("InstgRmbrsmntAgt", Role.REIMBURSEMENT_AGENT),
            Map.entry("InstdRmbrsmntAgt", Role.REIMBURSEMENT_AGENT),
            Map.entry("ThrdRmbrsmntAgt", Role.REIMBURSEMENT_AGENT),
            Map.entry("IntrmyAgt1", Role.INTERMEDIARY_AGENT),
            Map.entry("IntrmyAgt2", Role.INTERMEDIARY_AGENT),
            Map.entry("IntrmyAgt3", Role.INTERMEDIARY_AGENT),
            Map.entry("CdtrAgt", Role.CREDITOR_AGENT),
            Map.entry("Cdtr", Role.CREDITOR),
            Map.entry("UltmtCdtr", Role.ULTIMATE_CREDITOR));

    /** Blocks within a transaction that hold parties of it. */
    private static final List<String> NESTED = List.of("RtrChain", "UndrlygCstmrCdtTrf", "OrgnlTxRef", "SttlmInf");

    private final String file;
    private final XMLStreamReader xml;
    private final Consumer<Payment> payments;
    private String type = "";
    private final Parties header = new Parties();
    private Parties block = new Parties();
    private String blockDate = "";
    private long transactions;

    private IsoMessage(String file, XMLStreamReader xml, Consumer<Payment> payments) {
        this.file = file;
        this.xml = xml;
        this.payments = payments;
    }

    static void read(byte[] message, String file, Consumer<Payment> payments) {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(message));
            try {
                new IsoMessage(file, xml, payments).read();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new BadInputException(
                    file + ", line " + line
                            + ", is not well-formed XML; the message is cut or damaged, so fetch it again",
                    e);
        }
    }

    private void read() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                begin(xml.getLocalName());
            }
        }
        if (type.isEmpty()) {
            throw new BadInputException(
                    file + " holds no ISO 20022 Document; pacs.008, pacs.009, pacs.004 or pain.001" + " was expected");
        }
        if (transactions == 0) {
            throw new BadInputException(file + " is a " + type
                    + " without a transaction that can be read: CdtTrfTxInf or" + " TxInf was expected");
        }
    }

    private void begin(String name) throws XMLStreamException {
        if (name.equals("Document")) {
            String namespace = Optional.ofNullable(xml.getNamespaceURI()).orElse("");
            type = namespace.startsWith(NAMESPACE) ? namespace.substring(NAMESPACE.length()) : "ISO 20022";
        } else if (type.isEmpty()) {
            return;
        } else if (name.equals("PmtInf")) {
            block = new Parties();
            blockDate = "";
        } else if (name.equals("GrpHdr")) {
            XmlElement group = XmlElement.read(xml);
            gather(group, header);
            blockDate = group.textOf("IntrBkSttlmDt");
        } else if (name.equals("ReqdExctnDt")) {
            XmlElement day = XmlElement.read(xml);
            blockDate = day.text().isEmpty() ? day.textOf("Dt") + day.textOf("DtTm") : day.text();
        } else if (TRANSACTIONS.contains(name)) {
            transaction(XmlElement.read(xml));
        } else if (ROLES.containsKey(name)) {
            block.add(ROLES.get(name), XmlElement.read(xml));
        } else if (name.equals("DbtrAcct") || name.equals("CdtrAcct")) {
            block.account(name.equals("DbtrAcct") ? Role.DEBTOR : Role.CREDITOR, XmlElement.read(xml));
        }
    }

    private void transaction(XmlElement of) {
        transactions++;
        Parties parties = new Parties();
        gather(of, parties);
        List<PaymentParty> all = new ArrayList<>(header.list());
        block.list().stream().filter(party -> !all.contains(party)).forEach(all::add);
        parties.list().stream().filter(party -> !all.contains(party)).forEach(all::add);
        Optional<XmlElement> amount = amount(of);
        payments.accept(new Payment(
                file,
                type,
                reference(of),
                date(of),
                amount.map(XmlElement::text).flatMap(IsoMessage::decimal),
                amount.map(XmlElement::currency).orElse(""),
                all));
    }

    private static void gather(XmlElement of, Parties to) {
        for (XmlElement child : of.children()) {
            Role role = ROLES.get(child.name());
            if (role != null) {
                to.add(role, child);
            } else if (child.name().equals("DbtrAcct")) {
                to.account(Role.DEBTOR, child);
            } else if (child.name().equals("CdtrAcct")) {
                to.account(Role.CREDITOR, child);
            } else if (NESTED.contains(child.name())) {
                gather(child, to);
            }
        }
    }

    /** What was instructed, else what is settled or returned. */
    private static Optional<XmlElement> amount(XmlElement of) {
        return of.first("InstdAmt")
                .or(() -> of.first("Amt", "InstdAmt"))
                .or(() -> of.first("Amt", "EqvtAmt", "Amt"))
                .or(() -> of.first("RtrdInstdAmt"))
                .or(() -> of.first("IntrBkSttlmAmt"))
                .or(() -> of.first("RtrdIntrBkSttlmAmt"));
    }

    private static String reference(XmlElement of) {
        for (String id : List.of("EndToEndId", "TxId", "InstrId", "UETR")) {
            String text = of.textOf("PmtId", id);
            if (!text.isEmpty() && !text.equals("NOTPROVIDED")) {
                return text;
            }
        }
        for (String id : List.of("RtrId", "OrgnlEndToEndId")) {
            if (!of.textOf(id).isEmpty()) {
                return of.textOf(id);
            }
        }
        return "";
    }

    private Optional<LocalDate> date(XmlElement of) {
        String own = of.textOf("IntrBkSttlmDt");
        String text = own.isEmpty() ? blockDate : own;
        try {
            return text.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> decimal(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** Parties as they are met, with their accounts. */
    private static final class Parties {
        private final List<PartyBuilder> met = new ArrayList<>();

        void add(Role role, XmlElement element) {
            PartyBuilder party = new PartyBuilder(role);
            IsoParty.read(element, party);
            met.add(party);
        }

        void account(Role of, XmlElement account) {
            String id = account.textOf("Id", "IBAN") + account.textOf("Id", "Othr", "Id");
            for (int i = met.size() - 1; i >= 0; i--) {
                if (met.get(i).role() == of) {
                    met.get(i).account(id);
                    return;
                }
            }
        }

        List<PaymentParty> list() {
            return met.stream()
                    .flatMap(party -> party.build().stream())
                    .distinct()
                    .toList();
        }
    }
}
