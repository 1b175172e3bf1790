-- The journal; docs/journal.md is its format. Never edit a schema file that has been released.

-- An entry, from 0 without a gap. nodes is the hashes of the subtrees that it completes, from its own leaf upwards, 32 bytes
-- each: the subtree of 2^L leaves that ends with entry e is at 32 * L in e's row. So each hash is stored once, nothing is
-- ever updated, and any node is found by one look-up.
CREATE TABLE journal_entry (
    entry  INTEGER PRIMARY KEY CHECK (entry >= 0),
    leaf   BLOB    NOT NULL,
    nodes  BLOB    NOT NULL CHECK (length(nodes) >= 32 AND length(nodes) % 32 = 0)
);

-- Personal data beside an entry, which commits to it. Gone once it was erased.
CREATE TABLE journal_enclosure (
    entry    INTEGER PRIMARY KEY REFERENCES journal_entry (entry),
    salt     BLOB    NOT NULL CHECK (length(salt) = 32),
    subject  BLOB    NOT NULL,
    answer   BLOB    NOT NULL
);

-- What entries name by its hash: policies, settings.
CREATE TABLE journal_document (
    sha256  TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    bytes   BLOB NOT NULL
);

-- Which entry says that what lay beside another was erased.
CREATE TABLE journal_erasure (
    entry     INTEGER PRIMARY KEY REFERENCES journal_entry (entry),
    recorded  INTEGER NOT NULL REFERENCES journal_entry (entry) CHECK (recorded > entry)
);

CREATE TABLE journal_checkpoint (
    seq   INTEGER PRIMARY KEY AUTOINCREMENT,
    size  INTEGER NOT NULL CHECK (size >= 0),
    at    TEXT    NOT NULL,
    note  TEXT    NOT NULL
);

CREATE INDEX journal_checkpoint_size ON journal_checkpoint (size);

CREATE TRIGGER journal_enclosure_no_update BEFORE UPDATE ON journal_enclosure
BEGIN SELECT RAISE(ABORT, 'journal_enclosure is never changed'); END;

CREATE TRIGGER journal_enclosure_no_delete BEFORE DELETE ON journal_enclosure
WHEN NOT EXISTS (SELECT 1 FROM journal_erasure WHERE journal_erasure.entry = OLD.entry)
BEGIN SELECT RAISE(ABORT, 'an erasure must be recorded first'); END;
