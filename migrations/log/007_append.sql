-- The only way into the log. Takes many requests at once, each of one or several events in one or several
-- streams, and answers each on its own (see append_answer). One element of every array is one event:
--
-- given_request         which request it belongs to: 1, 2, 3 … in order
-- given_stream          its stream
-- given_expected        version that stream must have before the request: -1 any, 0 none yet, n exactly n
-- given_id              its id; makes the append idempotent
-- given_type, given_schema_version, given_data, given_metadata
--
-- The answers are those of the requests called one after the other. A *pass* decides, with sets, as many requests
-- as can be decided together: it counts on each of them being accepted, which is right up to the first one that
-- touches a stream after an unexpected conflict there, or repeats an id of the same batch. The next pass goes on
-- from that one and finds in the log what this pass has added. Nearly always one pass is all.
--
-- Errors (nothing of the batch is recorded; the caller sends its requests one by one to find the guilty one):
-- VN003  the clock is more than five minutes behind the log's last time
-- VN004  not READ COMMITTED, or inside a transaction that has already written
-- VN005  the arrays don't fit one another, or the requests are out of order
-- 22P05, 22P02  a payload with \u0000 or a lone surrogate; 23514 a limit of the table; 55P03 lock_timeout
--
-- No EXCEPTION block: it would start a subtransaction an append.
CREATE FUNCTION event_log.append(
  given_request        bigint[],
  given_stream         text[],
  given_expected       bigint[],
  given_id             uuid[],
  given_type           text[],
  given_schema_version bigint[],
  given_data           json[],
  given_metadata       json[]
)
RETURNS SETOF event_log.append_answer
LANGUAGE plpgsql
VOLATILE
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET lock_timeout = '10s'
-- A plan made anew each time costs more than the append itself. A generic plan made while the log was small would
-- scan it whole for ever: with these off, the log is only ever probed through its indexes. For the same
-- reason the probes are scalar subqueries and never EXISTS, which may be planned as a hash of the whole table, nor
-- max(), which may be planned as an aggregate over the whole stream.
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
SET enable_bitmapscan = off
AS $$
DECLARE
  v_events    constant integer := cardinality(given_id);
  v_in_order  boolean;
  v_escaped   bigint;
  v_last      bigint;
  v_last_time timestamptz;
  v_time      timestamptz;
  v_from      bigint  := 1;  -- first request of the pass
  v_done      integer := 0;  -- events of the passes before
  v_added     integer;
  v_next      bigint;
  v_positions bigint[];
  v_versions  bigint[];
  v_usual     boolean;
  v_answers   event_log.append_answer[];
