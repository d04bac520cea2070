import Friendship

/// A table: its columns and its rows, each with as many cells as there are columns.
public struct Table: Hashable, Sendable {
  /// On which side a column's cells stand.
  public enum Alignment: Hashable, Sendable {
    /// Words: from the left.
    case leading
    /// Numbers: from the right.
    case trailing
  }

  /// A column.
  public struct Column: Hashable, Sendable {
    /// What stands above it.
    public var head: String
    /// On which side its cells stand.
    public var alignment: Alignment
    /// How much of the width it takes in forms with pages, against the shares of the others; any unit.
    public var share: Int
    /// The column, from 0, whose cells this one's text runs on in where the table is set in pages; `nil` for a column
    /// of its own. A page has no room for many columns of sentences; a spreadsheet filters by each.
    public var runsOnIn: Int?
    /// Whether its head stands before a text that runs on.
    public var namesItself: Bool

    /// A column of words, and one of its own, unless said otherwise.
    public init(
      _ head: String, _ alignment: Alignment = .leading, share: Int = 10, runsOnIn: Int? = nil, namesItself: Bool = true
    ) {
      self.head = head
      self.alignment = alignment
      self.share = share
      self.runsOnIn = runsOnIn
      self.namesItself = namesItself
    }
  }

  /// What stands in a row and a column.
  public enum Cell: Hashable, Sendable, ExpressibleByStringLiteral {
    /// Text or a number as text.
    case text(String)
    /// Several lines.
    case lines([String])
    /// A number or date, and how it's written. Spreadsheets take the first, all other forms the second.
    case value(Value, String)
    /// The number by which the thing that the row is about is found. References lead to it where a form has links.
    case anchor(Int)
    /// The numbers of the activities behind a figure. Renderers show the first ``shownReferences`` and say how many
    /// more there are; JSON has them all.
    case references([Int])

    /// So that fixed cells can be written plainly.
    public init(stringLiteral value: String) { self = .text(value) }

    /// How many numbers are shown.
    public static let shownReferences = 12
  }

  /// What a spreadsheet can reckon with.
  public enum Value: Hashable, Sendable {
    /// A count.
    case count(Int)
    /// An amount of money in hundredths of a currency (ISO 4217).
    case hundredths(Int, currency: String)
    /// A day.
    case date(CivilDate)
  }

  /// A column of counts that only spreadsheets have, behind the others: what those tell in words, to reckon with.
  public struct Counts: Hashable, Sendable {
    /// What stands above it.
    public var head: String
    /// A count for each row; `nil` where there is none.
    public var values: [Int?]

    /// A column of its parts.
    public init(_ head: String, _ values: [Int?]) {
      self.head = head
      self.values = values
    }
  }

  /// How the table is drawn in plain text.
  public enum Style: Hashable, Sendable {
    /// Rows under a ruled head.
    case rows
    /// A thing a row: its number, its date, its name, then what else is known of it. Plain text, which has no room for so
    /// many columns, sets each row as an entry.
    case records
    /// Boxes of equal width, as a calendar has them.
    case grid
  }

  /// The columns.
  public var columns: [Column]
  /// The rows.
  public var rows: [[Cell]]
  /// How it is drawn in plain text.
  public var style: Style
  /// What it shows, above it; `nil` where the text before it says so.
  public var caption: String?
  /// The rows, from 0, that are sums of others: set in bold.
  public var sums: Set<Int>
  /// What spreadsheets have besides.
  public var counts: [Counts]

  /// A table of its parts.
  public init(
    columns: [Column], rows: [[Cell]] = [], style: Style = .rows, caption: String? = nil, sums: Set<Int> = [],
    counts: [Counts] = []
  ) {
    self.columns = columns
    self.rows = rows
    self.style = style
    self.caption = caption
    self.sums = sums
    self.counts = counts
  }
}

extension Table {
  /// A row of a table of records as an entry: number, date and name, then a line for each other column that has something.
  func entry(_ row: [Cell]) -> Entry {
    var entry = Entry(when: "", title: "")
    for index in 0..<min(columns.count, row.count) {
      let text: String
      switch row[index] {
      case .anchor(let number):
        entry.number = number
        continue
      case .text(let cell), .value(_, let cell): text = cell
      case .lines(let lines): text = lines.joined(separator: index < 2 ? " " : "; ")
      case .references(let numbers): text = numbers.map(String.init).joined(separator: index < 2 ? " " : "; ")
      }
      switch index {
      case 0, 1: entry.when = text
      case 2: entry.title = text
      default: if !text.isEmpty { entry.lines.append("\(columns[index].head): \(text)") }
      }
    }
    return entry
  }
}
