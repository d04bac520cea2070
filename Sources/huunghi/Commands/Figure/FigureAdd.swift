import ArgumentParser
import Friendship
import Secretariat
import Wording

/// `huunghi figure add NAME VALUE PERIOD [--at PROVINCE] …`
struct FigureAdd: RecordingCommand {
  static var configuration: CommandConfiguration { .of(.figureAdd, "add", "thêm") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.figureName))
  var name: String
  @Argument(help: .of(.figureValue))
  var value: String
  @Argument(help: .of(.aboutPeriod))
  var period: String
  @Option(name: .named("at", "tại"), help: .of(.figureAt), completion: .provinces)
  var at: String?
  @Flag(name: .named("approximate", "gần-đúng"), help: .of(.approximate))
  var approximate = false
  @OptionGroup var options: FigureOptions

  func run() async throws {
    var typed = TypedEntry()
    typed.text = name
    typed.value = value
    typed.period = period
    typed.provinces = [at].compactMap(\.self)
    typed.isApproximate = approximate
    options.fill(&typed)
    try await EntrySteps.enter(typed, in: .figure)
  }
}
