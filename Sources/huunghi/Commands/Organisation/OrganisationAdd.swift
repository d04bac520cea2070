import ArgumentParser
import Documents
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
  @Option(name: .named("name-en", "tên-anh"), help: .of(.nameEn))
  var nameEn: String?
  @Option(name: .named("name-ru", "tên-nga"), help: .of(.nameRu))
  var nameRu: String?
  @Option(name: .named("other-name", "tên-khác"), help: .of(.otherName))
  var otherName: [String] = []
  @Option(name: .named("province", "tỉnh"), help: .of(.ofProvince), completion: .provinces)
  var province: String?
  @Option(name: .named("under", "trực-thuộc"), help: .of(.under), completion: .organisations)
  var under: [String] = []
  @Option(name: .named("founded", "thành-lập"), help: .of(.founded))
  var founded: String?
  @Option(name: .named("dissolved", "giải-thể"), help: .of(.dissolved))
  var dissolved: String?
  @Option(name: .named("note", "ghi-chú"), help: .of(.note))
  var note: String?

  func run() async throws {
    var typed = TypedOrganisation()
    typed.name = name
    typed.kind = kind
    typed.nameEn = nameEn
    typed.nameRu = nameRu
    typed.otherNames = otherName
    typed.province = province
    typed.parents = under
    typed.founded = founded
    typed.dissolved = dissolved
    typed.note = note
    let new = typed
    try await Session.current.withBook { book in
      Interruption.shared.now(.recording)
      let stored = try await book.addOrganisation(new)
      let (_, names) = try await book.organisation(stored.organisation.name.vi)
      try OrganisationSheet(stored, names).show(AnswerText.organisationAdded(stored.number))
    }
  }
}
