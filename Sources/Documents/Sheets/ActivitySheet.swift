import Foundation
import Friendship
import Wording

/// Everything about one activity: what `show` prints, and what `record` answers with.
public struct ActivitySheet: Sendable {
  /// Its number.
  public var number: Int
  /// Its state.
  public var activity: Activity
  /// What the record doesn't say (`Gap.gaps`).
  public var gaps: [Gap]
  /// Who has just recorded something of it, where that is told.
  public var actor: PersonID?
  /// What wasn't typed but came from the settings.
  public var fromSettings: Set<Head>
  /// Its events in order; empty where they weren't asked for.
  public var history: [HistoryEvent]
  /// Up to which event it knows the record.
  public var known: KnownUpTo
  /// The labels of all that is mentioned.
  public var names: Names

  /// A sheet of its parts.
  public init(
    number: Int, activity: Activity, gaps: [Gap], fromSettings: Set<Head> = [], history: [HistoryEvent] = [],
    known: KnownUpTo, names: Names
  ) {
    self.number = number
    self.activity = activity
    self.gaps = gaps
    self.fromSettings = fromSettings
    self.history = history
    self.known = known
    self.names = names
  }

  /// The title with the number.
  public func title(in language: Language) -> String {
    "\(activity.details.title.text(in: language)) [\(number)]"
  }

  /// The activity as blocks: what is known, what isn't with the commands that add it, and its history.
  public func blocks(in language: Language) -> [Block] {
    var blocks: [Block] = [.title(title(in: language)), .facts(facts(in: language))]
    if !gaps.isEmpty {
      blocks.append(.heading(Heading.unknown.phrase.in(language), level: 1))
      blocks.append(
        .facts(gaps.map { Fact(Phrase.capitalised($0.name.in(language)), $0.command(number, status: activity.status)) })
      )
    }
    if !history.isEmpty {
      blocks.append(.heading(Heading.history.phrase.in(language), level: 1))
      blocks += history.map { .entry(entry($0, language)) }
    }
    return blocks
  }

  private func facts(in language: Language) -> [Fact] {
    let details = activity.details
    // The title above is in one language; the others stand here.
    var facts =
      [Fact(Head.status.phrase.in(language), status(in: language))]
      + Fact.inOtherLanguages(.title, details.title, than: language)
    func mark(_ head: Head) -> String { fromSettings.contains(head) ? " " + Sentence.fromSettings.in(language) : "" }
    for field in details.fieldsInOrder where !Self.isDefault(field) {
      guard let value = field.value(names, in: language) else { continue }
      // Starting and ending time share one line.
      if field.head == .time, facts.last?.label == Head.time.phrase.in(language), let last = facts.popLast() {
        facts.append(Fact(last.label, "\(last.value) \(value)"))
      } else {
        facts.append(Fact(field.head.phrase.in(language), value + mark(field.head)))
      }
    }
    if let actor {
      facts.append(Fact(Head.actor.phrase.in(language), names.person(actor, in: language) + mark(.actor)))
    }
    return facts
  }

  private func status(in language: Language) -> String {
    guard case .merged(let id) = activity.status else { return activity.status.name.in(language) }
    return "\(activity.status.name.in(language)): \(names.activity(id))"
  }

  /// Not a highlight and public is what an activity is unless somebody says otherwise; it goes without saying.
  private static func isDefault(_ field: ActivityChange) -> Bool {
    field == .isHighlight(false) || field == .visibility(.public)
  }

  private func entry(_ event: HistoryEvent, _ language: Language) -> Entry {
    let actor = event.actor.map { [Head.actor.with($0.in(language), in: language)] } ?? []
    return Entry(
      when: event.recorded.numeric, title: Phrase.capitalised(event.text(names, in: language)),
      number: event.position, lines: actor)
  }

  /// The sheet as JSON.
  public func json(in language: Language) -> JSON {
    let domain = DomainJSON(names: names, language: language)
    let details = activity.details
    var merged: JSON = .null
    if case .merged(let id) = activity.status { merged = domain.activityReference(id) }
    let attendance = details.attendance
    return [
      "activity": [
        "amounts": .array(details.amounts.map(domain.money)),
        "associations": domain.count(attendance.associations),
        "delegations": .array(attendance.delegations.map(domain.delegation)),
        "documents": .array(details.documents.map(Self.json)),
        "ends_at": JSON(details.endsAt?.canonical),
        "fields": domain.fields(details.fields),
        "highlight": .bool(details.isHighlight),
        "id": .string(activity.id.uuid.uuidString.lowercased()),
        "kind": domain.kind(details.kind),
        "level": JSON(details.level?.rawValue),
        "merged_into": merged,
        "named_associations": domain.organisations(attendance.namedAssociations),
        "number": .int(number),
        "occasions": .array(details.occasions.map(domain.occasion)),
        "organisers": domain.organisations(details.organisers),
        "outcomes": JSON(details.outcomes),
        "participants": .array(attendance.participants.map { json($0, language) }),
        "partners": domain.organisations(details.partners),
        "people": domain.count(attendance.people),
        "period": domain.period(details.period),
        "places": .array(details.places.map(domain.place)),
        "sources": JSON(details.sources),
        "starts_at": JSON(details.startsAt?.canonical),
        "status": .string(activity.status.code),
        "title": domain.localized(details.title),
        "version": .int(activity.version),
        "visibility": .string(details.visibility.rawValue),
      ],
      "document": "activity",
      "from_settings": JSON(fromSettings.map(\.rawValue).sorted()),
      "history": .array(history.map { $0.json(names, in: language) }),
      "known": known.json,
      "language": .string(language.rawValue),
      "unknown": .array(
        gaps.map { ["command": .string($0.command(number, status: activity.status)), "what": .string($0.code)] }),
    ]
  }

  private func json(_ participant: Participant, _ language: Language) -> JSON {
    [
      "erased": .bool(names.erasedPeople[participant.person] != nil),
      "id": .string(participant.person.uuid.uuidString.lowercased()),
      "name": .string(names.person(participant.person, in: language)), "role": JSON(participant.role),
    ]
  }

  private static func json(_ document: DocumentLink) -> JSON {
    ["caption": JSON(document.caption), "link": .string(document.link), "sha256": JSON(document.sha256)]
  }
}
