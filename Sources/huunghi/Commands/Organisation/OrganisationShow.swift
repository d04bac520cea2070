import ArgumentParser
import Secretariat
import Wording

/// `huunghi organisation show NAME`
struct OrganisationShow: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.organisationShow, "show", "xem") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.askedOrganisation), completion: .organisations)
  var organisation: String

  func run() async throws {
    let answer = try await Session.current.withBook { try await $0.organisation(organisation) }
    try OrganisationSheet(answer).show()
  }
}
