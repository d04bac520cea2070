/// Whether a report for a period counts what happened at some time.
public enum ReportMembership: Hashable, Sendable {
  /// It belongs to this period and to no other of the same length beside it.
  case counted
  /// It may belong to it: what is known of its time, or of its place, doesn't decide. Named in the report, not counted.
  case possible
  /// It belongs to another.
  case outside
}

extension Period {
  /// Whether a report for a period counts a thing of this time.
  ///
  /// Known to the day, a thing belongs to the period in which it began, so that one over New Year's Eve isn't counted in
  /// both years. Not known to the day, it is counted where all the days it can have been on lie within.
  public func membership(in period: Period) -> ReportMembership {
    if isExact { return period.contains(first) ? .counted : .outside }
    if period.contains(self) { return .counted }
    return period.overlaps(self) ? .possible : .outside
  }
}
