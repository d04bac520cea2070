import ArgumentParser
import Documents
import EventStore
import Secretariat
import Wording

/// `huunghi log tail [--count N] [--category C…] [--type T…] [--follow]`
struct LogTail: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.logTail, "tail", "cuối") }

  @OptionGroup var common: CommonOptions
  @Option(name: .named("count", "số"), help: .of(.eventCount), transform: { try LogTail.count($0) })
  var count: Int?
  @Option(name: .named("category", "nhóm"), help: .of(.eventCategory))
  var category: [String] = []
  @Option(name: .named("type", "kiểu"), help: .of(.eventType))
  var type: [String] = []
  @Flag(
    name: [.customShort("f"), .customLong("follow"), .customLong("theo-dõi"), .customLong("theo-doi")],
    help: .of(.follow))
  var follow = false

  private static let most = 1000
  private static let usual = 20

  private static func count(_ typed: String) throws -> Int {
    guard let count = Int(typed), (1...most).contains(count) else {
      throw ValidationError(say(AnswerText.oneTo(most)))
    }
    return count
  }

  func run() async throws {
    let selection = try selection()
    let count = count ?? Self.usual
    if follow {
      return try await Session.current.withBook { book in
        try await Follower.run { following in
          try await book.follow(count, of: selection, following) { try EventLines.write($0) }
        }
      }
    }
    let entries = try await Session.current.withBook { try await $0.tail(count, of: selection) }
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
          .number(entry.version), entry.actor.map { .text(say($0)) } ?? .text(entry.source),
        ]
      })
    try Answer.show(listing.blocks(in: language), json: listing.json(in: language))
  }

  private func selection() throws -> EventSelection {
    do throws(EventLogError) {
      return try EventSelection(
        categories: category.isEmpty ? nil : Set(category), types: type.isEmpty ? nil : Set(type))
    } catch {
      guard case .badName(_, let name) = error else { throw error }
      throw Failure(.data, "bad-name", FollowText.badName(name))
    }
  }
}
