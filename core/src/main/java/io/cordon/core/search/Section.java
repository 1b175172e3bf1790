package io.cordon.core.search;

/** The parts of a snapshot, in the order in which they lie in its file. */
enum Section {
    /** Counts: names, listings, targets that rarity was counted over, families of nicknames. */
    COUNTS,
    /** The caller's own bytes. */
    NOTE,
    /** All strings in UTF-8, where each begins, and a table of their hashes. */
    STRING_BYTES,
    STRING_STARTS,
    STRING_SLOTS,
    /** Spellings filed under their forms with letters dropped, and where each bucket begins. */
    DELETIONS,
    DELETION_BUCKETS,
    /** Token types by text, by any of their spellings, by fine skeleton, by coarse skeleton, by nickname family, by reading. */
    TEXT_STARTS,
    TEXT_TYPES,
    SPELLING_STARTS,
    SPELLING_TYPES,
    FINE_STARTS,
    FINE_TYPES,
    COARSE_STARTS,
    COARSE_TYPES,
    NICKNAME_STARTS,
    NICKNAME_TYPES,
    READING_STARTS,
    READING_TYPES,
    /** Names without initials and names with initials by token type; names by run of tokens, of one token, whole text, acronym. */
    PLAIN_STARTS,
    PLAIN_NAMES,
    INITIALED_STARTS,
    INITIALED_NAMES,
    RUN_STARTS,
    RUN_NAMES,
    RUN_TELLS,
    LONE_RUN_STARTS,
    LONE_RUN_NAMES,
    LONE_RUN_TELLS,
    /** How the runs begin and end: {@link RunEnds}. */
    RUN_ENDS,
    COMPACT_STARTS,
    COMPACT_NAMES,
    ACRONYM_STARTS,
    ACRONYM_NAMES,
    /** Token types, as {@link TokenTypes} lays them out. */
    TYPES,
    /** For each name: its listing, quality, evasions, compact text, first token; for each token what the search reads of it. */
    NAMES,
    TOKENS,
    /** The names as written, in UTF-8, and where each begins. */
    WRITTEN_BYTES,
    WRITTEN_STARTS,
    /** How many targets hold a name of this fine skeleton, and a token of this text. */
    TARGETS_WITH_FINE,
    TARGETS_WITH_TEXT,
    /** Listings by identifier. */
    IDENTIFIER_STARTS,
    IDENTIFIER_LISTINGS,
    /** Each listing's list, kind and years of birth, and its first name; the listings' records, and where each begins. */
    LISTINGS,
    FIRST_NAMES,
    RECORD_BYTES,
    RECORD_STARTS
}
