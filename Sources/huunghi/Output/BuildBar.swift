import EventStore
import Wording

/// How far the making of a read model has come: events, how many a second, and how long it will take.
final class BuildBar: Sendable {
  private let bar: ProgressBar
  private let session: Session
  private let start = ContinuousClock.now

  init(_ session: Session) {
    self.session = session
    bar = ProgressBar(session)
  }

  func show(_ progress: BuildProgress) {
    bar.show {
      let language = session.language
      if progress.phase == .waiting { return RebuildText.waiting.in(language) }
      let share = Int(progress.share * 100)
      let what = progress.phase == .events ? RebuildText.events : RebuildText.indexes
      var line = "\(what.in(language)) \(ProgressBar.bar(share)) \(share)%"
      line += " " + Noun.event.counted(progress.events, in: language)
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      if progress.phase == .events, progress.events > 0, seconds > 0 {
        line += " " + RebuildText.rate(Int(Double(progress.events) / seconds)).in(language)
        // Positions, not events: how many of them are this read model's isn't known before.
        let done = progress.position - progress.start
        if done > 0 {
          let left = seconds / Double(done) * Double(progress.target - progress.position)
          line += " " + RebuildText.left(Int(left.rounded(.up))).in(language)
        }
      }
      return line
    }
  }

  /// Takes the line away.
  func clear() { bar.clear() }
}
