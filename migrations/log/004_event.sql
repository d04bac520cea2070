-- The log. Rows are added by event_log.append alone, never changed, never removed.
--
-- position   has no sequence: a sequence gives numbers out in one order and commits in another
-- stream     'category-id', compared by bytes (COLLATE "C"): no library update can reorder its index
-- data       is json and not jsonb, so that the bytes written are the bytes kept and can be hashed
-- The CHECKs are the limits of EventLimits.swift, held here against other writers too.
CREATE TABLE event_log.event (
  position       bigint           NOT NULL CHECK (position > 0),
  stream         text COLLATE "C" NOT NULL CHECK (stream ~ '^[a-z][a-z0-9_]{0,39}-[!-~]{1,200}$'),
  category       text COLLATE "C" NOT NULL GENERATED ALWAYS AS (split_part(stream, '-', 1)) STORED,
  version        bigint           NOT NULL CHECK (version > 0),
  id             uuid             NOT NULL,
  type           text COLLATE "C" NOT NULL CHECK (type ~ '^[A-Za-z][A-Za-z0-9_.-]{0,99}$'),
  schema_version integer          NOT NULL CHECK (schema_version BETWEEN 1 AND 32767),
  data           json             NOT NULL CHECK (json_typeof(data) = 'object'
                                                  AND octet_length(data::text) <= 1048576),
  metadata       json             NOT NULL CHECK (json_typeof(metadata) = 'object'
                                                  AND octet_length(metadata::text) <= 65536),
  recorded_at    timestamptz      NOT NULL,

  CONSTRAINT event_position PRIMARY KEY (position),
  CONSTRAINT event_version  UNIQUE (stream, version),
  CONSTRAINT event_id       UNIQUE (id)
);

-- Reading one category in order, from a position.
CREATE INDEX event_category ON event_log.event (category, position);

-- lz4 where the server was built with it: several times faster than pglz both ways, and big payloads are read
-- whole or not at all.
DO $$
BEGIN
  IF EXISTS (SELECT
               FROM pg_catalog.pg_settings
              WHERE name = 'default_toast_compression' AND 'lz4' = ANY (enumvals))
  THEN
    ALTER TABLE event_log.event
      ALTER COLUMN data SET COMPRESSION lz4,
      ALTER COLUMN metadata SET COMPRESSION lz4;
  END IF;
END
$$;

GRANT SELECT ON event_log.event TO huunghi_app;
