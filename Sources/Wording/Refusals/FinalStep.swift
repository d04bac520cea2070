import Friendship

/// A step that can't be taken back, with what else was typed of it. It takes a number or a name in full: words of a name may
/// fit something else than was meant, and nobody looks again before it is done.
public enum FinalStep: Hashable, Sendable {
  /// An activity is retracted.
  case retract(reason: String?)
  /// An activity is merged into another.
  case merge(into: String)
  /// The other activity takes one in.
  case takeIn(activity: String)
  /// An organisation is dissolved.
  case dissolve(on: String, reason: String?)
  /// An organisation becomes part of another.
  case mergeOrganisation(into: String, on: String)
  /// The other organisation takes one in.
  case takeInOrganisation(String, on: String)
  /// A person's record is erased.
  case erase

  /// What the step is about.
  var subject: NameRefusal.Subject {
    switch self {
    case .retract, .merge, .takeIn: .activity
    case .dissolve, .mergeOrganisation, .takeInOrganisation: .organisation
    case .erase: .person
    }
  }

  /// The command that takes the step on what has this number.
  func command(_ number: Int) -> String {
    func option(_ name: String, _ typed: String?) -> String { typed.map { " --\(name) " + Self.quoted($0) } ?? "" }
    let command =
      switch self {
      case .retract(let reason): "retract \(number)" + option("reason", reason)
      case .merge(let into): "merge \(number) \(Self.quoted(into))"
      case .takeIn(let activity): "merge \(Self.quoted(activity)) \(number)"
      case .dissolve(let on, let reason):
        "organisation dissolve \(number)" + option("on", on) + option("reason", reason)
      case .mergeOrganisation(let into, let on):
        "organisation merge \(number) \(Self.quoted(into))" + option("on", on)
      case .takeInOrganisation(let organisation, let on):
        "organisation merge \(Self.quoted(organisation)) \(number)" + option("on", on)
      case .erase: "person erase \(number)"
      }
    return "huunghi " + command
  }

  private static func quoted(_ typed: String) -> String {
    let typed = InputProblem.shown(typed)
    return typed.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/-.".contains($0)) } && !typed.isEmpty
      ? typed : NameRefusal.quoted(typed)
  }
}

/// Something with a number that words may mean.
public struct NumberedCandidate: Hashable, Sendable {
  /// Its number.
  public var number: Int
  /// What it is called, its number with it.
  public var label: Phrase

  /// Makes a candidate from its parts.
  public init(number: Int, label: Phrase) {
    self.number = number
    self.label = label
  }
}

extension NameRefusal {
  /// Words were typed where a step that can't be taken back asks for a number or a name in full.
  static func wordsAlone(_ typed: String, _ step: FinalStep, fitting candidate: NumberedCandidate) -> Phrase {
    let command = step.command(candidate.number)
    return Phrase(
      vi: """
        Việc này không rút lại được, nên chỉ nhận số hoặc đúng tên đầy đủ; “\(typed)” chưa phải là tên đầy đủ \
        (\(step.subject.name.vi)). Có phải: \(candidate.label.vi)? Nếu đúng: \(command).
        """,
      en: """
        This can't be taken back, so it needs the number or the full name; “\(typed)” isn't the full name of any \
        \(step.subject.name.en). Did you mean: \(candidate.label.en)? If so: \(command).
        """,
      ru: """
        Это действие необратимо, поэтому нужен номер или полное название; «\(typed)» — не полное название \
        (\(step.subject.name.ru)). Может быть: \(candidate.label.ru)? Если да: \(command).
        """)
  }
}
