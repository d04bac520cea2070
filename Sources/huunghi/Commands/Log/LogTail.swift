import ArgumentParser
import Documents
import Secretariat
import Wording

/// `huunghi log tail [--count N]`
struct LogTail: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.logTail, "tail", "cuối") }

  @OptionGroup var common: CommonOptions
  @Option(name: .named("count", "số"), help: .of(.eventCount), transform: { try LogTail.count($0) })
  var count: Int?

  private static let most = 1000

  private static func count(_ typed: String) throws -> Int {
    guard let count = Int(typed), (1...most).contains(count) else {
      throw ValidationError(say(AnswerText.oneTo(most)))
    }
    return count
  }

  func run() async throws {
    let entries = try await Session.current.withBook { try await $0.tail(count ?? 20) }
    let language = Session.current.language
    let listing = Listing(
      title: ListingText.events,
      columns: [
        .init(.number, key: "position", isNumber: true), .init(.recordedAt), .init(.event, key: "type"),
        .init(.stream), .init(.version, isNumber: true), .init(.actor),
      ],
      rows: entries.map { entry in
        [
          .position(entry.position), .moment(entry.recorded), .text(entry.type), .text(entry.stream),
          .number(entry.version), entry.actor.map { .text($0) } ?? .text(entry.source),
        ]
      })
    try Answer.show(listing.blocks(in: language), json: listing.json(in: language))
  }
}
