package io.cordon.answers.whatif;

import io.cordon.core.model.Standing;
import io.cordon.core.model.Status;
import io.cordon.core.model.Target;
import io.cordon.core.timeline.Listing;
import io.cordon.sources.Reading;
import io.cordon.sources.SourceFile;
import io.cordon.sources.Sources;
import io.cordon.sources.house.House;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A list that is not in force. It is read and never kept.
 *
 * @param list the id that it was read as
 * @param title what it is called: as it says itself, else its files
 * @param authority who would impose it; empty where nothing says
 * @param files its files' names
 * @param published the date it states, if any
 * @param sha256 of its files
 * @param targets who would be listed
 * @param warnings of its reading
 */
public record Draft(
        String list,
        String title,
        String authority,
        List<String> files,
        Optional<LocalDate> published,
        String sha256,
        List<Target> targets,
        List<String> warnings) {
    private static final String NO_ID = "draft";

    public Draft {
        files = List.copyOf(files);
        targets = List.copyOf(targets);
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads a draft in any form of a list that can be read.
     *
     * @param asked the list's id; where it is not given, what the content says or looks like decides
     * @throws io.cordon.core.model.BadInputException if the files are no such list
     */
    public static Draft read(List<Path> paths, Optional<String> asked) {
        return of(
                paths.stream().map(SourceFile::open).toList(),
                paths.stream().map(path -> String.valueOf(path.getFileName())).toList(),
                asked);
    }

    /**
     * As {@link #read}, from files at hand.
     *
     * @param names what people call them
     */
    public static Draft of(List<SourceFile> files, List<String> names, Optional<String> asked) {
        String list = asked.or(() -> published(files)).orElseGet(() -> stated(files, "list", NO_ID));
        Reading reading = Sources.read(list, files);
        String authority = Sources.lists().stream()
                .filter(known -> known.id().equals(list))
                .map(Sources.PublishedList::authority)
                .findFirst()
                .orElseGet(() -> stated(files, "authority", ""));
        return new Draft(
                list,
                stated(files, "title", String.join(", ", names)),
                authority,
                files.stream().map(SourceFile::name).toList(),
                reading.published(),
                Sources.sha256(files),
                reading.targets(),
                reading.account().warnings());
    }

    /** The first list that an authority publishes in the form which these files have. */
    private static Optional<String> published(List<SourceFile> files) {
        return Sources.lists().stream()
                .filter(list -> list.readers().stream().anyMatch(reader -> reader.recognises(files)))
                .map(Sources.PublishedList::id)
                .findFirst();
    }

    private static String stated(List<SourceFile> files, String key, String otherwise) {
        String stated = House.stated(files.getFirst(), key);
        return stated.isEmpty() ? otherwise : stated;
    }

    /** Its targets as if every designation had come into force. */
    public List<Listing> listings() {
        Standing standing = new Standing(
                Status.IN_FORCE,
                Optional.empty(),
                Optional.empty(),
                "as if the draft had come into force; it is not in force");
        return targets.stream()
                .map(target -> new Listing(
                        target,
                        standing,
                        target.designations().stream().map(one -> standing).toList(),
                        list + " (draft)"))
                .toList();
    }
}
