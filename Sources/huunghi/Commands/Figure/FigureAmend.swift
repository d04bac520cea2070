import ArgumentParser
import Friendship
import Secretariat
import Wording

/// `huunghi figure amend N …`
struct FigureAmend: RecordingCommand {
  static var configuration: CommandConfiguration { .of(.figureAmend, "amend", "sửa") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.entry(.figure)))
  var entry: String
  @Option(name: .named("name", "tên"), help: .of(.figureName))
  var name: String?
  @Option(name: .named("value", "giá-trị"), help: .of(.figureValue))
  var value: String?
  @Option(name: .named("period", "ngày"), help: .of(.aboutPeriod))
  var period: String?
  @Option(name: .named("at", "tại"), help: .of(.figureAt), completion: .provinces)
  var at: String?
  @Flag(
    name: .named("approximate", "gần-đúng"), inversion: .prefixedNo, exclusivity: .exclusive, help: .of(.approximate))
  var approximate: Bool?
  @OptionGroup var options: FigureOptions

  private var isEmpty: Bool {
    [name, value, period, at].allSatisfy { $0 == nil } && approximate == nil && options.isEmpty
  }

  func run() async throws {
    guard !isEmpty else { throw UsageProblem(ParserText.nothingAsked(CommandHelp.figureAmend.examples[0])) }
    var typed = TypedEntry()
    typed.text = name
    typed.value = value
    typed.period = period
    typed.provinces = [at].compactMap(\.self)
    typed.isApproximate = approximate
    options.fill(&typed)
    try await EntrySteps.amend(typed, entry: entry, in: .figure)
  }
}
