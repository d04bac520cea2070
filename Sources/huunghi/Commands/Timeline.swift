import ArgumentParser
import Documents
import Secretariat
import Synchronization
import Wording

/// `huunghi timeline PROVINCE [PERIOD] [--boundaries …] [--known-on D] [-o FILE…]`
struct TimelineCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.timeline, "timeline", "dòng-thời-gian") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.askedProvince), completion: .provinces)
  var province: String
  @Argument(help: .of(.askedPeriod))
  var period: String?
  @Option(name: .named("boundaries", "địa-giới"), help: .of(.boundaries), completion: .list(["then", "now"]))
  var boundaries: String?
  @Option(name: .named("known-on", "biết-đến"), help: .of(.knownOn))
  var knownOn: String?

  @OptionGroup var files: OutputOptions

  func run() async throws {
    let outputs = try files.outputs()
    var question = Question()
    question.province = province
    question.period = period
    question.boundaries = boundaries
    question.knownOn = knownOn
    let asked = question
    guard outputs.isEmpty else { return try await write(asked, to: outputs) }
    let printer = TimelinePrinter(Session.current)
    try await Session.current.withBook { book in
      try await book.timeline(asked, begin: { try printer.begin($0) }, add: { try printer.add($0) })
    }
    try printer.end()
  }

  private func write(_ question: Question, to outputs: [OutputOptions.Output]) async throws {
    let collected = Mutex((header: TimelineHeader?.none, entries: [TimelineEntry]()))
    try await Session.current.withBook { book in
      try await book.timeline(
        question, begin: { header in collected.withLock { $0.header = header } },
        add: { entries in collected.withLock { $0.entries += entries } })
    }
    let (header, entries) = collected.withLock { ($0.header, $0.entries) }
    guard let header else { return }
    let timeline = TimelineDocument(header: header, entries: entries)
    let language = Session.current.language
    try await OutputOptions.write(
      title: timeline.title(in: language), blocks: timeline.blocks(in: language), json: timeline.json(in: language),
      to: outputs)
  }
}

/// Prints a timeline entry by entry as it is read, so that a long one takes no more memory than a short one.
private final class TimelinePrinter: Sendable {
  private enum Form {
    case text(Timeline, StyledText)
    case json(TimelineJSON)
  }

  private let session: Session
  private let form = Mutex(Form?.none)

  init(_ session: Session) { self.session = session }

  func begin(_ header: TimelineHeader) throws {
    try form.withLock { form in
      if session.isJSON {
        var json = TimelineJSON(header, in: session.language)
        try Page.write(json.begin())
        form = .json(json)
      } else {
        let timeline = Timeline(header, in: session.language)
        // The query calls from its connection's own thread, where the session isn't known.
        var text = Session.$current.withValue(session) { StyledText() }
        for block in timeline.opening { try text.write(block) }
        form = .text(timeline, text)
      }
    }
  }

  func add(_ entries: [TimelineEntry]) throws {
    try form.withLock { form in
      switch form {
      case .text(var timeline, var text):
        form = nil  // so that nothing is shared with it while it's written to
        for entry in entries {
          for block in timeline.add(entry) { try text.write(block) }
        }
        form = .text(timeline, text)
      case .json(var json):
        form = nil
        for entry in entries { try Page.write(json.add(entry)) }
        form = .json(json)
      case nil: break
      }
    }
  }

  func end() throws {
    try form.withLock { form in
      switch form {
      case .text(let timeline, var text): for block in timeline.closing { try text.write(block) }
      case .json(var json): try Page.write(json.end() + "\n")
      case nil: break
      }
    }
  }
}
