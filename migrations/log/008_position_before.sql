-- The last position recorded before an instant; 0 if there is none. recorded_at never runs backwards along
-- positions and positions have no gaps, so halving finds it in some twenty probes of the primary key, and no
-- append has to keep an index on recorded_at.
CREATE FUNCTION event_log.position_before(instant timestamptz) RETURNS bigint
LANGUAGE plpgsql
STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  v_before bigint := 0;  -- recorded before the instant (0: nothing)
  v_after  bigint;       -- recorded at the instant or later (or not yet)
  v_middle bigint;
BEGIN
  SELECT coalesce(max(position), 0) + 1 INTO v_after FROM event_log.event;

  WHILE v_after - v_before > 1 LOOP
    v_middle := (v_before + v_after) / 2;

    IF (SELECT recorded_at FROM event_log.event WHERE position = v_middle) < instant THEN
      v_before := v_middle;
    ELSE
      v_after := v_middle;
    END IF;
  END LOOP;

  RETURN v_before;
END
$$;

REVOKE ALL ON FUNCTION event_log.position_before FROM PUBLIC;
GRANT EXECUTE ON FUNCTION event_log.position_before TO huunghi_app;
