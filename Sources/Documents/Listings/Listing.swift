import Friendship
import Wording

/// A simple table: of organisations, provinces, kinds, people, log events, projections. The same rows are JSON objects.
public struct Listing: Sendable {
  /// A column: its head for people and its key for machines.
  public struct Column: Sendable {
    /// What stands above it.
    public var head: Head
    /// The member of a row's JSON object: lower case, words joined by `_`.
    public var key: String
    /// Whether its values are numbers, which stand at the right.
    public var isNumber: Bool

    /// A column of words unless said otherwise; its key is the head's own name unless given.
    public init(_ head: Head, key: String? = nil, isNumber: Bool = false) {
      self.head = head
      self.key = key ?? Self.snakeCase(head.rawValue)
      self.isNumber = isNumber
    }

    /// `otherNames` as `other_names`.
    private static func snakeCase(_ name: String) -> String {
      name.reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
    }
  }

  /// A value in a row.
  public enum Value: Hashable, Sendable {
    /// Nothing known.
    case none
    /// Text, the same for people and machines.
    case text(String)
    /// What a person reads, and what a machine reads for it.
    case term(Phrase, code: String)
    /// A number; people see it grouped.
    case number(Int)
    /// An id of the log, which is never grouped.
    case position(Int)
    /// A day.
    case day(CivilDate)
    /// A time, as imprecise as it's known.
    case period(Period)
    /// A moment.
    case moment(Moment)
    /// Yes or no.
    case flag(Bool)
    /// Several texts.
    case list([String])
  }

  /// The title.
  public var title: Phrase
  /// The columns.
  public var columns: [Column]
  /// The rows, each with a value for each column.
  public var rows: [[Value]]
  /// A remark under the table.
  public var note: Phrase?

  /// A listing of its parts.
  public init(title: Phrase, columns: [Column], rows: [[Value]], note: Phrase? = nil) {
    self.title = title
    self.columns = columns
    self.rows = rows
    self.note = note
  }

  /// The title and the table, or that there is nothing.
  public func blocks(in language: Language) -> [Block] {
    var blocks: [Block] = [.title(title.in(language))]
    if rows.isEmpty {
      blocks.append(.paragraph(Sentence.none.in(language)))
    } else {
      let columns = columns.map {
        Table.Column($0.head.phrase.in(language), $0.isNumber ? .trailing : .leading)
      }
      let cells = rows.map { row in row.map { Table.Cell.text(Self.text($0, language)) } }
      blocks.append(.table(Table(columns: columns, rows: cells)))
    }
    if let note { blocks.append(.note(note.in(language))) }
    return blocks
  }

  private static func text(_ value: Value, _ language: Language) -> String {
    switch value {
    case .none: ""
    case .text(let text): text
    case .term(let name, _): name.in(language)
    case .number(let number): Digits.grouped(number, in: language)
    case .position(let position): String(position)
    case .day(let day): day.numeric
    case .period(let period): period.numeric
    case .moment(let moment): moment.numeric
    case .flag(let value): (value ? Sentence.yes : Sentence.no).in(language)
    case .list(let texts): texts.joined(separator: "; ")
    }
  }

  /// The rows as an array of objects.
  public func json(in language: Language) -> JSON {
    let rows = self.rows.map { row in
      JSON.object(zip(columns, row).map { (key: $0.key, value: Self.json($1)) })
    }
    return [
      "document": "list", "language": .string(language.rawValue), "rows": .array(rows),
      "title": .string(title.in(language)),
    ]
  }

  private static func json(_ value: Value) -> JSON {
    switch value {
    case .none: .null
    case .text(let text): .string(text)
    case .term(_, let code): .string(code)
    case .number(let number), .position(let number): .int(number)
    case .day(let day): .string(day.iso)
    case .period(let period): .string(period.canonical)
    case .moment(let moment): .string(moment.iso)
    case .flag(let value): .bool(value)
    case .list(let texts): JSON(texts)
    }
  }
}
