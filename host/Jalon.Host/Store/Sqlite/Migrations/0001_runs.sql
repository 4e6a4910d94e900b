-- Instants are microseconds since 1970-01-01T00:00:00Z. Names are as campaigns write them.
CREATE TABLE run (
  campaign     TEXT    NOT NULL,
  number       INTEGER NOT NULL,
  title        TEXT,
  file         TEXT    NOT NULL,
  text         TEXT    NOT NULL,
  zone         TEXT    NOT NULL,
  plugins      TEXT    NOT NULL,
  graph_digest TEXT    NOT NULL,
  owner        TEXT,
  version      INTEGER NOT NULL DEFAULT 0,
  status       TEXT    NOT NULL,
  started_at   INTEGER,
  ended_at     INTEGER,
  at_activity  TEXT,
  rows         INTEGER,
  error        TEXT,
  due          INTEGER,
  PRIMARY KEY (campaign, number)
) STRICT;

CREATE INDEX run_by_status ON run (status);

CREATE TABLE event (
  campaign TEXT    NOT NULL,
  number   INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  line     TEXT    NOT NULL,
  PRIMARY KEY (campaign, number, sequence),
  FOREIGN KEY (campaign, number) REFERENCES run ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE task (
  campaign   TEXT    NOT NULL,
  number     INTEGER NOT NULL,
  position   INTEGER NOT NULL,
  task       TEXT    NOT NULL,
  attempt    INTEGER NOT NULL,
  state      TEXT    NOT NULL,
  started_at INTEGER,
  ended_at   INTEGER,
  rows       INTEGER,
  due        INTEGER,
  error      TEXT,
  PRIMARY KEY (campaign, number, task),
  FOREIGN KEY (campaign, number) REFERENCES run ON DELETE CASCADE
) STRICT;

CREATE TABLE transition (
  campaign   TEXT    NOT NULL,
  number     INTEGER NOT NULL,
  transition TEXT    NOT NULL,
  rows       INTEGER NOT NULL,
  PRIMARY KEY (campaign, number, transition),
  FOREIGN KEY (campaign, number) REFERENCES run ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE log (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  campaign TEXT    NOT NULL,
  number   INTEGER NOT NULL,
  at       INTEGER NOT NULL,
  level    TEXT    NOT NULL,
  activity TEXT,
  message  TEXT    NOT NULL,
  FOREIGN KEY (campaign, number) REFERENCES run ON DELETE CASCADE
) STRICT;

CREATE INDEX log_by_run ON log (campaign, number, sequence);

CREATE TABLE change (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  kind     TEXT NOT NULL,
  campaign TEXT NOT NULL,
  run      TEXT,
  activity TEXT
) STRICT;
