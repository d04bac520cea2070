import Friendship

/// A rule of the domain refused something about reports.
public struct ReportRefused: Error, Sendable {
  /// Why.
  public let rejection: ReportRejection
}

/// Runs a decision about reports; its refusal comes out as ``ReportRefused``.
func refusing<Value>(_ decide: () throws(ReportRejection) -> Value) throws -> Value {
  do {
    return try decide()
  } catch {
    throw ReportRefused(rejection: error)
  }
}
