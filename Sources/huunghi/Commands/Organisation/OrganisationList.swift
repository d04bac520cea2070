import ArgumentParser
import Documents
import Friendship
import Secretariat
import Wording

/// `huunghi organisation list [WORDS]`
struct OrganisationList: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.organisationList, "list", "danh-sách") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.matching))
  var words: String?

  func run() async throws {
    let (organisations, names) = try await Session.current.withBook { book in
      (try await book.organisations(matching: words), try await book.labels())
    }
    let language = Session.current.language
    let listing = Listing(
      title: ListingText.organisations,
      columns: [
        .init(.number, isNumber: true), .init(.name), .init(.sort, key: "kind"), .init(.province), .init(.otherNames),
        .init(.until, key: "ended"),
      ],
      rows: organisations.map { stored in
        let organisation = stored.organisation
        return [
          .position(stored.number), .text(organisation.name.text(in: language)),
          .term(organisation.kind.name, code: organisation.kind.code),
          Self.province(organisation.province, names), .list(organisation.otherNames),
          organisation.ending.map { .period($0.on) } ?? .none,
        ]
      })
    try Answer.show(listing.blocks(in: language), json: listing.json(in: language))
  }

  private static func province(_ id: ProvinceID?, _ names: Names) -> Listing.Value {
    guard let id else { return .none }
    return .term(Phrase(each: { names.province(id, in: $0) }), code: id.value)
  }
}
