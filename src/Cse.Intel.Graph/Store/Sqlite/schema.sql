-- The embedded graph: the record of everything; the adjacency in memory is built from it.
-- Ids are 16-byte UUIDs in network order; times are UTC ticks of 100 ns; n and m count from 1 without gaps.

CREATE TABLE label (
    id   INTEGER PRIMARY KEY,
    key  TEXT NOT NULL UNIQUE,
    json TEXT NOT NULL
) STRICT;

CREATE TABLE change_set (
    seq    INTEGER PRIMARY KEY,
    key    TEXT NOT NULL UNIQUE,
    author TEXT NOT NULL,
    reason TEXT NOT NULL,
    at     INTEGER NOT NULL
) STRICT;

CREATE TABLE entity (
    n       INTEGER PRIMARY KEY,
    id      BLOB NOT NULL UNIQUE,
    kind    INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE revision (
    n           INTEGER NOT NULL REFERENCES entity (n),
    version     INTEGER NOT NULL,
    seq         INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    recorded_by TEXT NOT NULL,
    label       INTEGER NOT NULL REFERENCES label (id),
    retention   TEXT NOT NULL,
    payload     TEXT NOT NULL,
    PRIMARY KEY (n, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE external_ref (
    system TEXT NOT NULL,
    id     TEXT NOT NULL,
    kind   INTEGER NOT NULL,
    n      INTEGER NOT NULL REFERENCES entity (n),
    PRIMARY KEY (system, id, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE assertion (
    m            INTEGER PRIMARY KEY,
    id           BLOB NOT NULL UNIQUE,
    seq          INTEGER NOT NULL,
    kind         TEXT NOT NULL,
    from_n       INTEGER NOT NULL REFERENCES entity (n),
    to_n         INTEGER NOT NULL REFERENCES entity (n),
    observed     TEXT NOT NULL,
    report_n     INTEGER NOT NULL REFERENCES entity (n),
    item         INTEGER,
    source       INTEGER,
    assessment   INTEGER,
    handling     INTEGER,
    status       INTEGER NOT NULL,
    negative     INTEGER NOT NULL,
    confidence   INTEGER,
    details      TEXT,
    label        INTEGER NOT NULL REFERENCES label (id),
    recorded_at  INTEGER NOT NULL,
    recorded_by  TEXT NOT NULL,
    retracted_at INTEGER,
    retracted_seq INTEGER,
    source_key   TEXT
) STRICT;

CREATE INDEX assertion_report ON assertion (report_n);
CREATE INDEX assertion_source_key ON assertion (source_key) WHERE source_key IS NOT NULL;

CREATE TABLE judgement (
    id            BLOB PRIMARY KEY,
    seq           INTEGER NOT NULL,
    left_n        INTEGER NOT NULL REFERENCES entity (n),
    right_n       INTEGER NOT NULL REFERENCES entity (n),
    verdict       INTEGER NOT NULL,
    grounds       TEXT NOT NULL,
    recorded_at   INTEGER NOT NULL,
    recorded_by   TEXT NOT NULL,
    retracted_at  INTEGER,
    retracted_seq INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE checkpoint (
    job   TEXT PRIMARY KEY,
    state TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Search terms of the present revision: class 0 = folded word, 1 = normal form of an identifier.
CREATE TABLE term (
    term  TEXT NOT NULL,
    class INTEGER NOT NULL,
    n     INTEGER NOT NULL REFERENCES entity (n),
    PRIMARY KEY (term, class, n)
) STRICT, WITHOUT ROWID;

CREATE INDEX term_n ON term (n);
