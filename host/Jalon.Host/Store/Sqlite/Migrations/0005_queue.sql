-- After each commit the host looks for what is due; a queued firing is, and hardly any campaign has one.
CREATE INDEX campaign_by_queue ON campaign (queued) WHERE queued > 0;
