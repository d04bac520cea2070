import Friendship
import Wording

extension Report {
  /// Says how much of the record stands in Vietnamese in a report in another language; `nil` where nothing does.
  ///
  /// Printed, and no part of the canonical JSON: that has every title in all the languages that there are.
  func translationNote(in language: Language) -> Block? {
    let count = mentioned.count { !$0.isRecorded(in: language) }
    return count == 0 ? nil : .note(ReportSentence.untranslated(count).in(language))
  }

  /// Titles, names and texts of the record that can have a translation, each once. The form is the issuer's own affair.
  private var mentioned: [LocalizedText] {
    let listed = [activities, possible, unreported, cancelled, planned].joined()
    return listed.map(\.title) + names.organisations.values + notes.values + tallies.map(\.value.text)
      + proposals.map(\.value.text) + directions.map(\.value.text)
      + provinceFigures.map(\.value.name)
  }
}
