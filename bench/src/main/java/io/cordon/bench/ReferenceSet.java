package io.cordon.bench;

import io.cordon.bench.quality.Lists;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Standing;
import io.cordon.core.model.Status;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetKind;
import io.cordon.core.timeline.Listing;
import io.cordon.sources.SourceFile;
import io.cordon.sources.Sources;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Published files that figures are measured on, so that they can be repeated: R4, four authorities' lists of about 20,800
 * targets, and R5, the same with the names of a later SDN list, about today's size. Every target counts as in force.
 */
enum ReferenceSet {
    R4,
    R5;

    private static final String SDN = "us-ofac-sdn";
    private static final String SDN_TRIO = "2021-06-moov-bench";
    private static final String SDN_LATER = "2024-05-03-jackdwyer";
    private static final LocalDate SDN_TRIO_DAY = LocalDate.of(2021, 6, 30);
    private static final LocalDate SDN_NAMES_DAY = LocalDate.of(2025, 11, 27);

    /** The word used on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the set.
     *
     * @param data the folder of published files
     * @throws io.cordon.core.model.BadInputException if a file is not there or not what it should be
     */
    Lists read(Path data) {
        Path lists = data.resolve("lists");
        Gathered all = new Gathered();
        if (this == R4) {
            all.add(SDN, SDN_TRIO_DAY, sdn(lists, SDN_TRIO, "sdn.csv", "alt.csv", "add.csv"));
        } else {
            List<SourceFile> names = files(lists, "us-ofac-sdn-names/2025-11-27-keithrozario", "sdn_entities.jsonl.xz");
            all.addRead(SDN, SDN_NAMES_DAY, names, SdnNames.read(names.getFirst(), SDN, kinds(lists)));
        }
        all.add(
                "us-ofac-cons",
                LocalDate.of(2025, 3, 28),
                files(lists, "us-ofac-cons/2025-03-28-kebalkhadka", "consolidated.xml"));
        all.add(
                "eu-fsf",
                LocalDate.of(2026, 5, 1),
                files(lists, "eu-fsf/2026-05-01-ammitto-rebuilt", "rebuilt-FULL-1_1.xml.xz"));
        all.add("un-sc", LocalDate.of(2025, 6, 18), files(lists, "un-sc/2025-06-18-ammitto", "consolidated.xml.xz"));
        all.add(
                "uk-ofsi",
                LocalDate.of(2025, 4, 10),
                files(lists, "uk-ofsi/2025-04-10-nadya-soto", "ConList.from-xlsx.csv.xz"));
        return new Lists("reference set " + name(), all.grounds, all.listings);
    }

    private static List<SourceFile> sdn(Path lists, String edition, String... names) {
        return files(lists, SDN + "/" + edition, names);
    }

    private static List<SourceFile> files(Path lists, String folder, String... names) {
        List<SourceFile> files = new ArrayList<>();
        for (String name : names) {
            files.add(SourceFile.open(lists.resolve(folder).resolve(name)));
        }
        return files;
    }

    /** What SDN entities are, by the editions that say so. */
    private static Map<String, TargetKind> kinds(Path lists) {
        Map<String, TargetKind> kinds = new HashMap<>();
        List<Target> known = new ArrayList<>();
        known.addAll(Sources.read(SDN, sdn(lists, SDN_TRIO, "sdn.csv", "alt.csv", "add.csv"))
                .targets());
        known.addAll(Sources.read(SDN, sdn(lists, SDN_LATER, "sdn.csv.xz")).targets());
        known.forEach(target -> kinds.put(target.id().reference(), target.kind()));
        return kinds;
    }

    /** Listings while they are gathered. */
    private static final class Gathered {
        private final List<Lists.Ground> grounds = new ArrayList<>();
        private final List<Listing> listings = new ArrayList<>();

        void add(String list, LocalDate day, List<SourceFile> files) {
            addRead(list, day, files, Sources.read(list, files).targets());
        }

        void addRead(String list, LocalDate day, List<SourceFile> files, List<Target> targets) {
            grounds.add(new Lists.Ground(list, day, Sources.sha256(files), targets.size()));
            Standing standing = new Standing(
                    Status.IN_FORCE,
                    Optional.of(ListedOn.noLaterThan(day)),
                    Optional.empty(),
                    "carried by the edition of " + day);
            for (Target target : targets) {
                listings.add(new Listing(
                        target,
                        standing,
                        Collections.nCopies(target.designations().size(), standing),
                        list + "@" + day));
            }
        }
    }
}
