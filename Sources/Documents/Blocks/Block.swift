/// A piece of a document, without any layout: renderers turn it into text, Markdown or HTML.
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
}

/// A dated entry with its number and the lines that describe it.
public struct Entry: Hashable, Sendable {
  /// When, short; empty where there is no date.
  public var when: String
  /// What.
  public var title: String
  /// The log position by which it is found; `nil` for what has none.
  public var number: Int?
  /// What more is known of it, a line each.
  public var lines: [String]

  /// An entry of its parts.
  public init(when: String, title: String, number: Int? = nil, lines: [String] = []) {
    self.when = when
    self.title = title
    self.number = number
    self.lines = lines
  }
}

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

    /// A column of words unless said otherwise.
    public init(_ head: String, _ alignment: Alignment = .leading) {
      self.head = head
      self.alignment = alignment
    }
  }

  /// What stands in a row and a column.
  public enum Cell: Hashable, Sendable, ExpressibleByStringLiteral {
    /// Text or a number as text.
    case text(String)
    /// Several lines.
    case lines([String])
    /// The numbers of the activities behind a figure. Renderers show the first ``shownReferences`` and say how many
    /// more there are; JSON has them all.
    case references([Int])

    /// So that fixed cells can be written plainly.
    public init(stringLiteral value: String) { self = .text(value) }

    /// How many numbers are shown.
    public static let shownReferences = 12
  }

  /// How the table is drawn in plain text.
  public enum Style: Hashable, Sendable {
    /// Rows under a ruled head.
    case rows
    /// Boxes of equal width, as a calendar has them.
    case grid
  }

  /// The columns.
  public var columns: [Column]
  /// The rows.
  public var rows: [[Cell]]
  /// How it is drawn in plain text.
  public var style: Style

  /// A table of its parts.
  public init(columns: [Column], rows: [[Cell]] = [], style: Style = .rows) {
    self.columns = columns
    self.rows = rows
    self.style = style
  }
}
