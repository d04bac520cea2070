-- The function of 016 once more, whole. It collected a batch's runs by aggregates without an order, beside counts of what is
-- distinct: from PostgreSQL 16 on, those are counted over sorted rows, and the runs came in the order of ids. Runs of one
-- event each, the usual, aren't collected at all now.
CREATE OR REPLACE FUNCTION event_log.append(
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
-- As in append_any.
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
SET enable_bitmapscan = off
AS $$
DECLARE
  v_events    constant integer := cardinality(given_id);
  v_usual     boolean;
  v_requests  integer;
  v_runs      integer;
  v_starts    bigint[];  -- of each run: the number of its first event; of runs of one event each, nothing
  v_streams   text[];
  v_expected  bigint[];
  v_reached   bigint[];  -- the version that its stream has before it: of each run, then of each event
  v_last      bigint;
  v_last_time timestamptz;
  v_time      timestamptz;
BEGIN
  v_usual := v_events > 0
    AND v_events = ALL (ARRAY[cardinality(given_request), cardinality(given_stream), cardinality(given_expected),
                              cardinality(given_type), cardinality(given_schema_version), cardinality(given_data),
                              cardinality(given_metadata)])
    AND given_request[1] >= 1
    AND array_position(given_request, NULL) IS NULL
    AND current_setting('transaction_isolation') = 'read committed'
    AND pg_current_xact_id_if_assigned() IS NULL;

  -- Before the lock, all that doesn't need it. A payload with an escape may hold what json takes and jsonb refuses; it
  -- fails here.
  IF v_usual AND v_events > 1 THEN
    SELECT bool_and(request >= coalesce(previous, 1)) AND count(DISTINCT id) = v_events
             AND count(DISTINCT stream) FILTER (WHERE starts) = count(*) FILTER (WHERE starts),
           count(*) FILTER (WHERE request IS DISTINCT FROM previous),
           count(*) FILTER (WHERE starts)
      INTO v_usual, v_requests, v_runs
      FROM (SELECT *,
                   stream IS DISTINCT FROM stream_before OR request IS DISTINCT FROM previous AS starts
              FROM unnest(given_request, NULL::bigint || given_request[:v_events - 1],
                          given_stream, NULL::text || given_stream[:v_events - 1], given_id)
                   AS given (request, previous, stream, stream_before, id)) AS given;

    IF v_runs = v_events THEN
      v_streams  := given_stream;
      v_expected := given_expected;
    ELSE
      SELECT array_agg(n ORDER BY n), array_agg(stream ORDER BY n), array_agg(expected ORDER BY n)
        INTO v_starts, v_streams, v_expected
        FROM unnest(given_request, NULL::bigint || given_request[:v_events - 1],
                    given_stream, NULL::text || given_stream[:v_events - 1], given_expected)
             WITH ORDINALITY
             AS given (request, previous, stream, stream_before, expected, n)
       WHERE stream IS DISTINCT FROM stream_before OR request IS DISTINCT FROM previous;
    END IF;

    IF strpos(array_to_string(given_data || given_metadata, ''), '\u') > 0 THEN
      PERFORM data::jsonb, metadata::jsonb
         FROM unnest(given_data, given_metadata) AS given (data, metadata);
    END IF;
  ELSIF v_usual AND strpos(given_data[1]::text || given_metadata[1]::text, '\u') > 0 THEN
    PERFORM given_data[1]::jsonb, given_metadata[1]::jsonb;
  END IF;

  IF v_usual THEN
    -- As in append_any.
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

    IF v_events = 1 THEN
      v_reached := ARRAY[coalesce((SELECT event.version
                                     FROM event_log.event
                                    WHERE event.stream = given_stream[1]
                                    ORDER BY event.version DESC
                                    LIMIT 1), 0)];

      v_usual := (given_expected[1] < 0 OR given_expected[1] = v_reached[1])
        AND (SELECT event.position
               FROM event_log.event
              WHERE event.id = given_id[1]) IS NULL
        AND NOT coalesce(v_time < v_last_time - interval '5 minutes', false);
    ELSE
      v_usual := (SELECT event.position
                    FROM event_log.event
                   WHERE event.id = ANY (given_id)
                   LIMIT 1) IS NULL
        AND NOT coalesce(v_time < v_last_time - interval '5 minutes', false);

      IF 0 = ALL (v_expected) THEN
        v_reached := array_fill(0::bigint, ARRAY[v_runs]);
        v_usual := v_usual AND (SELECT event.version
                                  FROM event_log.event
                                 WHERE event.stream = ANY (v_streams)
                                 LIMIT 1) IS NULL;
      ELSIF v_usual THEN
        SELECT array_agg(version ORDER BY n), bool_and(expected < 0 OR expected = version)
          INTO v_reached, v_usual
          FROM (SELECT n, expected,
                       coalesce((SELECT event.version
                                   FROM event_log.event
                                  WHERE event.stream = run.stream
                                  ORDER BY event.version DESC
                                  LIMIT 1), 0) AS version
                  FROM unnest(v_streams, v_expected)
                       WITH ORDINALITY
                       AS run (stream, expected, n)
                OFFSET 0) AS run;
      END IF;

      IF v_usual AND v_runs < v_events THEN
        v_reached := ARRAY(
          SELECT reached + number
            FROM unnest(v_reached, v_starts, v_starts[2:] || (v_events + 1)::bigint)
                 AS run (reached, start, next)
           CROSS JOIN LATERAL generate_series(0, next - start - 1) AS number
           ORDER BY start, number);
      END IF;
    END IF;
  END IF;

  IF v_usual IS NOT TRUE THEN
    RETURN QUERY
    SELECT *
      FROM event_log.append_any(given_request, given_stream, given_expected, given_id, given_type,
                                given_schema_version, given_data, given_metadata);
    RETURN;
  END IF;

  v_time := greatest(v_time, v_last_time);

  INSERT INTO event_log.event
         (position, stream, version, id, type, schema_version, data, metadata, recorded_at)
  SELECT v_last + n, stream, reached + 1, id, type, schema_version, data, metadata, v_time
    FROM unnest(v_reached, given_stream, given_id, given_type, given_schema_version, given_data, given_metadata)
         WITH ORDINALITY
         AS accepted (reached, stream, id, type, schema_version, data, metadata, n);

  IF v_events = 1 THEN
    RETURN NEXT ROW(given_request[1], '00000', false, ARRAY[v_last + 1], v_time, NULL, NULL,
                    NULL)::event_log.append_answer;
  ELSIF v_requests = v_events THEN
    RETURN QUERY
    SELECT request, '00000', false, ARRAY[v_last + n], v_time, NULL::text, NULL::bigint, NULL::bigint
      FROM unnest(given_request) WITH ORDINALITY AS given (request, n);
  ELSE
    RETURN QUERY
    SELECT request, '00000', false, array_agg(v_last + n ORDER BY n), v_time, NULL::text, NULL::bigint,
           NULL::bigint
      FROM unnest(given_request) WITH ORDINALITY AS given (request, n)
     GROUP BY request
     ORDER BY request;
  END IF;
END
$$;
