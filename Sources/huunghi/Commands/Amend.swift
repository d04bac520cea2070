import ArgumentParser
import Secretariat
import Wording

/// `huunghi amend N …`
struct Amend: RecordingCommand {
  static var configuration: CommandConfiguration { .of(.amend, "amend", "sửa") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.activity))
  var activity: String
  @Option(name: .named("kind", "loại"), help: .of(.kind), completion: .kinds)
  var kind: String?
  @Option(name: .named("title", "tên"), help: .of(.title))
  var title: String?
  @Option(name: .named("title-en", "tên-anh"), help: .of(.titleEn))
  var titleEn: String?
  @Option(name: .named("title-ru", "tên-nga"), help: .of(.titleRu))
  var titleRu: String?
  @Option(name: .named("period", "ngày"), help: .of(.period))
  var period: String?
  @Option(name: .named("time", "giờ"), help: .of(.time))
  var time: String?
  @Option(name: .named("attended", "số-người"), help: .of(.attended))
  var attended: String?
  @Option(name: .named("associations", "số-hội"), help: .of(.associations))
  var associations: String?
  @Option(name: .named("level", "cấp"), help: .of(.level), completion: .levels)
  var level: String?
  @Flag(name: .named("highlight", "nổi-bật"), inversion: .prefixedNo, exclusivity: .exclusive, help: .of(.highlight))
  var highlight: Bool?
  @Flag(name: .named("internal", "nội-bộ"), inversion: .prefixedNo, exclusivity: .exclusive, help: .of(.internal))
  var isInternal: Bool?
  @Flag(name: .named("as-planned", "đúng-kế-hoạch"), help: .of(.asPlanned))
  var asPlanned = false
  @OptionGroup var lists: ListOptions
  @OptionGroup var additions: AdditionOptions
  @OptionGroup var removals: RemovalOptions
  @Option(name: .named("reason", "lý-do"), help: .of(.reason))
  var reason: String?

  private func typed() throws(Failure) -> TypedAmendment {
    var typed = TypedAmendment()
    typed.kind = kind
    typed.title = title
    typed.titleEn = titleEn
    typed.titleRu = titleRu
    typed.period = period
    typed.time = time
    typed.attended = attended
    typed.associations = associations
    typed.level = level
    typed.isHighlight = highlight
    typed.isInternal = isInternal
    typed.isAsPlanned = asPlanned
    typed.lists = try lists.typed()
    typed.add = try additions.typed()
    typed.remove = try removals.typed()
    return typed
  }

  private func check() throws(UsageProblem) {
    // Files are read when the command runs; whether they're named is known now.
    let isEmpty = [kind, title, titleEn, titleRu, period, time, attended, associations, level].allSatisfy {
      $0 == nil
    }
    let isFlagless = highlight == nil && isInternal == nil && !asPlanned
    guard isEmpty, isFlagless, lists.isEmpty, additions.isEmpty, removals.isEmpty else { return }
    throw UsageProblem(ParserText.nothingAsked(CommandHelp.amend.examples[0]))
  }

  func run() async throws {
    try check()
    Session.current.outcome.note(period: period)
    let typed = try typed()
    try await Steps.take(.amend(typed, reason: reason), on: activity, .amended)
  }
}
