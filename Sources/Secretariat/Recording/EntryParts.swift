import Friendship
import Wording

// The parts of typed entries that several registers have. Each keeps what the entry said before where nothing is typed.
extension Resolver {
  func missing<Value>(_ part: InputProblem.Part) throws -> Value { throw InputProblem.missing(part) }

  /// What it said before where nothing is typed; nothing where it is said to be unknown, or empty.
  func kept<Value>(_ typed: String?, _ before: Value?, _ step: (String) throws -> Value) throws -> Value? {
    guard let typed else { return before }
    return typed.isEmpty || Self.isUnknown(typed) ? nil : try step(typed)
  }

  /// The list before where none is typed; an empty one where it is said to be unknown. What is typed twice is meant once.
  func list<Value: Hashable>(
    _ column: String, _ typed: [String], from before: [Value]?, _ problems: inout ProblemList,
    _ step: (String) throws -> Value?
  ) throws -> [Value] {
    guard !typed.isEmpty else { return before ?? [] }
    var seen: Set<Value> = []
    return try problems.collect(column, typed.filter { !Self.isUnknown($0) }, step).compactMap(\.self)
      .filter { seen.insert($0).inserted }
  }

  func text(
    _ typed: TypedEntry, from before: LocalizedText?, _ problems: inout ProblemList
  ) throws -> LocalizedText? {
    try problems.collect("text") {
      try localized(
        vi: typed.text ?? before?.vi ?? "", en: typed.textEn ?? before?.en, ru: typed.textRu ?? before?.ru, .text,
        Limits.long)
    }
  }

  func period(_ typed: String?, from before: Period?, _ problems: inout ProblemList) throws -> Period? {
    try problems.collect("when") { try typed.map { try period($0) } ?? before ?? missing(.period) }
  }

  func organisations(
    _ typed: TypedEntry, from before: [OrganisationID]?, _ problems: inout ProblemList
  ) throws -> [OrganisationID] {
    try list("organisations", typed.organisations, from: before, &problems) { try organisation($0) }
  }

  /// Provinces of a time; without one, because it was typed wrong, nothing can be said of them.
  func provinces(
    _ typed: TypedEntry, during period: Period?, from before: [ProvinceID]?, _ problems: inout ProblemList
  ) throws -> [ProvinceID] {
    try list("provinces", typed.provinces, from: before, &problems) { typed in
      guard let period, !Self.isNowhereInParticular(typed) else { return nil }
      return try province(typed, during: period)
    }
  }

  func sources(
    _ typed: TypedEntry, from before: [String]?, _ problems: inout ProblemList
  ) throws -> [String] {
    try list("sources", typed.sources, from: before, &problems) { try text($0, .source, Limits.long) }
  }

  /// The activity that is named, unless none is or it is said to be unknown.
  func activity(_ typed: TypedEntry, _ problems: inout ProblemList) throws -> StoredActivity? {
    guard let which = typed.activity, !which.isEmpty, !Self.isUnknown(which) else { return nil }
    return try problems.collect("activity") { try activity(which) }
  }

  func activityID(_ typed: TypedEntry, _ found: StoredActivity?, _ before: ActivityID?) -> ActivityID? {
    typed.activity == nil ? before : found?.activity.id
  }

  /// `Bộ Ngoại giao @ 6/2025`.
  func forwarding(_ typed: String) throws -> Proposal.Forwarding {
    guard let at = typed.lastIndex(of: "@") else { throw InputProblem.missing(.period) }
    return Proposal.Forwarding(
      to: try text(String(typed[..<at]), .addressee, Limits.short),
      on: try period(String(typed[typed.index(after: at)...])))
  }

  /// The answer, with a new text, a new time or both; none where it is said to be unknown.
  func answer(
    _ typed: TypedEntry, from before: Proposal.Answer?, _ problems: inout ProblemList
  ) throws -> Proposal.Answer? {
    guard typed.answer != nil || typed.answered != nil else { return before }
    if let answer = typed.answer, answer.isEmpty || Self.isUnknown(answer) { return nil }
    let text = try problems.collect("answer") {
      try typed.answer.map { try self.text($0, .answer, Limits.long) } ?? before?.text ?? missing(.answer)
    }
    let on = try period(typed.answered, from: before?.on, &problems)
    guard let text, let on else { return nil }
    return Proposal.Answer(text: text, on: on)
  }

  /// Whether a person says that something concerns no province in particular.
  static func isNowhereInParticular(_ typed: String) -> Bool {
    ["nationwide", "toan quoc", "ca nuoc", "по всеи стране", "по всей стране"].contains(folded(typed))
  }
}
