package io.cordon.sources.eu;

import io.cordon.core.model.Target;
import io.cordon.sources.Reading;
import io.cordon.sources.SourceFile;
import io.cordon.sources.Sources;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Small hand-written files in the official layout. */
final class FsfFixture {
    static final String REGULATION = """
            <regulation regulationType="amendment" organisationType="council" publicationDate="2030-03-04"
                entryIntoForceDate="2030-03-05" numberTitle="2030/11 (OJ L1)" programme="UKR" logicalId="9">
              <publicationUrl>http://example.org/oj</publicationUrl>
            </regulation>
            <subjectType code="person" classificationCode="P"/>
            """;

    private FsfFixture() {}

    static String export(String entities) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2030-04-01T10:00:00.000+02:00" globalFileId="7">
            %s
            </export>
            """.formatted(entities);
    }

    /** One person under UKR with the parts given. */
    static String person(String parts) {
        return "<sanctionEntity designationDetails=\"\" unitedNationId=\"\" euReferenceNumber=\"EU.1.1\" logicalId=\"1\">"
                + REGULATION + parts + "</sanctionEntity>";
    }

    static String alias(String name, String more) {
        return "<nameAlias wholeName=\"" + name + "\" strong=\"true\" regulationLanguage=\"en\" logicalId=\"5\" " + more
                + "/>";
    }

    static SourceFile file(String xml) {
        return SourceFile.of("fsf.xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    static Reading read(String xml) {
        return Sources.read("eu-fsf", List.of(file(xml)));
    }

    /** The only target of a file with one person of the parts given. */
    static Target target(String parts) {
        return read(export(person(parts))).targets().getFirst();
    }
}
