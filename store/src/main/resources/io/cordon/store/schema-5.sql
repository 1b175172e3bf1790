-- Keys belong to a business line; their secrets are replaced, the one before holding on for a while; the days they were used on.
-- Only ever added to.

-- None for keys made before there were lines: all lines for administrators and auditors, else "default".
ALTER TABLE api_key ADD COLUMN line TEXT CHECK (length(line) BETWEEN 1 AND 64);

CREATE TABLE api_key_rotation (
    number      INTEGER PRIMARY KEY AUTOINCREMENT,
    id          TEXT NOT NULL REFERENCES api_key (id),
    at          TEXT NOT NULL,
    by          TEXT NOT NULL,
    salt        BLOB NOT NULL CHECK (length(salt) = 16),
    hash        BLOB NOT NULL CHECK (length(hash) = 32),
    old_until   TEXT NOT NULL,
    expires_at  TEXT NOT NULL
);

CREATE TABLE api_key_use (
    id   TEXT NOT NULL REFERENCES api_key (id),
    day  TEXT NOT NULL,
    PRIMARY KEY (id, day)
);
