-- Statements end with a semicolon at the end of a line; schema.py splits them there.

-- What happened, in order. at: microseconds since 1970 in UTC. chain: checksum over this record
-- and the chain of the one before it.
CREATE TABLE records (
    seq INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    passage TEXT,
    at INTEGER NOT NULL,
    payload BLOB NOT NULL,
    chain BLOB NOT NULL
);

-- A row to write to where the write itself is the point: does the disk take it, also something
-- larger than a keystroke?
CREATE TABLE heartbeat (
    beats INTEGER NOT NULL,
    ballast BLOB
);

INSERT INTO heartbeat (beats) VALUES (0);
