import Friendship
import Wording

extension Report {
  /// Says how much of the record stands in Vietnamese in a report in another language; `nil` where nothing does.
  ///
  /// Printed, and no part of the canonical JSON: that has every title in all the languages that there are.
  func translationNote(in language: Language) -> Block? {
    guard language != .vi else { return nil }
    let count = mentioned.count { !$0.isRecorded(in: language) }
    let sentences = [
      count > 0 ? ReportSentence.untranslated(count) : nil, hasUntranslatable ? ReportSentence.asRecorded : nil,
    ].compactMap { $0?.in(language) }
    return sentences.isEmpty ? nil : .note(sentences.joined(separator: " "))
  }

  /// Whether it tells of anything that is recorded in one language only: outcomes, addressees and what became of entries.
  private var hasUntranslatable: Bool {
    [activities, possible].joined().contains { !$0.outcomes.isEmpty } || proposals.contains { $0.value.liesWith != nil }
      || directions.contains { $0.value.audience != nil }
  }

  /// Titles, names and texts of the record that can have a translation, each once. The form is the issuer's own affair.
  private var mentioned: [LocalizedText] {
    let listed = [activities, possible, unreported, cancelled, planned].joined()
    return listed.map(\.title) + names.organisations.values + notes.values + tallies.map(\.value.text)
      + proposals.map(\.value.text) + directions.map(\.value.text)
      + provinceFigures.map(\.value.name)
  }
}
