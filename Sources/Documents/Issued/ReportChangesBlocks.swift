import Friendship
import Wording

extension ReportChanges {
  /// The changes as blocks.
  public func blocks(in language: Language) -> [Block] {
    var blocks: [Block] = [
      .title(ReportProofText.changes(report.number).in(language)),
      .note(ReportProofText.between(report.position, known.position).in(language)),
    ]
    let isListed =
      !(figures.isEmpty && activities.isEmpty && entries.isEmpty && organisations.isEmpty && organisationRecords.isEmpty
      && kinds.isEmpty && people.isEmpty && notes.isEmpty)
    guard isDifferent || isListed else { return blocks + [.paragraph(ReportProofText.nothingChanged.in(language))] }
    blocks.append(.heading(Heading.figuresChanged.phrase.in(language), level: 1))
    blocks.append(
      figures.isEmpty ? .paragraph(ReportProofText.noFigureChanged.in(language)) : .table(table(language)))
    if !activities.isEmpty {
      blocks.append(.heading(Heading.recordedSince.phrase.in(language), level: 1))
      blocks += activities.map { .entry(entry($0, language)) }
    }
    if !entries.isEmpty {
      blocks.append(.heading(Heading.entriesChanged.phrase.in(language), level: 1))
      blocks += entries.map { change in
        .entry(
          Entry(
            when: "", title: change.text.text(in: language), number: change.number,
            lines: [Phrase.capitalised(ReportProofText.entry(change.difference).in(language))]
              + change.events.map { $0.line(names, in: language) }))
      }
    }
    if !organisations.isEmpty {
      blocks.append(.heading(ReportHeading.organisationChanges.phrase.in(language), level: 1))
      blocks.append(
        .list(
          organisations.map { difference in
            let text = ReportSentence.change(difference.change, names).in(language)
            return "\(text): \(ReportProofText.entry(difference.difference).in(language))"
          }))
    }
    if !organisationRecords.isEmpty {
      blocks.append(.heading(Heading.organisationsRecorded.phrase.in(language), level: 1))
      blocks += organisationRecords.map { .entry(entry($0, language)) }
    }
    if !kinds.isEmpty {
      blocks.append(.heading(Heading.kindsChanged.phrase.in(language), level: 1))
      blocks.append(.list(kinds.map { $0.text(in: language) }))
    }
    if !people.isEmpty {
      blocks.append(.heading(Heading.peopleChanged.phrase.in(language), level: 1))
      blocks += people.map { .entry(entry($0, language)) }
    }
    if !notes.isEmpty {
      blocks.append(.heading(Heading.notesChanged.phrase.in(language), level: 1))
      blocks.append(.list(notes.map { Phrase.capitalised($0.name.in(language)) }))
    }
    if !isListed { blocks.append(.paragraph(ReportProofText.otherChanges.in(language))) }
    return blocks
  }

  private func table(_ language: Language) -> Table {
    Table(
      columns: [
        Table.Column(Head.measure.phrase.in(language), .leading),
        Table.Column(Head.whenIssued.phrase.in(language), .trailing),
        Table.Column(Head.asOfNow.phrase.in(language), .trailing),
      ],
      rows: figures.map { change in
        let name = change.figure.text(names, in: language)
        let shown = change.isPeriodBefore ? ReportProofText.ofPeriodBefore(name).in(language) : name
        return [
          .text(shown), .text(change.before.text(in: language)), .text(change.after.text(in: language)),
        ]
      })
  }

  private func entry(_ recorded: Recorded, _ language: Language) -> Entry {
    Entry(
      when: "", title: recorded.title.text(in: language), number: recorded.number,
      lines: recorded.events.map { $0.line(names, in: language) })
  }

  private func entry(_ change: PersonChange, _ language: Language) -> Entry {
    let what = change.isErasure ? PersonText.recordErased : PersonText.recordCorrected
    var lines = ["\(change.recorded.numeric) [\(change.position)] \(what.in(language))"]
    if change.isSigner { lines.append(PersonText.signedIt.in(language)) }
    if !change.activities.isEmpty { lines.append(PersonText.namedBy(change.activities).in(language)) }
    // In place of an erased name there is the number already.
    return Entry(
      when: "", title: names.person(change.id, in: language), number: change.isErasure ? nil : change.number,
      lines: lines)
  }
}
