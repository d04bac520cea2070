import ArgumentParser
import Secretariat
import Wording

/// What can be known of an organisation besides its name, its sort and its end.
struct OrganisationOptions: ParsableArguments {
  @Option(name: .named("name-en", "tên-anh"), help: .of(.nameEn))
  var nameEn: String?
  @Option(name: .named("name-ru", "tên-nga"), help: .of(.nameRu))
  var nameRu: String?
  @Option(name: .named("other-name", "tên-khác"), help: .of(.otherName))
  var otherName: [String] = []
  @Option(name: .named("former-name", "tên-cũ"), help: .of(.formerName))
  var formerName: [String] = []
  @Option(name: .named("province", "tỉnh"), help: .of(.ofProvince), completion: .provinces)
  var province: String?
  @Option(name: .named("under", "trực-thuộc"), help: .of(.under), completion: .organisations)
  var under: [String] = []
  @Option(name: .named("founded", "thành-lập"), help: .of(.founded))
  var founded: String?
  @Option(name: .named("note", "ghi-chú"), help: .of(.note))
  var note: String?

  /// Whether none was given.
  var isEmpty: Bool {
    [nameEn, nameRu, province, founded, note].allSatisfy { $0 == nil }
      && [otherName, formerName, under].allSatisfy(\.isEmpty)
  }

  /// Puts what was typed into an organisation.
  func fill(_ typed: inout TypedOrganisation) {
    typed.nameEn = nameEn
    typed.nameRu = nameRu
    typed.otherNames = otherName
    typed.formerNames = formerName
    typed.province = province
    typed.parents = under
    typed.founded = founded
    typed.note = note
  }
}
