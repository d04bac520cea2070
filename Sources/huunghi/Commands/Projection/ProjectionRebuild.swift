import ArgumentParser
import Documents
import Secretariat
import Wording

/// `huunghi projection rebuild NAME`
struct ProjectionRebuild: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.projectionRebuild, "rebuild", "dựng-lại") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.projection), completion: .list(Book.readModelNames))
  var name: String

  func run() async throws {
    let stop = try await Session.current.withBook { try await $0.rebuild(name) }
    if let stop {
      throw Failure(.software, "stopped", ListingText.stopped(at: stop.position, stop.reason))
    }
    try Answer.say(AnswerText.rebuilt(name), json: ["document": "rebuilt", "name": .string(name)])
  }
}
