import ArgumentParser
import Secretariat
import Wording

/// `huunghi organisation merge ORG INTO --on D`
struct OrganisationMerge: RecordingCommand {
  static var configuration: CommandConfiguration { .of(.organisationMerge, "merge", "sáp-nhập") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.askedOrganisation), completion: .organisations)
  var organisation: String
  @Argument(help: .of(.mergedInto), completion: .organisations)
  var into: String
  @Option(name: .named("on", "ngày"), help: .of(.happenedOn))
  var on: String

  func run() async throws {
    try await OrganisationSteps.take(.merge(into: into, on: on), on: organisation, .merged)
  }
}
