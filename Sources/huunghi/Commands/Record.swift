import ArgumentParser
import Friendship
import Secretariat
import Wording

/// What `record` and `plan` have in common: kind, title, period and all that can be known.
struct EntryArguments: ParsableArguments {
  @Argument(help: .of(.kind), completion: .kinds)
  var kind: String?
  @Argument(help: .of(.title))
  var title: String?
  @Argument(help: .of(.period))
  var period: String?
  @OptionGroup var lists: ListOptions
  @OptionGroup var details: DetailOptions

  /// Without any argument a person on a terminal is asked; else all three must be there.
  private func check() throws(UsageProblem) {
    if kind == nil, Terminal.canAsk { return }
    let missing = [(kind, OptionHelp.kind), (title, .title), (period, .period)].first { $0.0 == nil }
    guard let value = missing?.1.value else { return }
    throw UsageProblem(ParserText.missingArgument(["<\(say(value))>"]))
  }

  /// The activity as it was typed, its kind, title and time empty where they have to be asked for.
  func typed() throws(Failure) -> TypedActivity {
    var typed = TypedActivity()
    typed.kind = kind ?? ""
    typed.title = title ?? ""
    typed.period = period ?? ""
    typed.titleEn = details.titleEn
    typed.titleRu = details.titleRu
    typed.time = details.time
    typed.attended = details.attended
    typed.associations = details.associations
    typed.level = details.level
    typed.isHighlight = details.highlight
    typed.isInternal = details.isInternal
    typed.lists = try lists.typed()
    return typed
  }

  func run(isPlan: Bool) async throws {
    try check()
    let typed = try typed()
    guard kind == nil else { return try await record(typed, isPlan, isDistinct: details.distinct) }
    // What was given by options is kept, and is wrong or right before anybody answers a question.
    try await Session.current.withBook { book in
      try await book.check(typed, isPlan: isPlan) { !["kind", "title", "when"].contains($0) }
    }
    Note.write(say(PromptText.recordIntroduction))
    var answers = typed
    var isDistinct = details.distinct
    var isAsking = true
    while true {
      if isAsking {
        isDistinct = details.distinct
        let before = answers
        answers = try await Session.current.withBook { book in
          try await Asking.activity(isPlan: isPlan, before: before, book)
        }
      }
      do {
        return try await record(answers, isPlan, isDistinct: isDistinct)
      } catch let failure as Failure where failure.status == .data {
        // What nobody is asked for was given by an option, and no answer mends it.
        guard failure.columns.isSubset(of: TypedActivity.asked) else { throw failure }
        // What was answered isn't lost: it is asked again, each answer standing there to be kept, but for those that
        // were refused.
        answers.forget(failure.columns)
        _ = failure.report(isRecording: true)
        Interruption.shared.now(.harmless)
        isAsking = failure.code != "likely-duplicate"
        if !isAsking {
          isDistinct = try Asking.isYes(PromptText.isAnother)
          guard isDistinct else { throw Failure(.interrupted, "interrupted", FailureText.interrupted) }
        }
      }
    }
  }

  private func record(_ typed: TypedActivity, _ isPlan: Bool, isDistinct: Bool) async throws {
    Session.current.outcome.note(period: typed.period)
    try await Steps.record(isPlan ? .planned : .recorded, remark: Self.remark) { book in
      try await book.record(typed, isPlan: isPlan, isDistinct: isDistinct)
    }
  }

  /// What became of a province of the settings that was no unit of that time, and one much like it that came in between.
  @Sendable private static func remark(_ recorded: RecordedActivity) -> Phrase? {
    let remarks = [
      place(recorded), recorded.twin.map { RecordedText.twin($0, of: recorded.stored.number) },
    ].compactMap(\.self)
    return remarks.first.map { remarks.dropFirst().reduce($0) { $0.then($1) } }
  }

  private static func place(_ recorded: RecordedActivity) -> Phrase? {
    let details = recorded.stored.activity.details
    for assumption in recorded.assumed {
      switch assumption {
      case .heir(let place, let former):
        return RecordedText.placeOfHeir(place, of: former, recorded.stored.number, recorded.names)
      case .noPlace(let typed, let resolution):
        return RecordedText.noPlace(resolution.refusal(of: typed, in: details.period, names: recorded.names))
      case .organiser, .place, .actor: break
      }
    }
    return nil
  }
}

/// `huunghi record KIND TITLE PERIOD …`
struct Record: RecordingCommand {
  static var configuration: CommandConfiguration { .of(.record, "record", "ghi") }

  @OptionGroup var common: CommonOptions
  @OptionGroup var entry: EntryArguments

  func run() async throws { try await entry.run(isPlan: false) }
}