BEGIN
  IF v_events IS DISTINCT FROM cardinality(given_request)
     OR v_events IS DISTINCT FROM cardinality(given_stream)
     OR v_events IS DISTINCT FROM cardinality(given_expected)
     OR v_events IS DISTINCT FROM cardinality(given_type)
     OR v_events IS DISTINCT FROM cardinality(given_schema_version)
     OR v_events IS DISTINCT FROM cardinality(given_data)
     OR v_events IS DISTINCT FROM cardinality(given_metadata)
     OR v_events IS NULL
  THEN
    RAISE EXCEPTION 'append takes arrays of one length' USING ERRCODE = 'VN005';
  END IF;

  -- With an older snapshot than the lock, the last position read would not be the last one.
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'append runs under READ COMMITTED only, not %', current_setting('transaction_isolation')
      USING ERRCODE = 'VN004';
  END IF;

  -- Whoever goes on after append keeps everybody waiting. A transaction that has only read can't be told from
  -- none at all; one that has written can.
  IF pg_current_xact_id_if_assigned() IS NOT NULL THEN
    RAISE EXCEPTION 'append is a statement of its own, never a part of a transaction' USING ERRCODE = 'VN004';
  END IF;

  -- Requests come in order. And json takes \u0000 and lone surrogates, then fails on every ->> of the row; jsonb's
  -- parser refuses both (only a payload with an escape can hold one). Before the lock, since it may take long.
  SELECT bool_and(request >= previous),
         count(CASE WHEN strpos(data::text, '\u') > 0 THEN data::jsonb END)
           + count(CASE WHEN strpos(metadata::text, '\u') > 0 THEN metadata::jsonb END)
    INTO v_in_order, v_escaped
    FROM unnest(given_request, 1::bigint || given_request, given_data, given_metadata)
         AS given (request, previous, data, metadata);

  IF NOT v_in_order OR array_position(given_request, NULL) IS NOT NULL THEN
    RAISE EXCEPTION 'append takes its requests in order, from 1' USING ERRCODE = 'VN005';
  END IF;

  -- Never weaker than a flush here, whatever the session says. (A SET clause of the function would be undone
  -- before the commit, when it counts.)
  IF current_setting('synchronous_commit') = 'off' THEN
    PERFORM set_config('synchronous_commit', 'on', true);
  END IF;

  LOCK TABLE event_log.append_lock IN EXCLUSIVE MODE;

  SELECT event.position, event.recorded_at
    INTO v_last, v_last_time
    FROM event_log.event
   ORDER BY event.position DESC
   LIMIT 1;

  v_last := coalesce(v_last, 0);
  v_time := clock_timestamp();

  IF v_time < v_last_time - interval '5 minutes' THEN
    RAISE EXCEPTION 'the clock says %, but the log was last written at %', v_time, v_last_time
      USING ERRCODE = 'VN003',
            HINT = 'Set the clock right.';
  END IF;

  v_time := greatest(v_time, v_last_time);

  -- The usual batch: every id is new, every stream is where it was expected to be if all requests are accepted.
  -- Then all of them are.
  SELECT array_agg(v_last + n ORDER BY n),
         array_agg(version ORDER BY n),
         count(DISTINCT id) = v_events
           AND bool_and(is_unknown AND (NOT is_first OR expected < 0 OR expected = version - 1))
    INTO v_positions, v_versions, v_usual
    FROM (SELECT n, id, expected,
                 lag(request) OVER in_stream IS DISTINCT FROM request AS is_first,
                 (SELECT event.position
                    FROM event_log.event
                   WHERE event.id = given.id) IS NULL AS is_unknown,
                 row_number() OVER in_stream
                   + coalesce((SELECT event.version
                                 FROM event_log.event
                                WHERE event.stream = given.stream
                                ORDER BY event.version DESC
                                LIMIT 1), 0) AS version
            FROM unnest(given_request, given_stream, given_expected, given_id)
                 WITH ORDINALITY
                 AS given (request, stream, expected, id, n)
          WINDOW in_stream AS (PARTITION BY stream ORDER BY n)) AS given;

  IF v_usual THEN
    INSERT INTO event_log.event
           (position, stream, version, id, type, schema_version, data, metadata, recorded_at)
    SELECT position, stream, version, id, type, schema_version, data, metadata, v_time
      FROM unnest(v_positions, v_versions, given_stream, given_id, given_type, given_schema_version, given_data,
                  given_metadata)
           AS accepted (position, version, stream, id, type, schema_version, data, metadata);

    IF v_events = 1 THEN
      RETURN NEXT ROW(given_request[1], '00000', false, v_positions, v_time, NULL, NULL,
                      NULL)::event_log.append_answer;
      RETURN;
    END IF;

    RETURN QUERY
    SELECT request, '00000', false, array_agg(position ORDER BY position), v_time, NULL::text, NULL::bigint,
           NULL::bigint
      FROM unnest(given_request, v_positions) AS given (request, position)
     GROUP BY request
     ORDER BY request;
    RETURN;
  END IF;

  WHILE v_from IS NOT NULL LOOP
    WITH given AS (
      -- The events of this pass; what the log has under their ids.
      SELECT given.*,
             known.position    AS known_position,
             known.recorded_at AS known_time,
             known.same
        FROM unnest(given_request, given_stream, given_expected, given_id, given_type, given_schema_version,
                    given_data)
             WITH ORDINALITY
             AS given (request, stream, expected, id, type, schema_version, data, n)
        LEFT JOIN LATERAL (
               SELECT event.position, event.recorded_at,
                      event.stream = given.stream
                        AND event.type = given.type
                        AND event.schema_version = given.schema_version
                        AND event.data::text = given.data::text AS same
                 FROM event_log.event
                WHERE event.id = given.id
                LIMIT 1) AS known ON true
       WHERE given.request >= v_from
    ), seen AS (
      -- The version of each stream, asked once a stream; whether the batch has the same id further up.
      SELECT n, request, stream, expected, known_position, known_time, same,
             lag(known_position) OVER in_request AS previous_position,
             lag(request)        OVER same_id    AS repeats,
             CASE WHEN row_number() OVER in_stream = 1
                  THEN coalesce((SELECT event.version
                                   FROM event_log.event
                                  WHERE event.stream = given.stream
                                  ORDER BY event.version DESC
                                  LIMIT 1), 0)
             END AS first_version
        FROM given
      WINDOW in_request AS (PARTITION BY request ORDER BY n),
             same_id    AS (PARTITION BY id ORDER BY n),
             in_stream  AS (PARTITION BY stream ORDER BY n)
    ), known AS (
      -- By request: new (none of its ids is known), recorded already (all are, and the same), or neither.
      SELECT n, request, stream, expected, known_position, known_time, repeats,
             max(first_version) OVER (PARTITION BY stream) AS log_version,
             count(known_position) OVER in_request = 0
               AND count(*) FILTER (WHERE repeats = request) OVER in_request = 0 AS is_new,
             bool_and(coalesce(same AND known_position > coalesce(previous_position, 0), false))
               OVER in_request AS is_recorded
        FROM seen
      WINDOW in_request AS (PARTITION BY request)
    ), bounded AS (
      -- The most that a stream can have come to when the request's turn comes.
      SELECT *,
             log_version + count(*) FILTER (WHERE is_new) OVER (
               PARTITION BY stream ORDER BY request
               GROUPS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS greatest_version
        FROM known
    ), hopeless AS (
      -- Expecting less than the log has, or more than that, fails whatever the neighbours do.
      SELECT *,
             is_new AND NOT bool_or(expected >= 0 AND expected NOT BETWEEN log_version AND greatest_version)
                            OVER (PARTITION BY request) AS may_be_accepted
        FROM bounded
    ), counted AS (
      -- The version each request meets, if all requests above it that may be accepted are.
      SELECT *,
             log_version + count(*) FILTER (WHERE may_be_accepted) OVER (
               PARTITION BY stream ORDER BY request
               GROUPS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS base
        FROM hopeless
    ), judged AS (
      SELECT *,
             bool_or(expected >= 0 AND expected <> base) OVER (PARTITION BY request) AS is_conflict
        FROM counted
    ), doubted AS (
      -- Rows whose base may be wrong, or whose id may have been recorded by this very pass.
      SELECT *,
             repeats < request
               OR coalesce(bool_or(may_be_accepted AND is_conflict) OVER (
                    PARTITION BY stream ORDER BY request
                    GROUPS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), false) AS is_doubtful
        FROM judged
    ), cut AS (
      SELECT *,
             min(request) FILTER (WHERE is_doubtful) OVER () AS next
        FROM doubted
    ), decided AS (
      SELECT *,
             is_new AND NOT is_conflict AS is_accepted
        FROM cut
       WHERE next IS NULL OR request < next
    ), numbered AS (
      SELECT *,
             CASE WHEN is_accepted
                  THEN v_last + count(*) FILTER (WHERE is_accepted) OVER (ORDER BY n)
             END AS position,
             CASE WHEN is_accepted
                  THEN base + row_number() OVER (PARTITION BY request, stream ORDER BY n)
             END AS version
        FROM decided
    ), answered AS (
      SELECT request,
             CASE WHEN bool_and(is_accepted OR is_recorded) THEN '00000'
                  WHEN bool_and(is_new) THEN 'VN001'
                  ELSE 'VN002'
             END AS state,
             bool_and(is_recorded) AS is_recorded,
             array_agg(coalesce(position, known_position) ORDER BY n) AS positions,
             max(known_time) AS known_time,
             (array_agg(ROW(request, 'VN001', false, NULL, NULL, stream, expected, base)::event_log.append_answer
                        ORDER BY n)
                FILTER (WHERE expected >= 0 AND expected <> base))[1] AS conflict
        FROM numbered
       GROUP BY request
    )
    SELECT (SELECT array_agg(position ORDER BY n) FROM numbered),
           (SELECT array_agg(version ORDER BY n) FROM numbered),
           (SELECT min(next) FROM numbered),
           (SELECT array_agg(
                     CASE state
                       WHEN '00000' THEN
                         ROW(request, state, is_recorded, positions,
                             CASE WHEN is_recorded THEN known_time ELSE v_time END,
                             NULL, NULL, NULL)::event_log.append_answer
                       WHEN 'VN001' THEN conflict
                       ELSE ROW(request, state, false, NULL, NULL, NULL, NULL, NULL)::event_log.append_answer
                     END ORDER BY request)
              FROM answered)
      INTO v_positions, v_versions, v_next, v_answers;

    -- Arrays that begin with this pass are made to begin with the batch.
    IF v_done > 0 THEN
      v_positions := array_fill(NULL::bigint, ARRAY[v_done]) || v_positions;
      v_versions  := array_fill(NULL::bigint, ARRAY[v_done]) || v_versions;
    END IF;

    INSERT INTO event_log.event
           (position, stream, version, id, type, schema_version, data, metadata, recorded_at)
    SELECT position, stream, version, id, type, schema_version, data, metadata, v_time
      FROM unnest(v_positions, v_versions, given_stream, given_id, given_type, given_schema_version, given_data,
                  given_metadata)
           AS accepted (position, version, stream, id, type, schema_version, data, metadata)
     WHERE position IS NOT NULL;

    GET DIAGNOSTICS v_added = ROW_COUNT;

    RETURN QUERY SELECT * FROM unnest(v_answers);

    v_last := v_last + v_added;
    v_done := cardinality(v_positions);
    v_from := v_next;
  END LOOP;
END
$$;

REVOKE ALL ON FUNCTION event_log.append FROM PUBLIC;
GRANT EXECUTE ON FUNCTION event_log.append TO huunghi_app;
