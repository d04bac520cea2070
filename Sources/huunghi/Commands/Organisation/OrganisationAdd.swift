import ArgumentParser
import Friendship
import Secretariat
import Wording

/// `huunghi organisation add NAME --kind K …`
struct OrganisationAdd: RecordingCommand {
  static var configuration: CommandConfiguration { .of(.organisationAdd, "add", "thêm") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.newName))
  var name: String
  @Option(
    name: .named("kind", "loại"), help: .of(.organisationKind),
    completion: .list(OrganisationKind.allCases.map(\.code)))
  var kind: String
  @OptionGroup var options: OrganisationOptions
  @Option(name: .named("dissolved", "giải-thể"), help: .of(.dissolved))
  var dissolved: String?

  func run() async throws {
    var typed = TypedOrganisation()
    typed.name = name
    typed.kind = kind
    typed.dissolved = dissolved
    options.fill(&typed)
    let new = typed
    try await OrganisationSteps.record(.added) { try await $0.addOrganisation(new) }
  }
}
