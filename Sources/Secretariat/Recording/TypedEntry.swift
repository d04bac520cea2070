/// An entry of a register as a person types it, nothing of it checked yet: a new one, or corrections to one.
///
/// One for all registers; each uses its own fields. In a correction, what isn't given stays, and `unknown` (or nothing)
/// takes a value or list away.
public struct TypedEntry: Sendable, Hashable {
  /// What it says (of a figure: what it measures), in Vietnamese.
  public var text: String?
  /// The same in English.
  public var textEn: String?
  /// The same in Russian.
  public var textRu: String?
  /// The value of a figure, with its unit.
  public var value: String?
  /// The value in English.
  public var valueEn: String?
  /// The value in Russian.
  public var valueRu: String?
  /// The kind that a tally counts, by code or name.
  public var kind: String?
  /// The time that a tally or figure is about, at which a proposal was raised, or that a direction is for.
  public var period: String?
  /// When a direction was given.
  public var given: String?
  /// How many a tally counts: `23`, `~20`, `>20`.
  public var count: String?
  /// To whom a proposal is addressed, in words.
  public var addressee: String?
  /// Who is to carry out a direction, in words.
  public var audience: String?
  /// The activity it comes from: its number, `last`, or words of its title.
  public var activity: String?
  /// Whether a figure's source calls it approximate.
  public var isApproximate: Bool?
  /// Whose it is, who raised it or is to do it, by name.
  public var organisations: [String] = []
  /// Provinces, by name; `nationwide` for none in particular. A figure has one.
  public var provinces: [String] = []
  /// Fields of cooperation of a direction, by code or name.
  public var fields: [String] = []
  /// What a tally marks.
  public var occasions: [String] = []
  /// Sources.
  public var sources: [String] = []
  /// To whom a proposal was passed on and when (`Bộ Ngoại giao @ 6/2025`): corrections only.
  public var forwarded: [String] = []
  /// The text of a proposal's answer: corrections only.
  public var answer: String?
  /// When it was answered: corrections only.
  public var answered: String?
  /// Take back that it was closed, done or dropped: corrections only.
  public var isReopened = false

  /// Nothing typed yet.
  public init() {}
}

/// A step in the life of a proposal or direction as a person types it. Without a time it was taken today.
public enum TypedEntryStep: Sendable, Hashable {
  /// A proposal was passed on.
  case forward(to: String, on: String?)
  /// A proposal was answered.
  case answer(text: String, on: String?)
  /// A proposal was closed.
  case close(reason: String?, on: String?)
  /// A direction was done, by an activity where one did it.
  case done(on: String?, activity: String?)
  /// A direction was given up.
  case drop(reason: String, on: String?)
}
