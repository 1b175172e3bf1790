-- Who may ask the server: keys, known by a salted hash alone, and which of them were withdrawn. Only ever added to.

CREATE TABLE api_key (
    id          TEXT PRIMARY KEY CHECK (length(id) BETWEEN 8 AND 32),
    name        TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    role        TEXT NOT NULL,
    scopes      TEXT NOT NULL,
    salt        BLOB NOT NULL CHECK (length(salt) = 16),
    hash        BLOB NOT NULL CHECK (length(hash) = 32),
    created_at  TEXT NOT NULL,
    created_by  TEXT NOT NULL,
    expires_at  TEXT NOT NULL
);

CREATE TABLE api_key_withdrawal (
    id  TEXT PRIMARY KEY REFERENCES api_key (id),
    at  TEXT NOT NULL,
    by  TEXT NOT NULL
);
