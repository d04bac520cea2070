import ArgumentParser
import Secretariat
import Wording

/// `huunghi organisation dissolve ORG --on D [--reason R]`
struct OrganisationDissolve: RecordingCommand {
  static var configuration: CommandConfiguration { .of(.organisationDissolve, "dissolve", "giải-thể") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.askedOrganisation), completion: .organisations)
  var organisation: String
  @Option(name: .named("on", "ngày"), help: .of(.happenedOn))
  var on: String
  @Option(name: .named("reason", "lý-do"), help: .of(.reason))
  var reason: String?

  func run() async throws {
    try await OrganisationSteps.take(.dissolve(on: on, reason: reason), on: organisation, .dissolved)
  }
}
