import Friendship
import Wording

/// A piece of a document, without any layout: renderers turn it into text, Markdown, HTML, or pages.
///
/// All texts in it are plain texts from anywhere; making them harmless is each renderer's work.
public enum Block: Hashable, Sendable {
  /// The document's title; one a document.
  case title(String)
  /// A heading below the title: level 1 for chapters to level 3.
  case heading(String, level: Int)
  /// A paragraph.
  case paragraph(String)
  /// A list of points.
  case list([String])
  /// A table.
  case table(Table)
  /// A remark, set apart: how figures are to be read, what isn't known.
  case note(String)
  /// A dated entry: an activity, a tally, a proposal.
  case entry(Entry)
  /// What is known of one thing, each value after its name.
  case facts([Fact])
  /// The head of an official document: who issues it, its number, place and date, what it is, and to whom.
  case letterhead(Letterhead)
  /// The end of an official document: who signs by whose authority, and who receives it.
  case signature(SignatureBlock)
  /// A place that a person has still to fill in, marked as such in every form.
  case placeholder(String)
  /// A chart. The same figures stand in a table beside it.
  case chart(Chart)
  /// An appendix begins here and goes on to the next, or to the end. In paged forms each has pages of its own, landscape.
  case appendix(Appendix)
}

/// A value with its name.
public struct Fact: Hashable, Sendable {
  /// What it is: `Địa điểm`.
  public var label: String
  /// The value.
  public var value: String

  /// A value with its name.
  public init(_ label: String, _ value: String) {
    self.label = label
    self.value = value
  }

  /// What a text is in the languages other than the one that is read, each marked with its own: `Tên gọi (en)`.
  public static func inOtherLanguages(_ head: Head, _ text: LocalizedText, than language: Language) -> [Fact] {
    [(Language.vi, text.vi), (.en, text.en), (.ru, text.ru)].compactMap { other, value in
      guard let value, value != text.text(in: language) else { return nil }
      return Fact("\(head.phrase.in(language)) (\(other.rawValue))", value)
    }
  }
}

/// A dated entry with its number and the lines that describe it.
public struct Entry: Hashable, Sendable {
  /// When, short; empty where there is no date.
  public var when: String
  /// The day, where it is one and known, for spreadsheets.
  public var day: CivilDate?
  /// What.
  public var title: String
  /// The log position by which it is found; `nil` for what has none.
  public var number: Int?
  /// What more is known of it, a line each.
  public var lines: [String]

  /// An entry of its parts.
  public init(when: String, day: CivilDate? = nil, title: String, number: Int? = nil, lines: [String] = []) {
    self.when = when
    self.day = day
    self.title = title
    self.number = number
    self.lines = lines
  }

  /// An entry of what was in a period.
  public init(in period: Period, title: String, number: Int? = nil, lines: [String] = []) {
    self.init(
      when: period.numeric, day: period.isSingleDay ? period.first : nil, title: title, number: number, lines: lines)
  }
}
