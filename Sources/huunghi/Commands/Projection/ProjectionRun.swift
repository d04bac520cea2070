import ArgumentParser
import Documents
import EventStore
import Secretariat
import Synchronization
import Wording

/// `huunghi projection run`
struct ProjectionRun: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.projectionRun, "run", "chạy") }

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let session = Session.current
    let told = Mutex<[ProjectionStop]?>(nil)
    try await session.withBook { book in
      try await Follower.run { following in
        try await book.keepReadModels(following) { head, stops in
          // Not at every append: at first, and when one stops or goes on.
          let isNews = told.withLock { told in
            defer { told = stops }
            return told != stops
          }
          // A reader that has gone ends the command in another way.
          if isNews { try? Page.write(Self.text(head, stops, session)) }
        }
      }
    }
  }

  private static func text(_ head: Int, _ stops: [ProjectionStop], _ session: Session) -> String {
    if session.isJSON {
      let stopped = stops.map { stop in
        ["name": .string(stop.name), "position": .int(stop.position), "reason": .string(stop.reason)] as JSON
      }
      let state: JSON = ["document": "projections", "position": .int(head), "stopped": .array(stopped)]
      return state.text + "\n"
    }
    let phrases =
      [stops.isEmpty ? FollowText.readModelsCurrent(head) : FollowText.othersCurrent(head)]
      + stops.map { FollowText.stopped($0.name, at: $0.position, $0.reason) }
    return phrases.map { $0.in(session.language) + "\n" }.joined()
  }
}
