-- The log's own id, made once. Whoever remembers a position remembers this id with it, and notices that the
-- database was switched or made anew. A dump carries it along: a restored log is the same log.
CREATE TABLE event_log.identity (
  only_row boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
  id       uuid        NOT NULL DEFAULT gen_random_uuid(),
  made_at  timestamptz NOT NULL DEFAULT clock_timestamp()
);

INSERT INTO event_log.identity DEFAULT VALUES;

GRANT SELECT ON event_log.identity TO huunghi_app;
