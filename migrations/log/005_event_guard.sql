-- Privileges keep huunghi_app from changing an event. These triggers keep the owner from it too (an operator at
-- psql, a migration written in haste). They speak a statement, not a row, so even a statement that would touch
-- nothing is refused, and they fire under session_replication_role = replica as well.
--
-- What they do not stop: the owner may drop them, or INSERT; a superuser may do anything. That is a matter of
-- evidence (hashes kept elsewhere), not of privileges.
CREATE FUNCTION event_log.refuse_change() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  RAISE EXCEPTION '% of %.% is refused: what is recorded stays as it is', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
    USING ERRCODE = 'VN008',
          HINT = 'A correction is a new event.';
END
$$;

REVOKE ALL ON FUNCTION event_log.refuse_change() FROM PUBLIC;

CREATE TRIGGER refuse_change
  BEFORE UPDATE OR DELETE OR TRUNCATE ON event_log.event
  FOR EACH STATEMENT EXECUTE FUNCTION event_log.refuse_change();

CREATE TRIGGER refuse_change
  BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON event_log.identity
  FOR EACH STATEMENT EXECUTE FUNCTION event_log.refuse_change();

ALTER TABLE event_log.event    ENABLE ALWAYS TRIGGER refuse_change;
ALTER TABLE event_log.identity ENABLE ALWAYS TRIGGER refuse_change;
