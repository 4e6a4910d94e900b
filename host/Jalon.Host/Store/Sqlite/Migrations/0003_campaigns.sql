-- What a run was started from is a version of its campaign, kept once however often it runs.
CREATE TABLE version (
  campaign     TEXT    NOT NULL,
  number       INTEGER NOT NULL,
  title        TEXT,
  file         TEXT    NOT NULL,
  text         TEXT    NOT NULL,
  zone         TEXT    NOT NULL,
  plugins      TEXT    NOT NULL,
  graph_digest TEXT    NOT NULL,
  model_digest TEXT    NOT NULL,
  -- Of the campaign's own text, whatever stands beside it in its file; empty where that is not known.
  text_digest  TEXT    NOT NULL DEFAULT '',
  published_at INTEGER NOT NULL,
  published_by TEXT    NOT NULL,
  PRIMARY KEY (campaign, number)
) STRICT;

INSERT INTO version (campaign, number, title, file, text, zone, plugins, graph_digest, model_digest, published_at, published_by)
SELECT campaign, row_number() OVER (PARTITION BY campaign ORDER BY first), title, file, text, zone, plugins, graph_digest, model_digest,
  coalesce(started_at, 0),
  coalesce((SELECT json_extract(line, '$.by') FROM event e WHERE e.campaign = r.campaign AND e.number = r.first AND sequence = 1), '')
FROM (SELECT *, min(number) AS first FROM run GROUP BY campaign, graph_digest, model_digest, zone) r;

ALTER TABLE run ADD COLUMN version_number INTEGER NOT NULL DEFAULT 0;
UPDATE run SET version_number = (
  SELECT v.number FROM version v
  WHERE v.campaign = run.campaign AND v.graph_digest = run.graph_digest AND v.model_digest = run.model_digest AND v.zone = run.zone);

ALTER TABLE run DROP COLUMN title;
ALTER TABLE run DROP COLUMN file;
ALTER TABLE run DROP COLUMN text;
ALTER TABLE run DROP COLUMN zone;
ALTER TABLE run DROP COLUMN plugins;
ALTER TABLE run DROP COLUMN graph_digest;
ALTER TABLE run DROP COLUMN model_digest;

-- When the working tables of a run that is over may go, and when they went.
ALTER TABLE run ADD COLUMN purge_at INTEGER;
ALTER TABLE run ADD COLUMN purged_at INTEGER;

CREATE INDEX run_by_due ON run (due) WHERE due IS NOT NULL;
CREATE INDEX run_by_purge ON run (purge_at) WHERE purge_at IS NOT NULL;

CREATE TABLE campaign (
  name        TEXT    NOT NULL PRIMARY KEY,
  version     INTEGER,
  schedule    TEXT    NOT NULL CHECK (schedule IN ('none', 'on', 'closed', 'spent')),
  next_at     INTEGER,
  queued      INTEGER NOT NULL DEFAULT 0,
  stopped_at  INTEGER,
  archived_at INTEGER
) STRICT;

CREATE INDEX campaign_by_next ON campaign (next_at) WHERE next_at IS NOT NULL;

INSERT INTO campaign (name, version, schedule) SELECT campaign, max(number), 'none' FROM version GROUP BY campaign;

-- Outlives what it tells of: it refers to nothing.
CREATE TABLE audit (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  at       INTEGER NOT NULL,
  by       TEXT    NOT NULL,
  action   TEXT    NOT NULL,
  campaign TEXT    NOT NULL,
  run      TEXT,
  before   TEXT,
  after    TEXT
) STRICT;

CREATE INDEX audit_by_campaign ON audit (campaign, sequence);

CREATE TABLE signal (
  campaign TEXT    NOT NULL,
  key      TEXT    NOT NULL,
  number   INTEGER NOT NULL,
  PRIMARY KEY (campaign, key)
) STRICT, WITHOUT ROWID;
