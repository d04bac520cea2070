/// The tables of the activities read model. Calendar, timeline, report, `show` and `gaps` all read them.
///
/// Bitemporal: a row says when the activity was, and between which log positions the record said so (`known`). The rows
/// that are known now are those whose `known` has no end, `is_present`: a column, since the planner has figures for one
/// and none for `upper_inf(known)`. It took a third of the rows for present, and read whole indexes to leave out the rest.
enum ActivitiesSchema {
  /// The most days between the first and the last of an activity that is looked for by its first day alone.
  private static let shortDays = 31

  /// Whether an activity overlaps the days between two, as SQL.
  /// - Parameters:
  ///   - first: the first day, as SQL.
  ///   - last: the last day, as SQL.
  static func overlaps(_ first: String, _ last: String) -> String {
    """
    first_day <= \(last)::date AND last_day >= \(first)::date
      AND (first_day >= \(first)::date - \(shortDays) OR last_day - first_day > \(shortDays))
    """
  }

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
      places       text[]    NOT NULL,  -- `Place.keys`: the provinces it was in, and what it's found by elsewhere
      folded_title text      NOT NULL,  -- the Vietnamese one without diacritics
      words        tsvector  NOT NULL,  -- of the title in all languages, without diacritics
      details      text      NOT NULL,  -- everything, in the stored form of events: JSON that the log has checked
      expected     text                 -- what of it stands as it was planned, though it took place: words for fields
    );

    -- Nothing is looked for in them.
    ALTER TABLE activity ALTER folded_title SET STATISTICS 0, ALTER details SET STATISTICS 0;

    -- An activity's row is found again by its identity while events are applied, also during a rebuild.
    CREATE UNIQUE INDEX activity_id_present ON activity (id) WHERE is_present;
    """

  static let indexes = [
    // Words of titles, or their beginnings. They come as words: to make them of a text took a seventh of a rebuild.
    "CREATE INDEX IF NOT EXISTS activity_words ON activity USING gin (words) WHERE is_present",
    "CREATE UNIQUE INDEX IF NOT EXISTS activity_number_known ON activity (number, lower(known))",
    // What overlaps a period: the short ones by their first day, the few long ones by their last. An index over ranges took
    // a seventh of a rebuild, and five times as long to answer for a month.
    "CREATE INDEX IF NOT EXISTS activity_first_day ON activity (first_day)",
    """
    CREATE INDEX IF NOT EXISTS activity_long ON activity (last_day, first_day) WHERE last_day - first_day > \(shortDays)
    """,
    // A province's timeline is what was there or held by its associations: two bitmaps of one table, and no join. Without a
    // list of what is still to be put into the index, which every question would have to read.
    "CREATE INDEX IF NOT EXISTS activity_places ON activity USING gin (places) WITH (fastupdate = off)",
    "CREATE INDEX IF NOT EXISTS activity_organisers ON activity USING gin (organisers) WITH (fastupdate = off)",
  ]
}
