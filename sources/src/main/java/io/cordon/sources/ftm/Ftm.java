package io.cordon.sources.ftm;

import io.cordon.core.model.Subject;
import io.cordon.core.model.Target;
import io.cordon.sources.SourceReader;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The way into this package. */
public final class Ftm {
    private Ftm() {}

    /** A reader for each published form, the most particular first. */
    public static List<SourceReader> readers() {
        return List.of(new FtmEntitiesReader(), new FtmSimpleReader());
    }

    /**
     * An entity that somebody asks about, as a subject to screen.
     *
     * @param ref what the asker calls it; may be empty
     * @param schema such as {@code Person} or {@code Company}
     * @param properties values by property
     * @throws io.cordon.core.model.BadInputException if the schema is no party, there is no name, or a date is none
     */
    public static Subject subject(String ref, String schema, Map<String, List<String>> properties) {
        return FtmSubject.of(ref, schema, properties);
    }

    /**
     * Writes {@code entities.ftm.json}: an entity a line, each target followed by its sanctions, addresses and documents.
     *
     * @param targets whom to write, with the designations to write
     * @param authority the authority of a list's id
     */
    public static void writeEntities(List<Target> targets, Function<String, String> authority, OutputStream out)
            throws IOException {
        new FtmEntitiesWriter(authority, out).write(targets);
    }

    /**
     * Writes {@code targets.simple.csv}: a row a target.
     *
     * @param targets whom to write, with the designations to write
     * @param authority the authority of a list's id
     */
    public static void writeSimple(List<Target> targets, Function<String, String> authority, OutputStream out)
            throws IOException {
        FtmSimpleWriter.write(targets, authority, out);
    }
}
