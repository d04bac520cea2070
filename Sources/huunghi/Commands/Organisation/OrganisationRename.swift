import ArgumentParser
import Secretariat
import Wording

/// `huunghi organisation rename ORG NAME --on D [--name-en N] [--name-ru N]`
struct OrganisationRename: RecordingCommand {
  static var configuration: CommandConfiguration { .of(.organisationRename, "rename", "đổi-tên") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.askedOrganisation), completion: .organisations)
  var organisation: String
  @Argument(help: .of(.takenName))
  var name: String
  @Option(name: .named("on", "ngày"), help: .of(.happenedOn))
  var on: String
  @Option(name: .named("name-en", "tên-anh"), help: .of(.nameEn))
  var nameEn: String?
  @Option(name: .named("name-ru", "tên-nga"), help: .of(.nameRu))
  var nameRu: String?

  func run() async throws {
    try await OrganisationSteps.take(.rename(to: name, en: nameEn, ru: nameRu, on: on), on: organisation, .renamed)
  }
}
