import ArgumentParser
import Documents
import Friendship
import Secretariat
import Wording

/// `huunghi kind list`
struct KindList: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.kindList, "list", "danh-sách") }

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let kinds = try await Session.current.withBook { try await $0.kinds() }
    let language = Session.current.language
    let listing = Listing(
      title: ListingText.kinds, columns: [.init(.code), .init(.name), .init(.section), .init(.otherNames)],
      rows: kinds.map { kind in
        [
          .text(kind.code.raw), .text(kind.name.text(in: language)), .term(kind.section.name, code: kind.section.code),
          .list(kind.aliases),
        ]
      })
    try Answer.show(listing.blocks(in: language), json: listing.json(in: language))
  }
}
