import Friendship
import Wording

extension Report {
  /// The title, as a file or a window has it.
  public func title(in language: Language) -> String {
    let span = period.spanText(in: language)
    return Phrase(
      vi: "Báo cáo công tác \(span)", en: "Report on the work of \(span)", ru: "Отчёт о работе: \(span)"
    ).in(language)
  }

  /// The report as blocks: head, chapters I to V, end, appendices (DOMAIN's yearly report; form after Nghị định
  /// 30/2020/NĐ-CP).
  public func blocks(in language: Language) -> [Block] {
    let head = ReportHead(report: self, language: language)
    let chapters = ReportChapters(report: self, language: language)
    let appendices = ReportAppendices(report: self, language: language)
    let parts = appendices.parts
    let results = ResultsChapter(
      report: self, language: language,
      activitiesAppendix: appendices.label(ReportAppendices.activitiesNumber, of: parts.count))
    var blocks: [Block] = [.letterhead(head.letterhead), .paragraph(head.opening)]
    let all: [(ReportHeading, [Block])] = [
      (.context, chapters.context), (.results, results.blocks), (.assessment, chapters.assessment),
      (.directions, chapters.directions), (.proposals, chapters.proposals),
    ]
    for (index, (heading, content)) in all.enumerated() {
      blocks.append(.heading("\(Self.roman(index + 1)). \(heading.phrase.in(language))", level: 1))
      blocks += content
    }
    blocks.append(.paragraph(head.closing))
    if let supersedes {
      // With the suffix that it was issued with, which the form may have changed since.
      let suffix = ReportHead.suffix(of: supersedes.form)
      blocks.append(.paragraph(LetterheadText.supersedes(supersedes.details, suffix: suffix).in(language)))
    }
    blocks.append(.note(basis(language)))
    if let note = translationNote(in: language) { blocks.append(note) }
    if let checkpoint { blocks.append(.note(checkpoint.sentence(in: language))) }
    blocks.append(.signature(head.signature))
    return blocks + appendices.blocks(parts)
  }

  /// What the figures were made of: the scope, the boundaries, the record up to which event.
  private func basis(_ language: Language) -> String {
    let scope = self.scope.text(names, in: language)
    let view = self.view.name.in(language)
    let line = Phrase(
      vi: "Phạm vi: \(scope). Số liệu \(view)", en: "Scope: \(scope). Figures \(view)",
      ru: "Охват: \(scope). Показатели — \(view)")
    var known = Sentence.knownUpTo(known.position, at: known.moment).then(Sentence.numbersExplained)
    // The longest list is that of all activities.
    if figures.activities.count > Table.Cell.shownReferences { known = known.then(Sentence.numbersCut) }
    let sentences = [Phrase.sentence(line.in(language))] + background.sentences(names, in: language)
    return (sentences + [known.in(language)]).joined(separator: " ")
  }

  /// Roman numerals up to twenty are enough for chapters and appendices.
  static func roman(_ number: Int) -> String {
    var left = number
    var text = ""
    for (value, numeral) in [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")] {
      while left >= value {
        text += numeral
        left -= value
      }
    }
    return text
  }
}
