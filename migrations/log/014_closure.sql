-- Where a book that was moved has gone. A closed log can be read and is never appended to again: a record made in the
-- place that a book has left would be missing from the book.
--
-- state    'moved': the book is at the address now
--          'arriving': the book is being moved here from the address, and isn't open yet
-- address  host, port, database and user, without a password
CREATE TABLE event_log.closure (
  only_row  boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
  state     text        NOT NULL CHECK (state IN ('moved', 'arriving')),
  address   text        NOT NULL CHECK (char_length(address) BETWEEN 1 AND 1000),
  closed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

GRANT SELECT ON event_log.closure TO huunghi_app;

-- The trigger is there while the log is closed and not otherwise, so that it costs appends nothing. It refuses whoever
-- inserts, by whatever way, sessions that were open before included.
CREATE FUNCTION event_log.refuse_append() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  v_state   text;
  v_address text;
BEGIN
  SELECT state, address INTO v_state, v_address FROM event_log.closure;

  RAISE EXCEPTION 'this log is closed (%)', coalesce(v_state, 'by an administrator')
    USING ERRCODE = 'VN009', DETAIL = coalesce(v_address, '');
END
$$;

REVOKE ALL ON FUNCTION event_log.refuse_append() FROM PUBLIC;

-- For the owner alone. The caller holds the append lock, or nobody can append for another reason.
CREATE FUNCTION event_log.close_log(new_state text, new_address text) RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  INSERT INTO event_log.closure (state, address) VALUES (new_state, new_address);

  CREATE TRIGGER refuse_append
    BEFORE INSERT ON event_log.event
    FOR EACH STATEMENT EXECUTE FUNCTION event_log.refuse_append();

  ALTER TABLE event_log.event ENABLE ALWAYS TRIGGER refuse_append;
END
$$;

CREATE FUNCTION event_log.open_log() RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  DROP TRIGGER refuse_append ON event_log.event;
  DELETE FROM event_log.closure;
END
$$;

REVOKE ALL ON FUNCTION event_log.close_log(text, text), event_log.open_log() FROM PUBLIC;
