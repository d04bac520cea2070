import ArgumentParser
import Documents
import EventStore
import Secretariat
import Wording

/// `huunghi projection prune`
struct ProjectionPrune: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.projectionPrune, "prune", "dọn-bản-cũ") }

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let removed = try await Session.current.withBook { try await $0.removeOutdatedReadModels() }
    if !removed.isEmpty { Session.current.outcome.note(done: RebuildText.pruned(removed.count)) }
    let language = Session.current.language
    let listing = Listing(
      title: ListingText.outdatedReadModels,
      columns: [.init(.name), .init(.version, isNumber: true), .init(.bytes, isNumber: true)],
      rows: removed.map { [.text($0.name), .number($0.version), .number($0.bytes)] })
    try Answer.show(listing.blocks(in: language), json: listing.json(in: language))
  }
}
