-- Customers and alerts that are kept. What happened is in versions and events, which are only ever added to; the tables customer,
-- alert and alert_list are what follows from them, kept beside so that they can be searched.

-- A customer, each time that something about it changed; without a record where it was removed.
CREATE TABLE customer_version (
    line     TEXT    NOT NULL CHECK (length(line) BETWEEN 1 AND 64),
    ref      TEXT    NOT NULL CHECK (length(ref) BETWEEN 1 AND 200),
    nth      INTEGER NOT NULL CHECK (nth > 0),
    at       TEXT    NOT NULL,
    by       TEXT    NOT NULL,
    hash     BLOB    CHECK (length(hash) = 32),
    subject  BLOB,
    PRIMARY KEY (line, ref, nth),
    CHECK ((hash IS NULL) = (subject IS NULL))
) WITHOUT ROWID;

-- What screenings rest on, by the hash of all of it: lists, policy, profiles, engine.
CREATE TABLE screening_basis (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256  TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
    at      TEXT NOT NULL
);

-- Each customer's newest version, and on what that was last screened; none where it has not been yet.
CREATE TABLE customer (
    line     TEXT    NOT NULL,
    ref      TEXT    NOT NULL,
    nth      INTEGER NOT NULL,
    removed  INTEGER NOT NULL CHECK (removed IN (0, 1)),
    basis    INTEGER REFERENCES screening_basis (id),
    PRIMARY KEY (line, ref),
    FOREIGN KEY (line, ref, nth) REFERENCES customer_version (line, ref, nth)
) WITHOUT ROWID;

CREATE INDEX customer_basis ON customer (basis, removed);
CREATE INDEX customer_counted ON customer (line, removed);

-- state and priority are numbers in the order of the program's own; due, opened, since, settled and lapses (the end of a clearance)
-- milliseconds since 1970; score millionths.
CREATE TABLE alert (
    id        TEXT    PRIMARY KEY CHECK (length(id) BETWEEN 8 AND 64),
    line      TEXT    NOT NULL,
    customer  TEXT    NOT NULL,
    profile   TEXT    NOT NULL,
    events    INTEGER NOT NULL CHECK (events > 0),
    state     INTEGER NOT NULL,
    priority  INTEGER NOT NULL,
    assignee  TEXT,
    due       INTEGER NOT NULL,
    opened    INTEGER NOT NULL,
    since     INTEGER NOT NULL,
    settled   INTEGER,
    lapses    INTEGER,
    score     INTEGER NOT NULL,
    name      TEXT    NOT NULL,
    class     TEXT    NOT NULL,
    UNIQUE (line, customer, profile)
);

CREATE INDEX alert_queue ON alert (state, priority, due, id);
CREATE INDEX alert_line_queue ON alert (line, state, priority, due, id);
CREATE INDEX alert_took ON alert (line, (settled - since)) WHERE settled IS NOT NULL;
CREATE INDEX alert_age ON alert (line, since) WHERE state < 4;
CREATE INDEX alert_lapses ON alert (lapses) WHERE lapses IS NOT NULL;
CREATE INDEX alert_assignee ON alert (assignee, state, priority, due, id) WHERE assignee IS NOT NULL;

-- The lists that an alert's hits are on, with what is counted by list.
CREATE TABLE alert_list (
    alert  TEXT    NOT NULL REFERENCES alert (id),
    list   TEXT    NOT NULL,
    line   TEXT    NOT NULL,
    state  INTEGER NOT NULL,
    PRIMARY KEY (alert, list)
) WITHOUT ROWID;

CREATE INDEX alert_list_counted ON alert_list (line, list, state);

-- What happened to an alert, as JSON, with the journal's entry that tells of it.
CREATE TABLE alert_event (
    alert   TEXT    NOT NULL REFERENCES alert (id),
    number  INTEGER NOT NULL CHECK (number >= 0),
    entry   INTEGER NOT NULL UNIQUE REFERENCES journal_entry (entry),
    json    BLOB    NOT NULL,
    PRIMARY KEY (alert, number)
);
