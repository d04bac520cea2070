import ArgumentParser
import Documents
import Friendship
import Secretariat
import Wording

/// `huunghi province list [--on DAY | --all]`
struct ProvinceList: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.provinceList, "list", "danh-sách") }

  @OptionGroup var common: CommonOptions
  @Option(name: .named("on", "ngày"), help: .of(.onDay))
  var on: String?
  @Flag(name: .named("all", "tất-cả"), help: .of(.allUnits))
  var all = false

  private func check() throws(UsageProblem) {
    if all, on != nil { throw UsageProblem(ParserText.notTogether("--all", "--on")) }
  }

  func run() async throws {
    try check()
    let units = try await Session.current.withBook { try await $0.provinces(on: on, all: all) }
    let language = Session.current.language
    let listing = Listing(
      title: ListingText.provinces,
      columns: [
        .init(.id), .init(.name), .init(.sort, key: "kind"), .init(.code), .init(.from), .init(.until), .init(.region),
      ],
      rows: units.map { unit in
        [
          .text(unit.id.value), .text(unit.name.text(in: language)), .term(unit.kind.name, code: unit.kind.code),
          unit.code.map { .text($0) } ?? .none, .day(unit.validFrom), unit.lastDay.map { .day($0) } ?? .none,
          (unit.region2025 ?? unit.region).map { .text($0) } ?? .none,
        ]
      }, note: ListingText.count(Noun.province, units.count))
    try Answer.show(listing.blocks(in: language), json: listing.json(in: language))
  }
}
