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

  /// What was recorded about one activity or organisation.
  public struct Recorded: Hashable, Sendable {
    /// Its number.
    public var number: Int
    /// Its title or name as it is now.
    public var title: LocalizedText
    /// Its events since, in order.
    public var events: [HistoryEvent]

    /// Events of an activity or organisation.
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
    /// Its events since, in order.
    public var events: [HistoryEvent]

    /// A change of its parts.
    public init(
      number: Int, text: LocalizedText, difference: ReportProofText.EntryDifference, events: [HistoryEvent] = []
    ) {
      self.number = number
      self.text = text
      self.difference = difference
      self.events = events
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
  /// What was recorded about organisations that it is about or names, by their numbers.
  public var organisationRecords: [Recorded]
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
    organisations: [OrganisationDifference] = [], organisationRecords: [Recorded] = [], kinds: [KindChange] = [],
    people: [PersonChange] = [], notes: [ReportNoteSection], isDifferent: Bool, names: Names
  ) {
    self.report = report
    self.known = known
    self.figures = figures
    self.activities = activities
    self.entries = entries
    self.organisations = organisations
    self.organisationRecords = organisationRecords
    self.kinds = kinds
    self.people = people
    self.notes = notes
    self.isDifferent = isDifferent
    self.names = names
  }
}
