-- A host's lease: until when it is taken for alive though nothing is heard of it. Owners carry the token, which grows and is never given twice.
CREATE TABLE host (
  token    INTEGER PRIMARY KEY AUTOINCREMENT,
  owner    TEXT    NOT NULL,
  serves   INTEGER NOT NULL,
  began_at INTEGER NOT NULL,
  until    INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX host_by_owner ON host (owner);
CREATE UNIQUE INDEX host_that_serves ON host (serves) WHERE serves = 1;
