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
    if Session.current.isJSON { return try Page.write(Self.json(entry)) }
    let language = Session.current.language
    let facts: [(Head, String)] = [
      (.event, "\(entry.type) (\(entry.schemaVersion))"), (.stream, "\(entry.stream) (\(entry.version))"),
      (.id, entry.id.uuidString.lowercased()), (.recordedAt, entry.recorded.numeric),
      (.actor, entry.actor ?? entry.source), (.value, entry.data), (.note, entry.metadata),
    ]
    try Answer.show(
      [.title("\(entry.position)"), .facts(facts.map { Fact($0.phrase.in(language), $1) })], json: .null)
  }

  /// The bytes that are kept stand in the answer as they are, so that a hash over them can be made anew.
  private static func json(_ entry: LogEntry) -> String {
    let head: JSON = [
      "document": "event", "id": .string(entry.id.uuidString.lowercased()), "position": .int(entry.position),
      "recorded": .string(entry.recorded.iso), "schema_version": .int(entry.schemaVersion),
      "source": .string(entry.source), "stream": .string(entry.stream), "type": .string(entry.type),
      "version": .int(entry.version),
    ]
    return head.text.dropLast() + ",\"data\":\(entry.data),\"metadata\":\(entry.metadata)}\n"
  }
}
