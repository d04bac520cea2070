import ArgumentParser
import Friendship
import Secretariat
import Wording

/// `huunghi tally amend N …`
struct TallyAmend: RecordingCommand {
  static var configuration: CommandConfiguration { .of(.tallyAmend, "amend", "sửa") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.entry(.tally)))
  var entry: String
  @Option(name: .named("kind", "loại"), help: .of(.kind), completion: .kinds)
  var kind: String?
  @Option(name: .named("text", "nội-dung"), help: .of(.entryText))
  var text: String?
  @Option(name: .named("period", "ngày"), help: .of(.aboutPeriod))
  var period: String?
  @OptionGroup var options: TallyOptions

  private var isEmpty: Bool {
    [kind, text, period].allSatisfy { $0 == nil } && options.isEmpty
  }

  func run() async throws {
    guard !isEmpty else { throw UsageProblem(ParserText.nothingAsked(CommandHelp.tallyAmend.examples[0])) }
    var typed = TypedEntry()
    typed.kind = kind
    typed.text = text
    typed.period = period
    options.fill(&typed)
    try await EntrySteps.amend(typed, entry: entry, in: .tally)
  }
}
