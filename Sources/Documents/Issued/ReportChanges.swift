import FoundationEssentials
import Friendship
import Wording

/// What was recorded about a report's subject after it was issued, and how its figures would change by that.
public struct ReportChanges: Sendable {
  /// A figure that would say something else.
  public struct FigureChange: Hashable, Sendable {
    /// Which.
    public var figure: ReportFigure
    /// Whether it is about the period before, with which the report compares.
    public var isPeriodBefore: Bool
    /// What the report says.
    public var before: FigureValue
    /// What it would say now.
    public var after: FigureValue

    /// A difference of figures of a period.
    public init(_ difference: FigureDifference, isPeriodBefore: Bool) {
      figure = difference.figure
      self.isPeriodBefore = isPeriodBefore
      before = difference.before
      after = difference.after
    }
  }

  /// What was recorded about one activity.
  public struct Recorded: Hashable, Sendable {
    /// The activity's number.
    public var number: Int
    /// Its title as it is now.
    public var title: LocalizedText
    /// Its events since, in order.
    public var events: [HistoryEvent]

    /// Events of an activity.
    public init(number: Int, title: LocalizedText, events: [HistoryEvent]) {
      self.number = number
      self.title = title
      self.events = events
    }
  }

  /// An entry of a register that came, changed or went.
  public struct EntryChange: Hashable, Sendable {
    /// The entry's number.
    public var number: Int
    /// What it says; before it went, where it did.
    public var text: LocalizedText
    /// How it differs.
    public var difference: ReportProofText.EntryDifference

    /// A change of its parts.
    public init(number: Int, text: LocalizedText, difference: ReportProofText.EntryDifference) {
      self.number = number
      self.text = text
      self.difference = difference
    }
  }

  /// What became of an organisation that came into the report, or went out of it.
  public struct OrganisationDifference: Hashable, Sendable {
    /// What became of it.
    public var change: OrganisationChange
    /// Whether the report would tell of it now, and doesn't, or the other way round.
    public var difference: ReportProofText.EntryDifference

    /// A difference of its parts.
    public init(_ change: OrganisationChange, _ difference: ReportProofText.EntryDifference) {
      self.change = change
      self.difference = difference
    }
  }

  /// A kind of which the report counts activities, and whose name or section was amended.
  public struct KindChange: Hashable, Sendable {
    /// As the report knows it.
    public var before: ActivityKind
    /// As it is now.
    public var after: ActivityKind

    /// A change of its parts.
    public init(_ before: ActivityKind, _ after: ActivityKind) {
      self.before = before
      self.after = after
    }

    /// `Gặp mặt (Kỷ niệm, gặp mặt) → Gặp gỡ (Giao lưu)`
    func text(in language: Language) -> String {
      [before, after].map { kind in
        "\(Phrase.capitalised(kind.name.text(in: language))) (\(kind.section.name.in(language)))"
      }.joined(separator: " → ")
    }
  }

  /// Somebody to whom the report refers, and whose record was corrected or erased.
  public struct PersonChange: Hashable, Sendable {
    /// Who.
    public var id: PersonID
    /// Their number.
    public var number: Int
    /// The log position of the correction or erasure, the last one.
    public var position: Int
    /// When it was recorded.
    public var recorded: Moment
    /// Whether the record was erased.
    public var isErasure: Bool
    /// Whether they signed the report.
    public var isSigner: Bool
    /// The numbers of the report's activities that name them.
    public var activities: [Int]

    /// A change of its parts.
    public init(
      id: PersonID, number: Int, position: Int, recorded: Moment, isErasure: Bool, isSigner: Bool, activities: [Int]
    ) {
      self.id = id
      self.number = number
      self.position = position
      self.recorded = recorded
      self.isErasure = isErasure
      self.isSigner = isSigner
      self.activities = activities
    }
  }

  /// The report.
  public var report: IssuedReport
  /// Up to which event the record is compared.
  public var known: KnownUpTo
  /// Figures that would change.
  public var figures: [FigureChange]
  /// What was recorded about activities, by their numbers.
  public var activities: [Recorded]
  /// Entries of the registers that differ.
  public var entries: [EntryChange]
  /// What became of organisations, as the report doesn't say it.
  public var organisations: [OrganisationDifference]
  /// Kinds that it counts by, whose name or section was amended.
  public var kinds: [KindChange]
  /// People to whom it refers, whose record has changed.
  public var people: [PersonChange]
  /// Written parts that differ.
  public var notes: [ReportNoteSection]
  /// Whether anything in it would be different, figures or not.
  public var isDifferent: Bool
  /// The labels of what is mentioned.
  public var names: Names

