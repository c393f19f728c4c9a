-- What happened, never changed afterwards. The primary key is the order in which state is derived.
CREATE TABLE event (
    id            BLOB    NOT NULL CHECK (length(id) = 16),
    learner       BLOB    NOT NULL CHECK (length(learner) = 16),
    epoch         BLOB    NOT NULL CHECK (length(epoch) = 16),
    sequence      INTEGER NOT NULL CHECK (sequence > 0),
    hlc           INTEGER NOT NULL,
    wall_utc      INTEGER NOT NULL, -- milliseconds since 1970
    wall_offset   INTEGER NOT NULL, -- minutes east of UTC
    type          TEXT    NOT NULL,
    schema        INTEGER NOT NULL,
    payload       TEXT    NOT NULL, -- canonical JSON
    previous_hash BLOB    NOT NULL CHECK (length(previous_hash) = 32),
    hash          BLOB    NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (hlc, epoch, sequence, id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX event_by_id ON event (id);

-- A fold asks first what was taken back; there are few of these among many events.
CREATE INDEX event_undone ON event (hlc, epoch, sequence, id) WHERE type = 'Undone';

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;

CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;

-- Further versions of an event id that arrived with other bytes. While an id stands here, no version of it counts.
CREATE TABLE quarantine (
    id    BLOB NOT NULL CHECK (length(id) = 16),
    hash  BLOB NOT NULL CHECK (length(hash) = 32),
    line  TEXT NOT NULL, -- the event as exported
    PRIMARY KEY (id, hash)
) STRICT, WITHOUT ROWID;

-- One row: who this file's events belong to, and the end of the chain this file writes.
CREATE TABLE writer (
    one       INTEGER PRIMARY KEY CHECK (one = 1),
    learner   BLOB    NOT NULL CHECK (length(learner) = 16),
    epoch     BLOB    NOT NULL CHECK (length(epoch) = 16),
    sequence  INTEGER NOT NULL,
    hlc       INTEGER NOT NULL,
    last_hash BLOB    NOT NULL CHECK (length(last_hash) = 32),
    place     TEXT    NOT NULL  -- tells this file from a copy of it
) STRICT;

-- Not facts about learning: they may be overwritten.
CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
    key     TEXT PRIMARY KEY,
    value   TEXT    NOT NULL,
    changed INTEGER NOT NULL -- milliseconds since 1970
) STRICT, WITHOUT ROWID;
