import ArgumentParser
import Documents
import EventStore
import Secretariat
import Wording

/// `huunghi projection rebuild NAME [--restart] [--no-switch]`
struct ProjectionRebuild: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.projectionRebuild, "rebuild", "dựng-lại") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.projection), completion: .list(Book.readModelNames))
  var name: String
  @Flag(name: .named("restart", "từ-đầu"), help: .of(.restart))
  var restart = false
  @Flag(name: .named("no-switch", "chưa-thay"), help: .of(.noSwitch))
  var noSwitch = false

  func run() async throws {
    let stop = try await Session.current.withBook { book in
      try await Self.building { progress in
        try await book.rebuild(
          name, BuildOptions(restarts: restart, switches: !noSwitch, progress: progress))
      }
    }
    if let stop {
      throw Failure(.software, "stopped", RebuildText.stopped(name, at: stop.position, stop.reason))
    }
    try Answer.done(
      noSwitch ? RebuildText.beside(name) : AnswerText.rebuilt(name),
      json: ["document": "rebuilt", "name": .string(name), "switched": .bool(!noSwitch)])
  }

  /// Runs what makes a read model, with a bar; Ctrl-C ends it where it is.
  static func building<Value>(
    _ body: (@escaping @Sendable (BuildProgress) -> Void) async throws -> Value
  ) async throws -> Value {
    let session = Session.current
    let bar = BuildBar(session)
    defer { bar.clear() }
    Interruption.shared.now(.building)
    defer { Interruption.shared.now(.harmless) }
    return try await body { progress in
      if progress.events == 0, progress.start > 0, progress.phase == .events, !session.isJSON {
        Note.write(RebuildText.goingOn(progress.start).in(session.language))
      }
      bar.show(progress)
    }
  }
}
