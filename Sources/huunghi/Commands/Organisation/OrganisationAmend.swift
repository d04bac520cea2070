import ArgumentParser
import Friendship
import Secretariat
import Wording

/// `huunghi organisation amend ORG …`
struct OrganisationAmend: RecordingCommand {
  static var configuration: CommandConfiguration { .of(.organisationAmend, "amend", "sửa") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.askedOrganisation), completion: .organisations)
  var organisation: String
  @Option(name: .named("name", "tên"), help: .of(.newName))
  var name: String?
  @Option(
    name: .named("kind", "loại"), help: .of(.organisationKind),
    completion: .list(OrganisationKind.allCases.map(\.code)))
  var kind: String?
  @OptionGroup var options: OrganisationOptions
  @Option(name: .named("dissolved", "giải-thể"), help: .of(.correctedEnd))
  var dissolved: String?

  private var isEmpty: Bool { name == nil && kind == nil && dissolved == nil && options.isEmpty }

  func run() async throws {
    guard !isEmpty else { throw UsageProblem(ParserText.nothingAsked(CommandHelp.organisationAmend.examples[0])) }
    var typed = TypedOrganisation()
    typed.name = name
    typed.kind = kind
    typed.dissolved = dissolved
    options.fill(&typed)
    let corrections = typed
    try await OrganisationSteps.record(.amended) { try await $0.amend(corrections, organisation: organisation) }
  }
}
