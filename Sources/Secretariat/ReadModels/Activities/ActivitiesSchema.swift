/// The tables of the activities read model. Calendar, timeline, report, `show` and `gaps` all read them.
///
/// Bitemporal: a row says when the activity was, and between which log positions the record said so (`known`). The rows
/// that are known now are those whose `known` has no end, `is_present`: a column, since the planner has figures for one
/// and none for `upper_inf(known)`. It took a third of the rows for present, and read whole indexes to leave out the rest.
enum ActivitiesSchema {
  static let tables = """
    -- One row a version of an activity.
    CREATE TABLE activity (
      number       bigint    NOT NULL,  -- log position of its first event: how people address it
      id           uuid      NOT NULL,
      known        int8range NOT NULL,
      is_present   boolean   NOT NULL GENERATED ALWAYS AS (upper_inf(known)) STORED,
      version      bigint    NOT NULL,  -- of its stream
      status       text      NOT NULL,
      merged_into  uuid,
      kind         text      NOT NULL,
      level        text,
      first_day    date      NOT NULL,
      last_day     date      NOT NULL,
      organisers   uuid[]    NOT NULL,
      units        text[]    NOT NULL,  -- the provinces it was in
      folded_title text      NOT NULL,  -- without diacritics, to be found by words
      details      json      NOT NULL   -- everything, in the stored form of events
    );

    -- An activity's rows are found again by their identity while events are applied, also during a rebuild.
    CREATE UNIQUE INDEX activity_id_present ON activity (id) WHERE is_present;
    CREATE UNIQUE INDEX activity_number_known ON activity (number, lower(known));
    """

  static let indexes = [
    // Words of titles, or their beginnings. A folded text is words between spaces, which a parser would look for in vain.
    """
    CREATE INDEX IF NOT EXISTS activity_words ON activity USING gin (\(wordsOf("folded_title"))) WHERE is_present
    """,
    // A period of a report or calendar is answered by overlap; SP-GiST holds short and long activities alike, and is made
    // in a fifth of the time that GiST takes.
    """
    CREATE INDEX IF NOT EXISTS activity_days ON activity USING spgist (daterange(first_day, last_day, '[]'))
    """,
    // A province's timeline is what was there or held by its associations: two bitmaps of one table, and no join. Without a
    // list of what is still to be put into the index, which every question would have to read.
    "CREATE INDEX IF NOT EXISTS activity_units ON activity USING gin (units) WITH (fastupdate = off)",
    "CREATE INDEX IF NOT EXISTS activity_organisers ON activity USING gin (organisers) WITH (fastupdate = off)",
  ]
}
