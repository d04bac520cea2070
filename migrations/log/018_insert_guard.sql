-- 005 left the owner free to INSERT. An event that came in beside append may leave a gap, stand out of order or break its
-- stream, and is found only by verifying the log; so this is refused too, unless somebody means it.
--
-- The functions that append are known by their search path, which they set for as long as they run and nobody at psql has
-- (a move, which copies the log to another database, sets it too). A parameter of our own would be plainer, but in 15 only
-- a superuser can give a function one. The trigger's condition is an expression, which costs an append far less than a
-- function would. Not ENABLE ALWAYS: a logical replica takes in what was appended elsewhere.
CREATE FUNCTION event_log.refuse_insert() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  RAISE EXCEPTION 'INSERT into %.% is refused: events are recorded by event_log.append', TG_TABLE_SCHEMA, TG_TABLE_NAME
    USING ERRCODE = 'VN008';
END
$$;

REVOKE ALL ON FUNCTION event_log.refuse_insert() FROM PUBLIC;

CREATE TRIGGER refuse_insert
  BEFORE INSERT ON event_log.event
  FOR EACH STATEMENT
  WHEN (current_setting('search_path') <> 'pg_catalog, pg_temp')
  EXECUTE FUNCTION event_log.refuse_insert();
