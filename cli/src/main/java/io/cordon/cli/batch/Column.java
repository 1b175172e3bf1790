package io.cordon.cli.batch;

import java.util.Locale;

/** The columns of a result file, in their order; {@code docs/customers.md} tells them. */
enum Column {
    ROW(Type.WHOLE),
    LINE(Type.WHOLE),
    ID(Type.TEXT),
    NAME(Type.TEXT),
    STATUS(Type.TEXT),
    STANDING(Type.TEXT),
    RANK(Type.WHOLE),
    SCORE(Type.NUMBER),
    LIST(Type.TEXT),
    TARGET(Type.TEXT),
    TARGET_NAME(Type.TEXT),
    TARGET_KIND(Type.TEXT),
    SUBJECT_NAME(Type.TEXT),
    MATCHED_NAME(Type.TEXT),
    LISTED_ON(Type.TEXT),
    PROGRAMMES(Type.TEXT),
    MEASURES(Type.TEXT),
    REASON(Type.TEXT),
    WARNINGS(Type.TEXT),
    EXTRA(Type.TEXT),
    AS_OF(Type.TEXT),
    EDITION(Type.TEXT),
    POLICY(Type.TEXT),
    POLICY_HASH(Type.TEXT),
    ENGINE(Type.TEXT),
    GROUNDS(Type.TEXT),
    STALE(Type.TEXT),
    SCREENING(Type.WHOLE),
    PROFILE(Type.TEXT),
    PROFILE_TARGETS(Type.TEXT);

    /** What a column holds. */
    enum Type {
        /** {@link Long} */
        WHOLE,
        /** {@link Double} */
        NUMBER,
        /** {@link String} */
        TEXT
    }

    private final Type type;

    Column(Type type) {
        this.type = type;
    }

    Type type() {
        return type;
    }

    /** Its header. */
    String header() {
        return name().toLowerCase(Locale.ROOT);
    }
}
