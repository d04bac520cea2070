-- The public halves of the keys that have signed checkpoints of this log. The secret half is in no database: it lies in
-- the configuration folder of whoever signs. A key stays here after it was replaced, so that what it signed can still be
-- checked; and who doubts the machine keeps the key elsewhere, since this table is no safer than the log beside it.
--
-- key   Ed25519, 32 bytes (RFC 8032)
-- name  what its signatures are named after (c2sp.org/signed-note): the origin of this log's checkpoints
CREATE TABLE event_log.public_key (
  key         bytea            NOT NULL CHECK (octet_length(key) = 32),
  name        text COLLATE "C" NOT NULL CHECK (octet_length(name) BETWEEN 1 AND 200 AND name !~ '[[:space:]+]'),
  recorded_at timestamptz      NOT NULL DEFAULT clock_timestamp(),

  CONSTRAINT public_key_key PRIMARY KEY (key, name)
);

GRANT SELECT, INSERT ON event_log.public_key TO huunghi_app;

CREATE TRIGGER refuse_change
  BEFORE UPDATE OR DELETE OR TRUNCATE ON event_log.public_key
  FOR EACH STATEMENT EXECUTE FUNCTION event_log.refuse_change();

ALTER TABLE event_log.public_key ENABLE ALWAYS TRIGGER refuse_change;
