import EventStore
import Synchronization
import Wording

/// A command that goes on until Ctrl-C, or until nobody reads it any more.
enum Follower {
  /// Runs a body until then. What it writes is written at once; that the server is away is told on standard error.
  ///
  /// - Throws: what the body throws; `ClosedPipe` when its reader has gone.
  static func run(_ body: (Following) async throws -> Void) async throws {
    Page.showAtOnce()
    Interruption.shared.now(.following)
    let isReaderGone = Mutex(false)
    ReaderWatch.whenGone {
      isReaderGone.withLock { $0 = true }
      Interruption.shared.endFollowing()
    }
    let session = Session.current
    let following = Following { news in
      let phrase =
        switch news {
        case .interrupted: FollowText.serverAway
        case .resumed: FollowText.serverBack
        }
      if !session.isJSON { Note.write(phrase.in(session.language)) }
    }
    do {
      try await body(following)
    } catch  where Task.isCancelled {
      if isReaderGone.withLock({ $0 }) { throw ClosedPipe() }
      // It has done what was asked; the status says how it ended.
      Session.current.outcome.become(.interrupted)
    }
  }
}
