/// The tables of the activities read model. Calendar, timeline, report, `show` and `gaps` all read them.
///
/// Bitemporal: a row says when the activity was, and between which log positions the record said so (`known`). The rows
/// that are known now are those whose `known` has no end.
enum ActivitiesSchema {
  static let tables = """
    -- One row a version of an activity.
    CREATE TABLE activity (
      number       bigint    NOT NULL,  -- log position of its first event: how people address it
      id           uuid      NOT NULL,
      known        int8range NOT NULL,
      version      bigint    NOT NULL,  -- of its stream
      status       text      NOT NULL,
      merged_into  uuid,
      kind         text      NOT NULL,
      level        text,
      first_day    date      NOT NULL,
      last_day     date      NOT NULL,
      organisers   uuid[]    NOT NULL,
      folded_title text      NOT NULL,  -- without diacritics, to be found by words
      details      json      NOT NULL   -- everything, in the stored form of events
    );

    -- One row a province of a version of an activity, for a province's timeline.
    CREATE TABLE activity_place (
      unit      text      NOT NULL,
      number    bigint    NOT NULL,
      known     int8range NOT NULL,
      first_day date      NOT NULL,
      last_day  date      NOT NULL
    );

    -- An activity's rows are found again by their identity while events are applied, also during a rebuild.
    CREATE UNIQUE INDEX activity_id_present ON activity (id) WHERE upper_inf(known);
    CREATE UNIQUE INDEX activity_number_known ON activity (number, lower(known));
    CREATE UNIQUE INDEX activity_place_known ON activity_place (number, unit, lower(known));
    """

  static let indexes = """
    -- A period of a report or calendar is answered by overlap; GiST holds short and long activities alike.
    CREATE INDEX activity_days ON activity USING gist (daterange(first_day, last_day, '[]'));
    CREATE INDEX activity_organisers ON activity USING gin (organisers) WHERE upper_inf(known);
    -- Words of titles, or their beginnings. 'simple' because the text is folded already and no language's rules apply.
    CREATE INDEX activity_words ON activity USING gin (to_tsvector('simple', folded_title)) WHERE upper_inf(known);
    CREATE INDEX activity_place_unit ON activity_place (unit, first_day, number);
    """
}
