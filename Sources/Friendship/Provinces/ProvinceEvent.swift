/// What happens to the table of provinces. Each event says its unit or change as a whole.
public enum ProvinceEvent: Hashable, Sendable {
  /// A unit was put on record.
  case unitDefined(Province)
  /// What was on record of a unit was put right.
  case unitAmended(Province)
  /// A change of boundaries, names or ranks was put on record.
  case changeRecorded(ProvinceChange)
  /// What was on record of a change was put right.
  case changeAmended(ProvinceChange)
}
