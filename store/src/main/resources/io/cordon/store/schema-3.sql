-- What the house decided of two targets: joined, split, or an earlier decision undone. Only ever added to.

CREATE TABLE profile_decision (
    number  INTEGER PRIMARY KEY AUTOINCREMENT,
    kind    TEXT NOT NULL CHECK (kind IN ('join', 'split', 'undo')),
    one     TEXT NOT NULL,
    other   TEXT NOT NULL CHECK (one < other OR one > other),
    by      TEXT NOT NULL CHECK (length(by) > 0),
    at      TEXT NOT NULL,
    reason  TEXT NOT NULL CHECK (length(reason) > 0)
);
