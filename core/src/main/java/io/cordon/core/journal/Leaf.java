package io.cordon.core.journal;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One entry of the journal, as the leaf of its tree: what happened and when, with commitments to what lies beside the log.
 * Its bytes are canonical JSON of all of this; {@code docs/journal.md} lists the fields of each kind.
 *
 * @param kind what happened
 * @param time when, by the clock of who appended it
 * @param fields everything else: texts, whole numbers, arrays and objects of them; none is called {@code kind}, {@code time}
 *     or {@code v}
 */
public record Leaf(Kind kind, Instant time, Map<String, Object> fields) {
    /** The version of the format. */
    private static final long VERSION = 1;

    /** The field with the commitment to {@link Enclosure#subject}. */
    public static final String SUBJECT = "subject";

    /** The field with the commitment to {@link Enclosure#answer}. */
    public static final String ANSWER = "answer";

    /** What an entry tells. */
    public enum Kind {
        /** An edition of a list, or a publication of notices, was read and kept. */
        EDITION_READ("edition-read"),
        /** A policy was used for the first time. */
        POLICY("policy"),
        /** A subject was screened. */
        SCREENING("screening"),
        /** Somebody decided on an alert. */
        DECISION("decision"),
        /** What lay beside another entry was erased. */
        ERASURE("erasure"),
        /** Somebody changed how the program is set up. */
        ADMIN("admin");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word in JSON. */
        public String word() {
            return word;
        }

        static Kind of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no kind of entry is called \"" + word + "\""));
        }
    }

    public Leaf {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
        if (fields.containsKey("kind") || fields.containsKey("time") || fields.containsKey("v")) {
            throw new IllegalArgumentException("kind, time and v are not for the fields of an entry");
        }
    }

    /** The leaf's bytes. */
    public byte[] bytes() {
        Map<String, Object> all = new TreeMap<>(fields);
        all.put("kind", kind.word);
        all.put("time", time.toString());
        all.put("v", VERSION);
        return CanonicalJson.bytes(all);
    }

    /**
     * Reads a leaf's bytes.
     *
     * @throws IllegalArgumentException if they are not an entry in the one form there is
     */
    public static Leaf parse(byte[] bytes) {
        Map<String, Object> all = CanonicalJson.object(bytes);
        if (!(all.remove("kind") instanceof String kind)
                || !(all.remove("time") instanceof String time)
                || !(all.remove("v") instanceof Long version)
                || version != VERSION) {
            throw new IllegalArgumentException("an entry has a kind, a time and the version " + VERSION);
        }
        try {
            return new Leaf(Kind.of(kind), Instant.parse(time), all);
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException("an entry's time is an instant, not \"" + time + "\"", e);
        }
    }

    /** A field that is a text. */
    public Optional<String> text(String field) {
        return fields.get(field) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** A field that is a whole number. */
    public Optional<Long> number(String field) {
        return fields.get(field) instanceof Long number ? Optional.of(number) : Optional.empty();
    }
}
