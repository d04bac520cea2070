import Friendship
import Wording

/// A yearly report, or one for any other period, as a value. Text, Markdown, HTML and JSON all come from it.
///
/// It is composed, not computed: the figures are Friendship's, the lists are what the read models hold, and every
/// figure keeps the numbers of the activities behind it.
public struct Report: Sendable {
  /// Of what it tells.
  public var scope: ReportScope
  /// For which time.
  public var period: Period
  /// In whose boundaries provinces are shown.
  public var view: BoundaryView
  /// Up to which event it knows the record.
  public var known: KnownUpTo
  /// What was held.
  public var figures: ReportFigures
  /// The period before, for comparison.
  public var previousPeriod: Period
  /// What was held then, in the same boundaries; `nil`, or without any activity, reads "not recorded".
  public var previous: ReportFigures?
  /// How many may have been held then, besides: their time or their place leaves it open. Printed, and no part of the
  /// canonical JSON.
  public var previousPossible = 0
  /// The day that counts as today, where the period isn't over on it. Printed, and no part of the canonical JSON.
  public var goesOnAfter: CivilDate?
  /// The numbers of activities held in the period that are for the association only. Told to whoever makes the report, and
  /// no part of what is issued.
  public var leftOut: [Int] = []
  /// The units of which only a part belongs to the province that it is about, so that isn't known how much of what was stated
  /// for them does. Printed, and no part of the canonical JSON.
  public var partialUnits: Set<ProvinceID> = []
  /// What is said of the history of the province that it is about. Printed, and no part of the canonical JSON.
  public var background = ProvinceBackground.none
  /// The activities held, in the order of their dates.
  public var activities: [CountedActivity]
  /// What was held and may belong to the period, by its time or its place; named, not counted.
  public var possible: [CountedActivity]
  /// Plans of the period whose day has passed.
  public var unreported: [CountedActivity]
  /// Plans of the period that were cancelled.
  public var cancelled: [CountedActivity]
  /// Plans whose day is still to come, of the rest of the period and of the next one.
  public var planned: [CountedActivity]
  /// Aggregates of the period.
  public var tallies: [Numbered<Tally>]
  /// Proposals that wait for an answer.
  public var proposals: [Numbered<Proposal>]
  /// Directions for this period and the next.
  public var directions: [Numbered<Direction>]
  /// Province figures about the period.
  public var provinceFigures: [Numbered<ProvinceFigure>]
  /// The organisations that it is about and that existed in the period, those that held nothing too. Listed, and no part of
  /// the canonical JSON: reports that were issued before there was such a list stay the same to the byte.
  public var organisations: [Organisation]
  /// What was founded, renamed, merged or dissolved in the period, in the order of time.
  public var organisationChanges: [OrganisationChange]
  /// The chapters that people write; what is missing has a marked place.
  public var notes: [ReportNoteSection: LocalizedText]
  /// The organisation that issues it; `nil` where none is known.
  public var issuer: OrganisationID?
  /// What stands in its head and at its end.
  public var form: ReportForm
  /// With what number and day it was issued; `nil` for a draft.
  public var issue: ReportIssueDetails?
  /// The report whose place it takes. Printed, and no part of the canonical JSON, which has what the record says.
  public var supersedes: IssuedReport?
  /// The log's signed checkpoint that an issued report carries, where there is one. Printed, and no part of the canonical
  /// JSON: whether there was a key, and which, is nothing that the record says.
  public var checkpoint: CheckpointStamp?
  /// The labels of all that is mentioned.
  public var names: Names

  /// A report of its parts; what is left out is empty.
  public init(
    scope: ReportScope, period: Period, view: BoundaryView, known: KnownUpTo, figures: ReportFigures,
    previousPeriod: Period, previous: ReportFigures?, activities: [CountedActivity],
    possible: [CountedActivity] = [], unreported: [CountedActivity] = [], cancelled: [CountedActivity] = [],
    planned: [CountedActivity] = [],
    tallies: [Numbered<Tally>] = [], proposals: [Numbered<Proposal>] = [],
    directions: [Numbered<Direction>] = [], provinceFigures: [Numbered<ProvinceFigure>] = [],
    organisations: [Organisation] = [], organisationChanges: [OrganisationChange] = [],
    notes: [ReportNoteSection: LocalizedText] = [:],
    issuer: OrganisationID? = nil, form: ReportForm = ReportForm(), issue: ReportIssueDetails? = nil,
    supersedes: IssuedReport? = nil, checkpoint: CheckpointStamp? = nil, names: Names
  ) {
    self.scope = scope
    self.period = period
    self.view = view
    self.known = known
    self.figures = figures
    self.previousPeriod = previousPeriod
    self.previous = previous
    self.activities = activities
    self.possible = possible
    self.unreported = unreported
    self.cancelled = cancelled
    self.planned = planned
    self.tallies = tallies
    self.proposals = proposals
    self.directions = directions
    self.provinceFigures = provinceFigures
    self.organisations = organisations
    self.organisationChanges = organisationChanges
    self.notes = notes
    self.issuer = issuer
    self.form = form
    self.issue = issue
    self.supersedes = supersedes
    self.checkpoint = checkpoint
    self.names = names
  }

  /// What whoever makes it ought to know and it doesn't say itself, be it a draft or about to be issued.
  public var remarks: [ReportRemark] {
    let asPlanned = activities.filter(\.isAsPlanned).map(\.number)
    return (asPlanned.isEmpty ? [] : [.asPlanned(asPlanned)]) + (leftOut.isEmpty ? [] : [.internalLeftOut(leftOut)])
  }

  /// The figures to compare with: only those of a period in which something was recorded.
  var comparison: ReportFigures? {
    guard let previous, !previous.activities.isEmpty else { return nil }
    return previous
  }
}
