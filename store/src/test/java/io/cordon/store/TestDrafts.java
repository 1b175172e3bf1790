package io.cordon.store;

import io.cordon.core.journal.Draft;
import io.cordon.core.journal.Enclosure;
import io.cordon.core.journal.Leaf;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Random;

/** Entries to append. */
final class TestDrafts {
    private static final Draft.Document SETTING =
            Draft.Document.of("{\"asOf\":\"2014-07-09\"}".getBytes(StandardCharsets.UTF_8));

    private TestDrafts() {}

    /** The same for the same number. */
    static Draft screening(int number) {
        Leaf leaf = new Leaf(
                Leaf.Kind.SCREENING,
                Instant.parse("2026-11-25T12:00:00Z").plusMillis(number),
                Map.of(
                        "asOf",
                        "2014-07-09",
                        "engine",
                        "0.1.0",
                        "policy",
                        "ab".repeat(32),
                        "setting",
                        SETTING.sha256()));
        return Draft.of(
                leaf,
                enclosure("{\"names\":[\"Subject " + number + "\"]}", "{\"hits\":[],\"notInForce\":[]}"),
                SETTING);
    }

    static Enclosure enclosure(String subject, String answer) {
        byte[] salt = new byte[Enclosure.SALT_BYTES];
        new Random(subject.hashCode()).nextBytes(salt);
        return new Enclosure(salt, subject.getBytes(StandardCharsets.UTF_8), answer.getBytes(StandardCharsets.UTF_8));
    }
}
