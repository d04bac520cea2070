-- The answer to one request of an append. state is an SQLSTATE, as if the request had been a call of its own:
--
-- 00000  recorded; positions are those of its events, in the request's order
-- VN001  conflict: the first of its streams that is not at the expected version, with both versions
-- VN002  an id of it is in the log with other content, in another order, or only some of its ids are
--
-- An answer is no error, so that one request's conflict never undoes its neighbours.
CREATE TYPE event_log.append_answer AS (
  request          bigint,
  state            text,
  already_recorded boolean,
  positions        bigint[],
  recorded_at      timestamptz,
  stream           text,
  expected         bigint,
  actual           bigint
);
