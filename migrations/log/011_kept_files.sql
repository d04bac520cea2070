-- Files that the log refers to by their SHA-256: issued reports and the documents they are made after. The log holds
-- the hash, this table the bytes, so that a file given out years ago can be given out again, byte for byte, and goes
-- wherever the database goes.
--
-- sha256     what the file is known by; that it is the hash of the bytes is checked here, whoever writes
-- bytes      64 MiB at most, like one request to the log
-- stored_at  when; a file that no event refers to was left by a command that was stopped, and does no harm
CREATE SCHEMA kept;

GRANT USAGE ON SCHEMA kept TO huunghi_app;

CREATE TABLE kept.file (
  sha256    bytea       NOT NULL,
  bytes     bytea       NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 67108864),
  stored_at timestamptz NOT NULL DEFAULT clock_timestamp(),

  CONSTRAINT file_sha256  PRIMARY KEY (sha256),
  CONSTRAINT file_content CHECK (sha256 = pg_catalog.sha256(bytes))
);

DO $$
BEGIN
  IF EXISTS (SELECT
               FROM pg_catalog.pg_settings
              WHERE name = 'default_toast_compression' AND 'lz4' = ANY (enumvals))
  THEN
    ALTER TABLE kept.file ALTER COLUMN bytes SET COMPRESSION lz4;
  END IF;
END
$$;

GRANT SELECT, INSERT ON kept.file TO huunghi_app;

-- As with the log: the owner is kept from changing a file too.
CREATE TRIGGER refuse_change
  BEFORE UPDATE OR DELETE OR TRUNCATE ON kept.file
  FOR EACH STATEMENT EXECUTE FUNCTION event_log.refuse_change();

ALTER TABLE kept.file ENABLE ALWAYS TRIGGER refuse_change;
