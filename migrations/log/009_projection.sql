-- What the projections have done. Each read model has a schema of its own (activities_v3), made when it is first
-- asked for; here is how far it has read. The row moves in the transaction that applies the events, by
-- compare-and-set, so nothing is applied twice or left out, whoever crashes and however many run at once.
--
-- schema      where the read model lives; while it is being made anew, name_vN_building
-- position    the last event it has taken in
-- log_id      the log that position belongs to
-- stopped_at  the event that it could not take in, with the reason; it is tried again at every run
CREATE SCHEMA projection;

GRANT USAGE ON SCHEMA projection TO huunghi_app;

CREATE TABLE projection.checkpoint (
  schema     text COLLATE "C" PRIMARY KEY CHECK (octet_length(schema) <= 63),
  name       text COLLATE "C" NOT NULL,
  version    integer          NOT NULL CHECK (version > 0),
  position   bigint           NOT NULL CHECK (position >= 0),
  log_id     uuid             NOT NULL,
  stopped_at bigint           CHECK (stopped_at > position),
  reason     text             CHECK (char_length(reason) <= 2000),
  changed_at timestamptz      NOT NULL DEFAULT clock_timestamp(),

  CONSTRAINT checkpoint_stop CHECK ((stopped_at IS NULL) = (reason IS NULL))
)
-- Updated at every append and never on an indexed column: room on the page keeps it one page.
WITH (fillfactor = 50);

-- An empty table to be locked. A reader shares it before it takes its snapshot; whoever puts a rebuilt schema in
-- the place of another has it alone for that moment. So nobody reads one schema's checkpoint and another's rows.
CREATE TABLE projection.switch ();

GRANT SELECT, INSERT, UPDATE, DELETE ON projection.checkpoint TO huunghi_app;
-- LOCK TABLE in ACCESS EXCLUSIVE mode takes a privilege to change the table.
GRANT SELECT, DELETE ON projection.switch TO huunghi_app;
