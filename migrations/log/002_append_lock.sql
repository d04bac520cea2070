-- An empty table that exists to be locked. Whoever appends, or migrates the log, holds it in EXCLUSIVE mode until
-- commit: so positions are given out without gaps and in the order of commits, and a reader that remembers one
-- number misses nothing. It is a table apart, since a lock on the event table itself would get in the way of
-- VACUUM and of foreign readers. Nobody but the owner may lock it: an idle client could stop every append.
CREATE TABLE event_log.append_lock ();
