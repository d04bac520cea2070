-- One event by itself: what a person records, and what processes beside one another record, each in its turn. The
-- second way into the log, and a short one. The answer is the position and the microseconds since 1970 at which it was
-- recorded, or NULL where anything isn't usual (a conflict, an id that is known, a clock far behind, a transaction that
-- has written): then nothing has happened, and event_log.append is to be asked. The parameters are single elements of
-- those of append.
--
-- Values and not arrays, and no set of rows: of a call of append, a seventh was for those.
CREATE FUNCTION event_log.append_one(
  given_stream         text,
  given_expected       bigint,
  given_id             uuid,
  given_type           text,
  given_schema_version bigint,
  given_data           json,
  given_metadata       json
)
RETURNS bigint[]
LANGUAGE plpgsql
VOLATILE
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET lock_timeout = '10s'
-- As in append_any.
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
SET enable_bitmapscan = off
AS $$
DECLARE
  v_version   bigint;  -- the stream's, before
  v_known     bigint;  -- where the id is in the log already
  v_last      bigint;
  v_last_time timestamptz;
  v_time      timestamptz;
BEGIN
  -- As in append_any, which says so.
  IF current_setting('transaction_isolation') <> 'read committed' OR pg_current_xact_id_if_assigned() IS NOT NULL THEN
    RETURN NULL;
  END IF;

  -- As in append, before the lock.
  IF strpos(given_data::text || given_metadata::text, '\u') > 0 THEN
    PERFORM given_data::jsonb, given_metadata::jsonb;
  END IF;

  -- As in append_any.
  IF current_setting('synchronous_commit') = 'off' THEN
    PERFORM set_config('synchronous_commit', 'on', true);
  END IF;

  LOCK TABLE event_log.append_lock IN EXCLUSIVE MODE;

  -- All that decides. One statement, since each has a snapshot, a plan and locks to get.
  SELECT last.position, last.recorded_at,
         (SELECT event.version
            FROM event_log.event
           WHERE event.stream = given_stream
           ORDER BY event.version DESC
           LIMIT 1),
         (SELECT event.position
            FROM event_log.event
           WHERE event.id = given_id)
    INTO v_last, v_last_time, v_version, v_known
    FROM (SELECT) AS one
    LEFT JOIN (SELECT event.position, event.recorded_at
                 FROM event_log.event
                ORDER BY event.position DESC
                LIMIT 1) AS last ON true;

  v_last := coalesce(v_last, 0);
  v_time := clock_timestamp();

  IF v_known IS NOT NULL
     OR (given_expected >= 0 AND given_expected <> coalesce(v_version, 0)) IS NOT FALSE
     OR v_time < v_last_time - interval '5 minutes'
  THEN
    RETURN NULL;
  END IF;

  v_time := greatest(v_time, v_last_time);

  INSERT INTO event_log.event
         (position, stream, version, id, type, schema_version, data, metadata, recorded_at)
  VALUES (v_last + 1, given_stream, coalesce(v_version, 0) + 1, given_id, given_type, given_schema_version, given_data,
          given_metadata, v_time);

  RETURN ARRAY[v_last + 1, (extract(epoch FROM v_time) * 1000000)::bigint];
END
$$;

REVOKE ALL ON FUNCTION event_log.append_one(text, bigint, uuid, text, bigint, json, json) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION event_log.append_one(text, bigint, uuid, text, bigint, json, json) TO huunghi_app;
