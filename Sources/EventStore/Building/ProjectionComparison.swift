/// How a projection that was made anew differs from the one that is in use.
public struct ProjectionComparison: Sendable, Hashable {
  /// One row that isn't the same in both.
  public struct Difference: Sendable, Hashable {
    /// In which way.
    public enum Kind: Sendable, Hashable {
      /// The new one lacks it.
      case onlyOld
      /// The old one lacks it.
      case onlyNew
      /// Both have it, with other values.
      case changed
    }

    /// In which way.
    public let kind: Kind

    /// What tells the row apart, as PostgreSQL writes a row; of a table without a key, the row itself. 200 characters at most.
    public let key: String

    /// The columns whose values differ, of a row that both have.
    public let columns: [String]
  }

  /// One table that both have.
  public struct Table: Sendable, Hashable {
    /// Its name.
    public let name: String

    /// How many rows it has in the old one and in the new one.
    public let rows: (old: Int, new: Int)

    /// How many rows only the old one has, how many only the new one, and how many are others in both.
    public let counts: (onlyOld: Int, onlyNew: Int, changed: Int)

    /// The first differences of each kind.
    public let differences: [Difference]

    /// Columns that weren't compared, since only chance decides their values: identities and sequences.
    public let chanceColumns: [String]

    /// Columns that only one of them has.
    public let otherColumns: [String]

    /// Nothing differs.
    public var isSame: Bool { counts == (0, 0, 0) && otherColumns.isEmpty }

    /// Equal in everything.
    public static func == (a: Table, b: Table) -> Bool {
      a.name == b.name && a.rows == b.rows && a.counts == b.counts && a.differences == b.differences
        && a.chanceColumns == b.chanceColumns && a.otherColumns == b.otherColumns
    }

    /// Hashes the name, which tells tables apart.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
  }

  /// The schema in use.
  public let oldSchema: String

  /// The schema made anew.
  public let newSchema: String

  /// Up to which position the old one has read.
  public let oldPosition: Int

  /// Up to which position the new one has read. The same as the old one's, unless that one can't go on.
  public let newPosition: Int

  /// The tables that both have, by name.
  public let tables: [Table]

  /// Tables that only one of them has.
  public let otherTables: [String]

  /// Nothing differs.
  public var isSame: Bool { oldPosition == newPosition && otherTables.isEmpty && tables.allSatisfy(\.isSame) }
}

/// What came of comparing.
public enum ComparisonOutcome: Sendable, Hashable {
  /// They were compared.
  case compared(ProjectionComparison)

  /// The new one can't take in an event, so there is none to compare with.
  case stopped(at: Int, reason: String)

  /// None is in use yet.
  case nothingInUse
}
