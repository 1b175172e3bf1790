package io.cordon.sources.ofac;

import io.cordon.core.model.Address;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.Account;
import io.cordon.sources.Reading;
import io.cordon.sources.SafeXml;
import io.cordon.sources.SourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The records of one edition as they are read: each reference once, each with a name and a programme. */
final class Records {
    private final String list;
    private final SourceFile file;
    private final Account account = new Account();
    private final List<Target> targets = new ArrayList<>();
    private final Set<TargetId> seen = new HashSet<>();

    Records(String list, SourceFile file) {
        this.list = list;
        this.file = file;
    }

    Account account() {
        return account;
    }

    /** How many records were read. */
    int count() {
        return seen.size();
    }

    /** The id of the next record, which counts as read. */
    TargetId id(String reference, String where) {
        String number = reference.strip();
        if (!isNumber(number)) {
            throw new BadInputException(where + " has a record whose reference is \"" + number
                    + "\"; OFAC's references are whole numbers, so this is not its list or is damaged");
        }
        TargetId id = new TargetId(list, number);
        if (!seen.add(id)) {
            throw new BadInputException(where + " has a second record with reference " + number
                    + "; each was expected once, so fetch the file again");
        }
        account.read();
        return id;
    }

    /** Keeps a finished record. */
    void keep(Target.Builder to, String where) {
        try {
            targets.add(to.build());
        } catch (IllegalArgumentException e) {
            throw new BadInputException(
                    where + " has record " + to.id().reference() + ", which cannot be kept: " + e.getMessage()
                            + "; every OFAC record has a name and a programme",
                    e);
        }
        account.kept();
    }

    /** The edition read. */
    Reading reading(Optional<LocalDate> published) {
        if (targets.isEmpty()) {
            throw new BadInputException(file.name() + " holds no entries; a list with none is not published");
        }
        return new Reading(list, published, targets, account.done());
    }

    static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= 12 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** OFAC's word for what a record is; {@code -0-} and nothing stand for an organisation. */
    static TargetKind kind(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "individual" -> TargetKind.PERSON;
            case "vessel" -> TargetKind.VESSEL;
            case "aircraft" -> TargetKind.AIRCRAFT;
            default -> TargetKind.ORGANISATION;
        };
    }

    /** Address lines put on one. */
    static String lines(String... lines) {
        List<String> stated = new ArrayList<>();
        for (String line : lines) {
            if (!line.isBlank()) {
                stated.add(line.strip());
            }
        }
        return String.join(", ", stated);
    }

    /** Adds an address unless nothing is stated in it. */
    static void address(Target.Builder to, Address address) {
        if (!address.line().isEmpty()) {
            to.address(address);
        }
    }

    static SourceFile single(List<SourceFile> files, String form) {
        if (files.size() != 1) {
            throw new BadInputException(form + " is one file, but " + files.size() + " were given");
        }
        return files.getFirst();
    }

    /** Moves to the root element, which must have the name. */
    static void enterRoot(XMLStreamReader xml, SourceFile file, String root) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            // a comment or a processing instruction before the root
        }
        if (!xml.getLocalName().equals(root)) {
            throw new BadInputException(SafeXml.where(file, xml) + " begins with <" + xml.getLocalName() + ">; <" + root
                    + "> was expected");
        }
    }

    /** Moves to the next child of the element that the reader is directly inside; false at its end. */
    static boolean nextChild(XMLStreamReader xml) throws XMLStreamException {
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return false;
            }
        }
    }
}
