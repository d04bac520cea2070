import ArgumentParser
import Friendship
import Secretariat
import Wording

/// `huunghi proposal amend N …`
struct ProposalAmend: RecordingCommand {
  static var configuration: CommandConfiguration { .of(.proposalAmend, "amend", "sửa") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.entry(.proposal)))
  var entry: String
  @Option(name: .named("text", "nội-dung"), help: .of(.entryText))
  var text: String?
  @Option(name: .named("period", "ngày"), help: .of(.raised))
  var period: String?
  @Option(name: .named("forwarded", "đã-chuyển"), help: .of(.forwarded))
  var forwarded: [String] = []
  @Option(name: .named("answer", "trả-lời"), help: .of(.answer))
  var answer: String?
  @Option(name: .named("answered", "trả-lời-ngày"), help: .of(.answered))
  var answered: String?
  @Flag(name: .named("reopen", "mở-lại"), help: .of(.reopen))
  var reopen = false
  @OptionGroup var options: ProposalOptions

  private var isEmpty: Bool {
    [text, period, answer, answered].allSatisfy { $0 == nil } && forwarded.isEmpty && !reopen && options.isEmpty
  }

  func run() async throws {
    guard !isEmpty else { throw UsageProblem(ParserText.nothingAsked(CommandHelp.proposalAmend.examples[0])) }
    var typed = TypedEntry()
    typed.text = text
    typed.period = period
    typed.forwarded = forwarded
    typed.answer = answer
    typed.answered = answered
    typed.isReopened = reopen
    options.fill(&typed)
    try await EntrySteps.amend(typed, entry: entry, in: .proposal)
  }
}
