import ArgumentParser
import Documents
import Secretariat
import Wording

/// `huunghi report changes NUMBER[/YEAR] [--by O]`
struct ReportChangesCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.reportChanges, "changes", "thay-đổi") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.reportNumber))
  var number: String
  @Option(name: .named("by", "đơn-vị"), help: .of(.issuedBy), completion: .organisations)
  var by: String?

  func run() async throws {
    let changes = try await Session.current.withBook { try await $0.changes(since: number, by: by) }
    let language = Session.current.language
    try Answer.show(changes.blocks(in: language), json: changes.json(in: language))
  }
}
