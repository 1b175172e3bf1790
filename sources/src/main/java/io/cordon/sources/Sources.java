package io.cordon.sources;

import io.cordon.core.model.BadInputException;
import io.cordon.sources.au.Au;
import io.cordon.sources.ca.Ca;
import io.cordon.sources.ch.Ch;
import io.cordon.sources.csl.Csl;
import io.cordon.sources.eu.Eu;
import io.cordon.sources.ftm.Ftm;
import io.cordon.sources.house.House;
import io.cordon.sources.ofac.Ofac;
import io.cordon.sources.uk.Uk;
import io.cordon.sources.un.Un;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The way in: a list's id and its files, read into targets. The form is found from the content. */
public final class Sources {
    private static final Map<String, PublishedList> LISTS = new LinkedHashMap<>();
    private static final Map<String, NoticeReader> NOTICES = new LinkedHashMap<>();

    static {
        list("us-ofac-sdn", "us-ofac", "US OFAC Specially Designated Nationals", Ofac.readers());
        list("us-ofac-cons", "us-ofac", "US OFAC Consolidated (non-SDN)", Ofac.readers());
        list("eu-fsf", "eu", "EU Financial Sanctions File", Eu.readers());
        list("un-sc", "un", "UN Security Council Consolidated List", Un.readers());
        list("uk-sl", "uk", "UK Sanctions List", Uk.readers());
        list("uk-ofsi", "uk", "UK OFSI Consolidated List (closed 2026-01-28)", Uk.readers());
        list("ca-sema", "ca", "Canada Consolidated Autonomous Sanctions List", Ca.readers());
        list("au-dfat", "au", "Australia DFAT consolidated list", Au.readers());
        list("ch-seco", "ch-seco", "Switzerland SECO consolidated list", Ch.readers());
        list("us-csl", "us", "US Consolidated Screening List: Commerce and State", Csl.readers());
        list("us-csl-all", "us", "US Consolidated Screening List, Treasury's lists too", Csl.wholeReaders());
        list("ftm", "ftm", "FollowTheMoney (OpenSanctions and others)", Ftm.readers());
        notices(Ofac.changeLog());
        notices(Eu.journal());
    }

    private Sources() {}

    /** A list that can be read. */
    public record PublishedList(String id, String authority, String title, List<SourceReader> readers) {}

    private static void list(String id, String authority, String title, List<SourceReader> readers) {
        LISTS.put(id, new PublishedList(id, authority, title, readers));
    }

    private static void notices(NoticeReader reader) {
        NOTICES.put(reader.source(), reader);
    }

    /** Every published list that can be read. */
    public static List<PublishedList> lists() {
        return List.copyOf(LISTS.values());
    }

    /** Ids of the sources of notices. */
    public static List<String> noticeSources() {
        return List.copyOf(NOTICES.keySet());
    }

    /**
     * Reads an edition. A list id that is not known is a house's own, in the house-list format or in FollowTheMoney.
     *
     * @throws BadInputException if the files are not that list in a known form, or are malformed
     */
    public static Reading read(String list, List<SourceFile> files) {
        PublishedList known = LISTS.get(list);
        List<SourceReader> readers = known == null ? houseReaders() : known.readers();
        List<String> forms = new ArrayList<>();
        for (SourceReader reader : readers) {
            if (reader.recognises(files)) {
                return reader.read(list, files);
            }
            forms.add(reader.form());
        }
        throw new BadInputException(names(files) + looksLike(files.getFirst()) + "; for list " + list
                + " one of these was expected: " + String.join(", ", forms) + meant(list));
    }

    /**
     * Reads a house's own file as it is, by a mapping file that says which of its fields is what.
     *
     * @throws BadInputException if the list is an authority's, the mapping is malformed, or the file is not as it says
     */
    public static Reading read(String list, List<SourceFile> files, SourceFile mapping) {
        if (LISTS.containsKey(list)) {
            throw new BadInputException("list " + list + " is published by an authority and read as it is; a mapping is"
                    + " for a house list, under an id of its own");
        }
        SourceReader reader = House.reader(mapping);
        if (!reader.recognises(files)) {
            throw new BadInputException(
                    names(files) + ": one file is read by a mapping, but " + files.size() + " were given");
        }
        return reader.read(list, files);
    }

    private static List<SourceReader> houseReaders() {
        List<SourceReader> readers = new ArrayList<>(Ftm.readers());
        readers.addAll(House.readers());
        return readers;
    }

    /** The authority of a list: of its own where it is published, {@code house} for a house's. */
    public static String authority(String list) {
        PublishedList known = LISTS.get(list);
        return known == null ? "house" : known.authority();
    }

    /** A house may call its list as it likes; where an id is nearly an authority's, it was most likely mistyped. */
    private static String meant(String list) {
        List<String> ids = new ArrayList<>(LISTS.keySet());
        ids.addAll(NOTICES.keySet());
        if (ids.contains(list)) {
            return "";
        }
        List<String> near = ids.stream().filter(id -> nearly(list, id)).toList();
        return near.isEmpty()
                ? "; the lists that authorities publish are: " + String.join(", ", ids)
                : "; did you mean " + String.join(" or ", near) + "?";
    }

    /** Whether two ids differ in one letter: changed, added, left out, or two neighbours swapped. */
    static boolean nearly(String typed, String id) {
        int start = 0;
        int shorter = Math.min(typed.length(), id.length());
        while (start < shorter && typed.charAt(start) == id.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && typed.charAt(typed.length() - 1 - end) == id.charAt(id.length() - 1 - end)) {
            end++;
        }
        String left = typed.substring(start, typed.length() - end);
        String right = id.substring(start, id.length() - end);
        return Math.max(left.length(), right.length()) <= 1
                || (left.length() == 2
                        && new StringBuilder(left).reverse().toString().contentEquals(right));
    }

    /**
     * Reads notices.
     *
     * @throws BadInputException if the source is not known, or the files are not its form
     */
    public static NoticeReading readNotices(String source, List<SourceFile> files) {
        NoticeReader reader = NOTICES.get(source);
        if (reader == null) {
            throw new BadInputException(
                    "no source of notices is called " + source + "; there are: " + String.join(", ", NOTICES.keySet()));
        }
        return reader.read(files);
    }

    /** SHA-256 of an edition: of its one file, or of its files' digests in order. */
    public static String sha256(List<SourceFile> files) {
        if (files.size() == 1) {
            return files.getFirst().sha256();
        }
        MessageDigest digest = SourceFile.digest();
        for (SourceFile file : files) {
            digest.update(file.sha256().getBytes(StandardCharsets.US_ASCII));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String names(List<SourceFile> files) {
        List<String> names = new ArrayList<>();
        files.forEach(file -> names.add(file.name()));
        return String.join(", ", names);
    }

    private static String looksLike(SourceFile file) {
        String head = file.head(2000).stripLeading().toLowerCase(Locale.ROOT);
        if (head.startsWith("<!doctype html") || head.startsWith("<html")) {
            return " is an HTML page (an error page, perhaps), not a list";
        }
        if (file.content().length > 0 && file.content()[0] == 0) {
            return " begins with zero bytes, not with a list";
        }
        return " is not in a form known for this list";
    }
}
