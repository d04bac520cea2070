import ArgumentParser
import Documents
import EventStore
import Secretariat
import Wording

/// `huunghi projection list`
struct ProjectionList: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.projectionList, "list", "danh-sách") }

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let models = try await Session.current.withBook { try await $0.readModels() }
    let language = Session.current.language
    var listing = Listing(
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
    let beside = models.compactMap { model in model.beside.map { $0.phrase(model.name).in(language) } }
    let blocks = listing.blocks(in: language) + (beside.isEmpty ? [] : [.list(beside)])
    // People read of it below, and only where there is one.
    listing.columns += [.init(.checkpoint, key: "new_checkpoint"), .init(.state, key: "new_state")]
    listing.rows = zip(listing.rows, models).map { row, model in
      row + (model.beside.map { [.position($0.position), .text($0.code)] } ?? [.none, .none])
    }
    try Answer.show(blocks, json: listing.json(in: language))
  }

  private static func state(_ model: ReadModelStatus) -> Listing.Value {
    guard let stop = model.stop else {
      return model.checkpoint == nil
        ? .term(ListingText.notMade, code: "not_made") : .term(ListingText.running, code: "running")
    }
    return .term(ListingText.stopped(at: stop.position, stop.reason), code: "stopped")
  }
}

extension ProjectionBeside {
  /// For machines.
  var code: String { isIndexed ? "ready" : "half_made" }

  /// How far a read model's new version is, and what to do with it.
  func phrase(_ name: String) -> Phrase {
    isIndexed ? RebuildText.readyBeside(name, position) : RebuildText.halfMade(name, position)
  }
}
