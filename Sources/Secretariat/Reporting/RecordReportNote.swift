import Documents
import EventStore
import Friendship
import Postgres
import Wording

/// The text of a report's section as a person types it.
public struct TypedReportNote: Sendable, Hashable {
  /// Which section, by code or name.
  public var section = ""
  /// For which period.
  public var period = ""
  /// Of which report.
  public var scope = TypedReportScope()
  /// The text in Vietnamese; what isn't given stays as it is.
  public var text: String?
  /// The text in English.
  public var textEn: String?
  /// The text in Russian.
  public var textRu: String?
  /// Whether the text is to be taken away.
  public var isRemoval = false

  /// Nothing typed yet.
  public init() {}
}

/// What recording a text led to.
public struct RecordedReportNote: Sendable {
  /// The text as it is on record.
  public let note: ReportNote
  /// The position of its event.
  public let position: Int
  /// The read models that could not take it in.
  public let stopped: [ProjectionStop]
}

extension Book {
  /// Records what people write for a section of a report, in place of what was there.
  ///
  /// - Throws: ``InvalidInput``, ``ReportRefused``, `EventLogError` (`conflict`: somebody wrote it meanwhile).
  public func recordReportNote(_ typed: TypedReportNote) async throws -> RecordedReportNote {
    let asked = try await resolve { resolver, problems, _ in
      let section: ReportNoteSection? = try problems.collect("section") { try resolver.word(typed.section) }
      let period = try problems.collect("period") { try resolver.period(typed.period) }
      let scope = try resolver.scope(typed.scope, about: period, &problems)
      let texts = try resolver.texts(of: typed, &problems)
      guard let section, let period, let scope, let texts else { return (ReportNote, WrittenTexts)?.none }
      return (ReportNote(scope: scope, period: period, section: section, text: nil), texts)
    }
    var (note, texts) = asked
    let stream = try ReportNoteEventFormat.stream(note)
    let recorded = try await log.read(stream: stream)
    let state = try recorded.last.map { try ReportNoteEventFormat.decode($0).note }
    if !typed.isRemoval { note.text = try texts.over(state?.text) }
    let decided = note
    let events = try refusing { () throws(ReportRejection) in try ReportNoteDecider.record(decided, state) }
    let appended = try await append([
      DecidedWrite(
        stream: stream, expected: recorded.last.map { .exactly($0.version) } ?? .noStream,
        events: events.map(ReportNoteEventFormat.encode))
    ])
    return RecordedReportNote(note: note, position: appended.positions[0], stopped: appended.stopped)
  }

  /// What people have written for a report.
  ///
  /// - Throws: ``InvalidInput``, `EventLogError`.
  public func reportNotes(_ question: Question) async throws -> ReportNoteList {
    guard question.period != nil else { throw InvalidInput(problems: [.missing(.period)]) }
    return try await ask(question) { resolved, connection in
      guard let period = resolved.period else { throw InvalidInput(problems: [.missing(.period)]) }
      return ReportNoteList(
        scope: resolved.scope, period: period,
        texts: try ReportQueries.notes(resolved.scope, period, knownAt: resolved.knownAt, connection),
        names: try resolved.names([], [], connection))
    }
  }
}

/// What people have written for a report.
public struct ReportNoteList: Sendable {
  /// Of what the report tells.
  public let scope: ReportScope
  /// For which time.
  public let period: Period
  /// The texts that there are.
  public let texts: [ReportNoteSection: LocalizedText]
  /// Labels for the scope.
  public let names: Names
}

/// The texts of a section as far as they were given.
struct WrittenTexts: Sendable {
  var vi: String?
  var en: String?
  var ru: String?

  /// What is on record with these in its place. Without a Vietnamese text there is none.
  func over(_ old: LocalizedText?) throws -> LocalizedText {
    guard let vi = vi ?? old?.vi else { throw InvalidInput(problems: [.missing(.text)]) }
    return LocalizedText(vi: vi, en: en ?? old?.en, ru: ru ?? old?.ru)
  }
}

extension Resolver {
  fileprivate func texts(of typed: TypedReportNote, _ problems: inout ProblemList) throws -> WrittenTexts? {
    let limit = TextLimit(characters: ReportNote.mostCharacters, allowsLines: true)
    func text(_ typed: String?) throws -> String?? {
      try problems.collect("text") { try typed.map { try self.text($0, .text, limit) } }
    }
    guard let vi = try text(typed.text), let en = try text(typed.textEn), let ru = try text(typed.textRu) else {
      return nil
    }
    return WrittenTexts(vi: vi, en: en, ru: ru)
  }
}
