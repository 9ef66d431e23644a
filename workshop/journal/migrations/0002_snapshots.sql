-- What the records up to one of them amount to, so that opening need not read them all. Made from
-- the records and never instead of them: it can be thrown away and made again.

-- One passage as it was. What is in the payload is not the journal's business.
CREATE TABLE parts (
    id INTEGER PRIMARY KEY,
    passage TEXT NOT NULL,
    payload BLOB NOT NULL
);

-- seq: the last record that is in it. chain: the checksum of that record. events: the same, over
-- the events alone. parts: JSON, the id and checksum of the part of every passage. digest: over
-- all of it.
CREATE TABLE snapshots (
    seq INTEGER PRIMARY KEY,
    chain BLOB NOT NULL,
    events BLOB NOT NULL,
    parts TEXT NOT NULL,
    digest BLOB NOT NULL
);

-- Events are read from the beginning at every opening; they are few among many changes.
CREATE INDEX events ON records (seq) WHERE kind = 'event';
