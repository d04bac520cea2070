import EventStore
import Friendship
import Postgres
import Wording

/// A row of an import that is likely on record already, and what it is like.
public struct ImportDuplicate: Sendable {
  /// The file.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The activity on record.
  public let activity: ActivityCandidate
}

/// Looks for rows of an import that are likely on record already, by the rule of `record`: within three days, sharing a
/// place or an organiser, with a title of much the same words.
///
/// Thousands of rows are compared with the record in one walk over its days, in whatever order they come: asking for each
/// row takes the server half a millisecond.
struct ImportDuplicates {
  /// The first that were found.
  private(set) var found: [ImportDuplicate] = []
  /// How many there were in all.
  private(set) var count = 0
  private var rows: [Row] = []

  /// Rows of one walk, which bounds the memory.
  private static let mostRows = 8192
  /// A row of more days than a year says too little of its time to be compared.
  private static let mostDays = 366
  /// Those that are told; the others are counted.
  private static let mostFound = 100

  private struct Row: Sendable {
    let file: String
    let line: Int
    /// In which an activity must lie to be compared with, as `CivilDate.dayNumber` counts.
    let days: ClosedRange<Int>
    /// Their identities, as text.
    let organisers: [String]
    /// The keys of which a place has one that may be one of the row's.
    let places: [String]
    let title: String
  }

  /// Whether there are rows enough for a walk.
  var isFull: Bool { rows.count >= Self.mostRows }

  /// Takes a row of an activity that isn't known by its identity.
  mutating func add(_ details: ActivityDetails, _ file: String, _ line: Int) {
    let period = details.period
    let places = details.places.flatMap(\.soughtKeys)
    guard period.dayCount <= Self.mostDays, !(details.organisers.isEmpty && places.isEmpty) else { return }
    rows.append(
      Row(
        file: file, line: line,
        days: Int(period.first.dayNumber) - Likeness.days...Int(period.last.dayNumber) + Likeness.days,
        organisers: details.organisers.map(\.uuid.text), places: places, title: details.title.vi))
  }

  /// Compares the rows that were taken with the record, and lets go of them.
  mutating func search(_ book: Book, _ directory: Directory) async throws {
    let rows = rows
    self.rows.removeAll()
    guard !rows.isEmpty else { return }
    let today = book.clerk.today
    let room = Self.mostFound - found.count
    let (count, found) = try await book.readAsItStands { connection in
      let likely = try Self.likely(rows, connection)
      let told = likely.prefix(room)
      let activities = try ActivityQueries.activities(numbers: told.map(\.number), connection)
      let resolver = Resolver(directory: directory, today: today, connection)
      var candidates: [Int: ActivityCandidate] = [:]
      for candidate in try resolver.candidates(activities) { candidates[candidate.number] = candidate }
      let found = told.compactMap { row, number in
        candidates[number].map { ImportDuplicate(file: rows[row].file, line: rows[row].line, activity: $0) }
      }
      return (likely.count, found)
    }
    self.count += count
    self.found += found
  }

  /// The rows for which there is a likely one, in their order, each with the number of the most like.
  private static func likely(_ rows: [Row], _ connection: Connection) throws -> [(row: Int, number: Int)] {
    var near = DayIndex()
    for (index, row) in rows.enumerated() { near.add(index, row.days) }
    guard let days = near.days else { return [] }
    // Computed for those that share a place or an organiser with something near them.
    var words: [Int: TitleWords] = [:]
    var best: [Int: (number: Int, likeness: Double)] = [:]
    try ActivityQueries.forEachOutline(
      days, organisers: Array(Set(rows.flatMap(\.organisers))), places: Array(Set(rows.flatMap(\.places))), connection
    ) { activity in
      var shared: [String]?
      var title: TitleWords?
      try near.forEach(overlapping: try activity.days) { index in
        let keys = try shared ?? activity.organisersAndPlaces
        shared = keys
        guard rows[index].places.contains(where: keys.contains) || rows[index].organisers.contains(where: keys.contains)
        else { return }
        let own = words[index] ?? TitleWords(rows[index].title)
        let other = try title ?? activity.words
        (words[index], title) = (own, other)
        let likeness = Likeness.of(own, other)
        guard likeness >= Likeness.threshold else { return }
        // The first recorded, where several are as like: the order in which they come is the server's.
        let number = try activity.number
        let before = best[index] ?? (number: Int.max, likeness: 0)
        if (likeness, -number) > (before.likeness, -before.number) { best[index] = (number, likeness) }
      }
    }
    return best.map { (row: $0.key, number: $0.value.number) }.sorted { $0.row < $1.row }
  }
}

/// Finds those of many stretches of days that overlap another.
private struct DayIndex {
  /// The numbers and stretches in each eight days that they touch.
  private var buckets: [Int: [(number: Int, days: ClosedRange<Int>)]] = [:]
  private var span: ClosedRange<Int>?

  /// All days that are in a stretch, as far as there are such days.
  var days: ClosedRange<CivilDate>? {
    guard let span else { return nil }
    let first = CivilDate(dayNumber: span.lowerBound) ?? .earliest
    return first...max(first, CivilDate(dayNumber: span.upperBound) ?? .latest)
  }

  mutating func add(_ number: Int, _ days: ClosedRange<Int>) {
    for bucket in Self.buckets(days) { buckets[bucket, default: []].append((number, days)) }
    span = span.map { min($0.lowerBound, days.lowerBound)...max($0.upperBound, days.upperBound) } ?? days
  }

  /// Calls `body` once for each.
  func forEach(overlapping days: ClosedRange<Int>, _ body: (Int) throws -> Void) rethrows {
    guard let span, days.overlaps(span) else { return }
    let days = days.clamped(to: span)
    for bucket in Self.buckets(days) {
      for entry in buckets[bucket] ?? []
      // Two that share several buckets meet in the first.
      where entry.days.overlaps(days) && bucket == max(entry.days.lowerBound, days.lowerBound) >> 3 {
        try body(entry.number)
      }
    }
  }

  private static func buckets(_ days: ClosedRange<Int>) -> ClosedRange<Int> {
    days.lowerBound >> 3...days.upperBound >> 3
  }
}
