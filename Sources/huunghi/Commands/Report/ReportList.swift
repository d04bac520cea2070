import ArgumentParser
import Documents
import Friendship
import Secretariat
import Wording

/// `huunghi report list [YEAR] [--by O]`
struct ReportList: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.reportList, "list", "danh-sách") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.issuedYear))
  var year: String?
  @Option(name: .named("by", "đơn-vị"), help: .of(.issuedBy), completion: .organisations)
  var by: String?

  func run() async throws {
    let list = try await Session.current.withBook { try await $0.issuedReports(year: year, by: by) }
    let language = Session.current.language
    let listing = Listing(
      title: ReportAnswerText.list,
      columns: [
        .init(.number), .init(.issuedOn, key: "date"), .init(.organisation, key: "issuer"), .init(.scope),
        .init(.period), .init(.composedAt), .init(.supersededBy),
      ],
      rows: list.reports.map { stored in
        let report = stored.report
        return [
          .text(report.number.description), .day(report.details.date),
          .text(list.names.organisation(report.organisation, in: language)),
          .text(report.scope.text(list.names, in: language)), .period(report.period), .position(report.position),
          list.successors[report.id].map { .text($0.description) } ?? .none,
        ]
      })
    try Answer.show(listing.blocks(in: language), json: listing.json(in: language))
  }
}
