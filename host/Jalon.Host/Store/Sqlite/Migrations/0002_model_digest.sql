-- Names the model that a version was frozen over; empty where that was not known yet.
ALTER TABLE run ADD COLUMN model_digest TEXT NOT NULL DEFAULT '';
