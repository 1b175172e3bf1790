-- The first schema. Never edit a schema file that has been released: add the next one and list it in Schema.java.

-- One publication of a list. nth counts the editions of one list and day from 1.
CREATE TABLE edition (
    seq          INTEGER PRIMARY KEY AUTOINCREMENT,
    id           TEXT    NOT NULL UNIQUE,
    list         TEXT    NOT NULL,
    published    TEXT    NOT NULL,
    nth          INTEGER NOT NULL CHECK (nth > 0),
    read_at      TEXT    NOT NULL,
    sha256       TEXT    NOT NULL CHECK (length(sha256) = 64),
    targets      INTEGER NOT NULL CHECK (targets > 0),
    checksum     BLOB    NOT NULL CHECK (length(checksum) = 32),
    shrunk_from  INTEGER CHECK (shrunk_from > targets),
    account      TEXT    NOT NULL,
    UNIQUE (list, published, nth),
    UNIQUE (list, sha256)
);

-- A published file, once however often it was published.
CREATE TABLE raw_file (
    sha256  TEXT    PRIMARY KEY,
    bytes   INTEGER NOT NULL,
    gzip    BLOB    NOT NULL
);

CREATE TABLE edition_file (
    edition   INTEGER NOT NULL REFERENCES edition (seq),
    position  INTEGER NOT NULL,
    name      TEXT    NOT NULL,
    sha256    TEXT    NOT NULL REFERENCES raw_file (sha256),
    PRIMARY KEY (edition, position)
) WITHOUT ROWID;

-- One state of a target, once however many editions carry it. The hash is that of the JSON, which names list and reference.
CREATE TABLE content (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    list       TEXT NOT NULL,
    reference  TEXT NOT NULL,
    hash       BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
    json       TEXT NOT NULL
);

-- What an edition adds to (+1) and takes from (-1) the edition before it.
CREATE TABLE membership (
    edition  INTEGER NOT NULL REFERENCES edition (seq),
    content  INTEGER NOT NULL REFERENCES content (id),
    change   INTEGER NOT NULL CHECK (change IN (1, -1)),
    PRIMARY KEY (edition, content)
) WITHOUT ROWID;

-- A change log or an official journal.
CREATE TABLE publication (
    seq       INTEGER PRIMARY KEY AUTOINCREMENT,
    source    TEXT    NOT NULL,
    name      TEXT    NOT NULL,
    read_at   TEXT    NOT NULL,
    sha256    TEXT    NOT NULL REFERENCES raw_file (sha256),
    notices   INTEGER NOT NULL CHECK (notices > 0),
    checksum  BLOB    NOT NULL CHECK (length(checksum) = 32),
    account   TEXT    NOT NULL,
    UNIQUE (source, sha256)
);

CREATE TABLE notice (
    publication  INTEGER NOT NULL REFERENCES publication (seq),
    position     INTEGER NOT NULL,
    list         TEXT    NOT NULL,
    json         TEXT    NOT NULL,
    PRIMARY KEY (publication, position)
) WITHOUT ROWID;

CREATE INDEX notice_list ON notice (list, publication);

-- What was not taken, and why.
CREATE TABLE refusal (
    seq     INTEGER PRIMARY KEY AUTOINCREMENT,
    list    TEXT NOT NULL,
    sha256  TEXT NOT NULL,
    at      TEXT NOT NULL,
    reason  TEXT NOT NULL
);
