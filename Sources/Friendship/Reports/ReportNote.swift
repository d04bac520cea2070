/// The text that people wrote for one section of one report. The newest counts; one without text takes it away.
public struct ReportNote: Hashable, Sendable {
  /// Of what the report tells.
  public var scope: ReportScope
  /// For which time. Two ways of writing the same days are the same time.
  public var period: Period
  /// Which section.
  public var section: ReportNoteSection
  /// The text, a paragraph a line, 20,000 characters a language at most; `nil` where it was taken away.
  public var text: LocalizedText?

  /// A text of its parts.
  public init(scope: ReportScope, period: Period, section: ReportNoteSection, text: LocalizedText?) {
    self.scope = scope
    self.period = period
    self.section = section
    self.text = text
  }

  /// The most characters of a text in one language.
  public static let mostCharacters = 20_000
}

/// What happens to the texts of reports.
public enum ReportNoteEvent: Hashable, Sendable {
  /// The text of a section was written, written anew or taken away; the whole new value.
  case recorded(ReportNote)

  /// The text after the event.
  public var note: ReportNote {
    switch self {
    case .recorded(let note): note
    }
  }
}

/// The decisions about the texts of reports.
public enum ReportNoteDecider {
  /// Writes the text of a section, in place of the one before.
  public static func record(
    _ note: ReportNote, _ state: ReportNote?
  ) throws(ReportRejection) -> [ReportNoteEvent] {
    if note.text == nil, state?.text == nil { throw .noNote(note.section) }
    guard note.text != state?.text else { throw .nothingChanges }
    return [.recorded(note)]
  }
}
