import EventStore
import Postgres

/// One order of steps, played on a stage; after each step it is looked at what readers see.
///
/// What they must see is known beforehand: whoever sends first has the lock first, and the next goes on when the first has
/// committed.
struct Play {
  enum Role {
    /// Sends; records; commits.
    case append

    /// Reads what is new since it read last, in an earlier order perhaps.
    case reader

    /// Takes in what is new and stops before its transaction ends; commits.
    case runner
  }

  /// How two appends meet.
  enum Meeting: CaseIterable {
    case onDifferentStreams, expectingTheSameVersion, withTheSameRequest
  }

  /// What a reader, an appender or a projection must never see.
  struct Finding: CustomStringConvertible {
    enum Kind {
      /// Positions that aren't 1, 2, 3 … up to the last.
      case gap

      /// A position that a reader who follows has never got.
      case missed

      /// Fewer events than before.
      case vanished

      /// Events before their commit, or not after it.
      case untimely

      /// An append that is told something else than what the log shows.
      case answer

      /// An event taken in twice or never, or a checkpoint that says something else than what was taken in.
      case projection
    }

    let kind: Kind
    let order: [Int]
    let detail: String

    var description: String { "\(kind) in \(order): \(detail)" }
  }

  let order: [Int]
  let roles: [Role]
  let meeting: Meeting
  let stage: Stage
  let fixture: LogFixture

  /// By party: what it appends, if it does.
  private let requests: [AppendRequest]

  /// The log's last position before the first step.
  private let base: Int

  /// The position that the reader has read to.
  private(set) var remembered: Int

  private(set) var findings: [Finding] = []
  private var taken: [Int]
  private var senders: [Int] = []
  private var visible: [Int] = []
  private var followed: [Int] = []
  private var checkpoint: Int
  private var wanted: [Int: Int] = [:]

  /// - Parameters:
  ///   - number: of this order, so that it has streams of its own.
  ///   - base: where the log ends. The projection has yet to take in the last event.
  ///   - remembered: where the reader has read to.
  init(
    _ order: [Int], number: Int, roles: [Role], meeting: Meeting, base: Int, remembered: Int,
    stage: Stage, fixture: LogFixture
  ) {
    self.order = order
    self.roles = roles
    self.meeting = meeting
    self.stage = stage
    self.fixture = fixture
    self.base = base
    checkpoint = base - 1
    self.remembered = remembered
    taken = roles.map { _ in 0 }
    let same = event()
    requests = roles.indices.map { party in
      switch meeting {
      case .onDifferentStreams: request("n\(number)-\(party)", .noStream)
      case .expectingTheSameVersion: request("n\(number)", .noStream)
      case .withTheSameRequest: request("n\(number)", .noStream, same)
      }
    }
  }

  mutating func run() async throws {
    try stage.clear()
    for party in order {
      try await step(party)
      try await stage.settle()
      try await look()
    }
    let ids = try await fixture.log.read(after: base)
    let positions = Dictionary(ids.map { ($0.id, $0.position) }) { first, _ in first }
    if followed != visible { find(.missed, "\(followed) of \(visible)") }
    for (rank, party) in senders.enumerated() {
      let shown = requests[party].writes.flatMap(\.events).map { positions[$0.id] ?? 0 }
      if !isRight(stage.outcome(party), party, rank, shown) {
        find(.answer, "party \(party): \(String(describing: stage.outcome(party))), and the log shows \(shown)")
      }
    }
    for (party, head) in wanted {
      guard case .projection(.success(let outcomes)) = stage.outcome(party),
        case .current(let position) = outcomes["tally"], position >= head, position <= checkpoint
      else {
        find(.projection, "party \(party): \(String(describing: stage.outcome(party))) at \(checkpoint)")
        continue
      }
    }
  }

  private mutating func step(_ party: Int) async throws {
    let number = taken[party]
    taken[party] += 1
    switch (roles[party], number) {
    case (.append, 0):
      senders.append(party)
      let request = requests[party]
      stage.begin(party) { .append(await $0.log.append([request])[0]) }
    case (.runner, 0):
      wanted[party] = base + visible.count
      stage.begin(party) { session in
        do throws(EventLogError) {
          return .projection(.success(try await session.runner.catchUp()))
        } catch {
          return .projection(.failure(error))
        }
      }
    case (.reader, _):
      let news = try await stage.sessions[party].log.read(after: remembered).map(\.position)
      if news != Array(remembered + 1..<max(remembered, base + committed) + 1) {
        find(.missed, "\(news) after \(remembered), of \(base + committed)")
      }
      remembered = news.last ?? remembered
    case (_, let gate):
      try stage.open(party, gate: gate)
    }
  }

  /// Events that must be there by now. An append that loses against an earlier one records nothing and has one gate less.
  private var committed: Int {
    var count = 0
    for (rank, party) in senders.enumerated() {
      let isRecorded = meeting == .onDifferentStreams || rank == 0
      guard taken[party] >= (isRecorded ? 3 : 2) else { break }
      if isRecorded { count += 1 }
    }
    return count
  }

  /// A reader from where the log ended, one that follows from step to step, and who looks at the projection.
  private mutating func look() async throws {
    let now = try await fixture.log.read(after: base).map(\.position)
    if now != Array(base + 1..<base + 1 + now.count) { find(.gap, "\(now) after \(base)") }
    if !Set(visible).isSubset(of: now) { find(.vanished, "\(now) after \(visible)") }
    if now.count != committed { find(.untimely, "\(now.count) events instead of \(committed)") }
    visible = now
    followed += try await fixture.log.read(after: followed.last ?? base).map(\.position)
    if roles.contains(.runner) { try lookAtProjection() }
  }

  private mutating func lookAtProjection() throws {
    // Every event of these logs is of its category, and its key keeps an event from being there twice.
    let row = try stage.control.query(
      """
      SELECT (SELECT position FROM projection.checkpoint WHERE schema = 'tally_v1'), count(*), coalesce(max(position), 0)
        FROM tally_v1.entry
      """)[0]
    let (position, count, last) = (try row.int(0), try row.int(1), try row.int(2))
    if count != position || last != position || position < checkpoint || position > base + visible.count {
      find(.projection, "\(count) events up to \(last), checkpoint \(position) after \(checkpoint)")
    }
    checkpoint = position
  }

  private func isRight(_ outcome: Stage.Outcome?, _ party: Int, _ rank: Int, _ shown: [Int]) -> Bool {
    guard case .append(let answer) = outcome else { return false }
    switch (meeting, answer) {
    case (.onDifferentStreams, .success(let receipt)):
      return receipt.positions == shown && shown == [base + 1 + rank] && !receipt.alreadyRecorded
    case (.withTheSameRequest, .success(let receipt)):
      return receipt.positions == shown && shown == [base + 1] && receipt.alreadyRecorded == (rank > 0)
    case (.expectingTheSameVersion, .success(let receipt)):
      return rank == 0 && receipt.positions == shown && shown == [base + 1]
    case (.expectingTheSameVersion, .failure(.conflict(let stream, .noStream, actual: 1))):
      return rank > 0 && stream == requests[party].writes[0].stream && shown == [0]
    default:
      return false
    }
  }

  private mutating func find(_ kind: Finding.Kind, _ detail: String) {
    findings.append(Finding(kind: kind, order: order, detail: detail))
  }
}
