import ArgumentParser
import Documents
import FoundationEssentials
import Secretariat
import Wording

/// `huunghi log show N`
struct LogShow: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.logShow, "show", "xem") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.event))
  var position: String

  func run() async throws {
    let entry = try await Session.current.withBook { book in
      guard let number = Int(position), let entry = try await book.event(at: number) else {
        throw Failure(.data, "unknown-event", FailureText.noSuchEvent(position))
      }
      return entry
    }
    if Session.current.isJSON { return try Page.write(entry.json + "\n") }
    let language = Session.current.language
    let facts: [(Head, String)] = [
      (.event, "\(entry.type) (\(entry.schemaVersion))"), (.stream, "\(entry.stream) (\(entry.version))"),
      (.id, entry.id.uuidString.lowercased()), (.recordedAt, entry.recorded.numeric),
      (.actor, entry.actor.map(say) ?? entry.source), (.value, entry.data), (.note, entry.metadata),
    ]
    try Answer.show(
      [.title("\(entry.position)"), .facts(facts.map { Fact($0.phrase.in(language), $1) })], json: .null)
  }
}