  /// Changes of their parts.
  public init(
    report: IssuedReport, known: KnownUpTo, figures: [FigureChange], activities: [Recorded], entries: [EntryChange],
    organisations: [OrganisationDifference] = [], kinds: [KindChange] = [], people: [PersonChange] = [],
    notes: [ReportNoteSection],
    isDifferent: Bool, names: Names
  ) {
    self.report = report
    self.known = known
    self.figures = figures
    self.activities = activities
    self.entries = entries
    self.organisations = organisations
    self.kinds = kinds
    self.people = people
    self.notes = notes
    self.isDifferent = isDifferent
    self.names = names
  }

  /// The changes as blocks.
  public func blocks(in language: Language) -> [Block] {
    var blocks: [Block] = [
      .title(ReportProofText.changes(report.number).in(language)),
      .note(ReportProofText.between(report.position, known.position).in(language)),
    ]
    let isListed =
      !(figures.isEmpty && activities.isEmpty && entries.isEmpty && organisations.isEmpty && kinds.isEmpty
      && people.isEmpty && notes.isEmpty)
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
            lines: [Phrase.capitalised(ReportProofText.entry(change.difference).in(language))]))
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
      lines: recorded.events.map { event in
        let actor = event.actor.map { " — \(Head.actor.with($0.in(language), in: language))" } ?? ""
        let text = Phrase.capitalised(event.text(names, in: language))
        return "\(event.recorded.numeric) [\(event.position)] \(text)\(actor)"
      })
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

  /// The changes as JSON.
  public func json(in language: Language) -> JSON {
    [
      "activities": .array(activities.map { json($0, language) }),
      "composed_at": .int(report.position),
      "different": .bool(isDifferent),
      "document": "report_changes",
      "entries": .array(
        entries.map {
          ["difference": .string($0.difference.rawValue), "number": .int($0.number), "text": .string($0.text.vi)]
        }),
      "figures": .array(figures.map { json($0, language) }),
      "kinds": .array(
        kinds.map {
          [
            "after": .string($0.after.section.rawValue), "before": .string($0.before.section.rawValue),
            "code": .string($0.after.code.raw), "name": .string($0.after.name.text(in: language)),
            "name_before": .string($0.before.name.text(in: language)),
          ]
        }),
      "known": known.json,
      "language": .string(language.rawValue),
      "notes": JSON(notes.map(\.rawValue)),
      "number": .int(report.number.value),
      "organisations": .array(
        organisations.map {
          [
            "change": DomainJSON(names: names, language: language).organisationChange($0.change),
            "difference": .string($0.difference.rawValue),
          ]
        }),
      "people": .array(people.map { json($0, language) }),
      "year": .int(report.number.year),
    ]
  }

  private func json(_ change: PersonChange, _ language: Language) -> JSON {
    [
      "activities": JSON(change.activities), "at": .string(change.recorded.iso),
      "change": .string(change.isErasure ? "erased" : "corrected"),
      "id": .string(change.id.uuid.uuidString.lowercased()),
      "name": .string(names.person(change.id, in: language)), "number": .int(change.number),
      "position": .int(change.position), "signer": .bool(change.isSigner),
    ]
  }

  private func json(_ change: FigureChange, _ language: Language) -> JSON {
    [
      "after": change.after.json, "before": change.before.json, "figure": .string(change.figure.typed),
      "name": .string(change.figure.text(names, in: language)), "period_before": .bool(change.isPeriodBefore),
    ]
  }

  private func json(_ recorded: Recorded, _ language: Language) -> JSON {
    [
      "events": .array(
        recorded.events.map { event in
          [
            "actor": JSON(event.actor?.in(language)), "at": .string(event.recorded.iso),
            "position": .int(event.position),
            "text": .string(event.text(names, in: language)),
          ]
        }), "number": .int(recorded.number), "title": .string(recorded.title.text(in: language)),
    ]
  }
}
