-- What was applied to this database: the migrator writes a row in the transaction of the migration itself, so a
-- migration is either wholly there and recorded, or neither. The hash lets it refuse a file that was edited
-- after it had been applied.
CREATE SCHEMA event_log;

GRANT USAGE ON SCHEMA event_log TO huunghi_app;

CREATE TABLE event_log.migration (
  number     integer     PRIMARY KEY CHECK (number > 0),
  name       text        NOT NULL CHECK (name ~ '^[a-z][a-z0-9_]{0,62}$'),
  sha256     bytea       NOT NULL CHECK (octet_length(sha256) = 32),
  applied_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

GRANT SELECT ON event_log.migration TO huunghi_app;
