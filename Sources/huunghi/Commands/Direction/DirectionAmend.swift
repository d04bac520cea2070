import ArgumentParser
import Friendship
import Secretariat
import Wording

/// `huunghi direction amend N …`
struct DirectionAmend: RecordingCommand {
  static var configuration: CommandConfiguration { .of(.directionAmend, "amend", "sửa") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.entry(.direction)))
  var entry: String
  @Option(name: .named("text", "nội-dung"), help: .of(.entryText))
  var text: String?
  @Option(name: .named("for", "cho-kỳ"), help: .of(.directionFor))
  var meantFor: String?
  @Flag(name: .named("reopen", "mở-lại"), help: .of(.reopen))
  var reopen = false
  @OptionGroup var options: DirectionOptions

  private var isEmpty: Bool {
    text == nil && meantFor == nil && !reopen && options.isEmpty
  }

  func run() async throws {
    guard !isEmpty else { throw UsageProblem(ParserText.nothingAsked(CommandHelp.directionAmend.examples[0])) }
    var typed = TypedEntry()
    typed.text = text
    typed.period = meantFor
    typed.isReopened = reopen
    options.fill(&typed)
    try await EntrySteps.amend(typed, entry: entry, in: .direction)
  }
}
