-- Whether a pause is in force: a run that an error holds as well shows the error.
ALTER TABLE run ADD COLUMN pausing INTEGER NOT NULL DEFAULT 0;

UPDATE run SET pausing = 1 WHERE status IN ('pause_requested', 'paused') OR status = 'with_error' AND 'run_pause_requested' = (
  SELECT line ->> '$.event' FROM event
  WHERE event.campaign = run.campaign AND event.number = run.number AND line ->> '$.event' IN ('run_pause_requested', 'run_resumed')
  ORDER BY sequence DESC LIMIT 1);
