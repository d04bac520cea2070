/// Why an organisation's record, or a step in its life, is refused.
public enum OrganisationRejection: Error, Hashable, Sendable {
  /// Another, or the same, is on record under this name.
  case nameTaken(Organisation)
  /// Another was on record under this name before: it was renamed since, or its record put right.
  case nameHeldBefore(String, by: Organisation)
  /// Another is also called by this name. Whoever types it would mean the new one from then on.
  case nameAlsoOf(String, Organisation)
  /// It isn't on record.
  case doesNotExist
  /// A correction or step that changes nothing.
  case nothingChanges
  /// It would answer to itself.
  case answersToItself
  /// An affiliation ends before it starts.
  case affiliationReversed(from: CivilDate, until: CivilDate)
  /// It ends before it begins.
  case dissolvedBeforeFounded(founded: Period, dissolved: Period)
  /// It takes another name, or gives one up, before it begins.
  case renamedBeforeFounded(Period, founded: Period)
  /// It is renamed or ends before it had got the name that it has.
  case beforeRenamed(Period, Organisation.FormerName)
  /// What was merged or dissolved can't be renamed, merged or dissolved any more.
  case ended(Organisation.Ending)
  /// It would become part of itself.
  case mergedIntoItself
  /// It would become part of one that ended before.
  case mergedIntoEnded(Organisation, Organisation.Ending)
  /// It would become part of one that was founded later.
  case mergedIntoUnfounded(Organisation, founded: Period)
  /// It would become part of one that became part of it, perhaps through others, which are named in order.
  case mergesInCircle([Organisation])
  /// What can only have happened is said of a time still to come.
  case liesAhead(Period, today: CivilDate)
  /// More than 20 affiliations, 50 other names or 50 former ones.
  case tooMany(count: Int, limit: Int)
}
