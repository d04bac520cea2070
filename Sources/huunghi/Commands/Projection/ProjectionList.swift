import ArgumentParser
import Documents
import Secretariat
import Wording

/// `huunghi projection list`
struct ProjectionList: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.projectionList, "list", "danh-sách") }

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let models = try await Session.current.withBook { try await $0.readModels() }
    let language = Session.current.language
    let listing = Listing(
      title: ListingText.readModels,
      columns: [
        .init(.name), .init(.version, isNumber: true), .init(.checkpoint, isNumber: true), .init(.lag, isNumber: true),
        .init(.lagSeconds, isNumber: true), .init(.state),
      ],
      rows: models.map { model in
        [
          .text(model.name), .number(model.version), model.checkpoint.map { .position($0) } ?? .none,
          .number(model.lag), .number(Int((model.unreadSeconds ?? 0).rounded(.up))), Self.state(model),
        ]
      })
    try Answer.show(listing.blocks(in: language), json: listing.json(in: language))
  }

  private static func state(_ model: ReadModelStatus) -> Listing.Value {
    guard let stop = model.stop else { return .term(ListingText.running, code: "running") }
    return .term(ListingText.stopped(at: stop.position, stop.reason), code: "stopped")
  }
}
