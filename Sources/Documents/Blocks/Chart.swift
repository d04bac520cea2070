import Friendship

/// A chart as a value: what it shows, not how it's drawn.
public struct Chart: Hashable, Sendable {
  /// What it shows.
  public enum Form: Hashable, Sendable {
    /// Upright columns side by side, in order: months.
    case columns([Point])
    /// Lying bars, one below the other, the greatest first: kinds.
    case bars([Point])
    /// A tile map: a square for each province, where it lies roughly, darker for more. With Hoàng Sa and Trường Sa.
    case tiles([Tile])
    /// Bars along the years, in order: the units whose history a province has, each leading into the one that follows.
    case spans([Span])
  }

  /// A value with its name.
  public struct Point: Hashable, Sendable {
    /// Of what.
    public var label: String
    /// How many, from 0.
    public var value: Int

    /// A value with its name.
    public init(_ label: String, _ value: Int) {
      self.label = label
      self.value = value
    }
  }

  /// A stretch of time with its name.
  public struct Span: Hashable, Sendable {
    /// Of what.
    public var label: String
    /// Its first day.
    public var from: CivilDate
    /// The day after its last; `nil` where it goes on.
    public var until: CivilDate?
    /// Drawn as something that may or may not belong.
    public var isPossible: Bool

    /// A stretch of its parts.
    public init(_ label: String, from: CivilDate, until: CivilDate?, isPossible: Bool) {
      self.label = label
      self.from = from
      self.until = until
      self.isPossible = isPossible
    }
  }

  /// A square of a tile map.
  public struct Tile: Hashable, Sendable {
    /// Of what, short: a province's name, or its code.
    public var label: String
    /// From the west, from 0.
    public var column: Int
    /// From the north, from 0.
    public var row: Int
    /// How many; `nil` for a tile that belongs to the unit of another (an archipelago).
    public var value: Int?

    /// A square of its parts.
    public init(_ label: String, column: Int, row: Int, value: Int?) {
      self.label = label
      self.column = column
      self.row = row
      self.value = value
    }
  }

  /// What stands above it.
  public var title: String
  /// What it shows, in a sentence or two, for those who can't see it.
  public var description: String
  /// What is drawn.
  public var form: Form

  /// A chart of its parts.
  public init(title: String, description: String, form: Form) {
    self.title = title
    self.description = description
    self.form = form
  }
}
