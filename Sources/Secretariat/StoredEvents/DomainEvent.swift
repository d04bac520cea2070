public import EventStore
import FoundationEssentials
public import Friendship

/// Something that happened, in the domain's own terms: what the bytes of an event of the log say.
public enum DomainEvent: Hashable, Sendable {
  /// To an activity.
  case activity(ActivityID, ActivityEvent)
  /// To an organisation.
  case organisation(OrganisationID, OrganisationEvent)
  /// To a person's record: that there was one, never what it says.
  case person(PersonID, PersonEvent)
  /// To the kinds of activities.
  case kind(ActivityKindEvent)
  /// To the table of provinces.
  case province(ProvinceEvent)
  /// To a tally, a proposal, a direction or a figure, by the name of its stream.
  case entry(String, RegisterEvent)
  /// To an issued report.
  case report(ReportID, ReportEvent)
  /// To the texts of reports.
  case reportNote(ReportNoteEvent)
  /// To how an organisation's reports look.
  case reportForm(ReportFormEvent)
  /// A name now belongs to an organisation, and nobody else can take it.
  case nameTaken(by: OrganisationID)
  /// A name or code now belongs to a kind, until that gives it up.
  case kindNameTaken(by: KindCode)
  /// A number of a year now belongs to a report.
  case reportNumberTaken(by: ReportID)
  /// A report has taken the place of another.
  case reportSuperseded(by: ReportID)

  /// Reads an event of the log, in whatever form of its type it was stored.
  /// - Throws: `StoredEventError` for bytes that don't say what their type asks for, and for a type that this program doesn't
  ///   know.
  public init(_ event: RecordedEvent) throws(StoredEventError) {
    switch event.stream.category {
    case ActivityEventFormat.category:
      self = .activity(ActivityID(try event.streamUUID()), try ActivityEventFormat.decode(event))
    case OrganisationEventFormat.category:
      let id = OrganisationID(try event.streamUUID())
      self = .organisation(id, try OrganisationEventFormat.decode(event, id: id))
    case OrganisationEventFormat.nameCategory: self = .nameTaken(by: try OrganisationEventFormat.holder(event))
    case PersonEventFormat.category:
      self = .person(PersonID(try event.streamUUID()), try PersonEventFormat.decode(event))
    case ActivityKindEventFormat.category: self = .kind(try ActivityKindEventFormat.decode(event))
    case ActivityKindEventFormat.nameCategory: self = .kindNameTaken(by: try ActivityKindEventFormat.holder(event))
    case ProvinceEventFormat.unitCategory, ProvinceEventFormat.changeCategory:
      self = .province(try ProvinceEventFormat.decode(event))
    case ReportEventFormat.category:
      let id = ReportID(try event.streamUUID())
      self = .report(id, try ReportEventFormat.decode(event, id: id))
    case ReportEventFormat.numberCategory: self = .reportNumberTaken(by: try ReportEventFormat.holder(ofNumber: event))
    case ReportEventFormat.successorCategory: self = .reportSuperseded(by: try ReportEventFormat.successor(event))
    case ReportNoteEventFormat.category: self = .reportNote(try ReportNoteEventFormat.decode(event))
    case ReportFormEventFormat.category: self = .reportForm(try ReportFormEventFormat.decode(event))
    case let category where RegisterEventFormat.categories.contains(category):
      self = .entry(event.stream.id, try RegisterEventFormat.decode(event))
    default: throw .unknown(event)
    }
  }
}

extension RecordedEvent {
  /// The UUID that its stream is named by.
  func streamUUID() throws(StoredEventError) -> UUID {
    guard let uuid = UUID(text: stream.id) else { throw StoredEventError(self, "its stream isn't named by a UUID") }
    return uuid
  }
}
