import ActivitySamples
import Friendship
import Testing

/// Would catch a reader of the log that dies of one event, a version that isn't the stream's, and a decision whose
/// events lead somewhere else than it meant. Property tests: seeds are fixed, so a failure comes again.
@Suite struct ActivityEvolvingTests {
  static let gazetteer = ReferenceGazetteer.shared

  @Test
  func `any events in any order lead to a state, whose version counts them from the first that begins one`() {
    var samples = ActivitySamples(seed: 1, units: Self.gazetteer.units)
    for _ in 0..<1500 {
      var state: Activity?
      var version = 0
      for event in samples.several(0...12, { $0.event() }) {
        let begins =
          switch event {
          case .planned, .recorded: true
          default: false
          }
        state = Activity.evolve(state, id: one, event)
        if version > 0 || begins { version += 1 }
        #expect((state?.version ?? 0) == version)
        #expect(state?.id ?? one == one)
      }
    }
  }

  @Test func `a second beginning leaves everything but the version as it was`() throws {
    let first = try meeting("2025-06-01"), second = try meeting("2024")
    for event: ActivityEvent in [.planned(second), .recorded(second)] {
      let state = state(after: [.recorded(first), event], id: one)
      #expect(state == Activity(id: one, status: .held, details: first, version: 2))
    }
  }

  @Test func `accepted commands keep what is promised of an activity, refused ones change nothing`() throws {
    var samples = ActivitySamples(seed: 2, units: Self.gazetteer.units)
    let context = ActivityContext(today: try day("2025-06-15"), gazetteer: Self.gazetteer)
    var accepted = 0
    for _ in 0..<400 {
      var activity: Activity?
      for command in samples.several(1...20, { $0.command() }) {
        guard let events = try? ActivityDecider.decide(command, activity, in: context) else { continue }
        accepted += 1
        #expect(!events.isEmpty)
        let before = activity
        activity = events.reduce(before) { Activity.evolve($0, id: one, $1) }
        let now = try #require(activity)
        #expect(now != before)
        #expect(now.version == (before?.version ?? 0) + events.count)
        if now.status == .held { #expect(now.details.period.first <= context.today) }
        switch now.status {
        case .retracted, .merged: break
        default:
          for id in now.details.places.compactMap(\.provinceID) {
            #expect(Self.gazetteer.unit(id)?.exists(during: now.details.period) == true)
          }
        }
        // A correction done twice is none the second time; one that adds gifts or delegations can't be told apart.
        if case .amend(let amendments, _) = command, amendments.allSatisfy(\.isSetting) {
          try given([.recorded(now.details)]).when(command).then(.nothingChanges)
        }
      }
    }
    #expect(accepted > 400, "the samples reach only \(accepted) steps")
  }

  @Test func `changes lead from any details to any others, each field once`() {
    var samples = ActivitySamples(seed: 3, units: Self.gazetteer.units)
    for _ in 0..<1500 {
      let old = samples.details(), new = samples.details()
      let changes = old.changes(to: new)
      #expect(old.applying(changes) == new)
      #expect(new.changes(to: new).isEmpty)
      #expect(new.applying(changes) == new)
    }
  }
}

extension Amendment {
  fileprivate var isSetting: Bool { if case .set = self { true } else { false } }
}
