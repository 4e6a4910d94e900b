-- A run that a task has asked for: wanted, then begun, then over and told to the task. Each step is written in the commit that makes it true.
CREATE TABLE sub_run (
  campaign  TEXT    NOT NULL,
  number    INTEGER NOT NULL,
  task      TEXT    NOT NULL,
  -- The campaign that is to run, and with what, as JSON.
  of        TEXT    NOT NULL,
  request   TEXT    NOT NULL,
  -- The number of its run; none before that is begun.
  run       INTEGER,
  -- Whether a pause of the run that asked was passed on.
  paused    INTEGER NOT NULL DEFAULT 0,
  -- How it is over, once the task knows it or is over itself.
  completed INTEGER,
  reason    TEXT,
  PRIMARY KEY (campaign, number, task),
  FOREIGN KEY (campaign, number) REFERENCES run ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX sub_run_open ON sub_run (campaign, number, task) WHERE completed IS NULL;
