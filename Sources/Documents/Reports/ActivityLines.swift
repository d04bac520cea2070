import Friendship
import Wording

/// The lines that describe an activity in a list, the same in reports, timelines and calendars.
///
/// Made once for a list: labels and names of kinds are looked up once, not once an activity.
struct ActivityLines: Sendable {
  let names: Names
  let language: Language
  private let kinds: [KindCode: String]
  private let label: Labels

  /// What stands before values, with its colon.
  private struct Labels: Sendable {
    let place, organisers, partners, attendance, amounts, occasions, outcomes: String

    init(_ language: Language) {
      func label(_ head: Head) -> String { head.with("", in: language) }
      place = label(.place)
      organisers = label(.organisers)
      partners = label(.partners)
      attendance = label(.attendance)
      amounts = label(.amounts)
      occasions = label(.occasions)
      outcomes = label(.outcomes)
    }
  }

  init(names: Names, language: Language) {
    self.names = names
    self.language = language
    kinds = names.kinds.mapValues { Phrase.capitalised($0.name.text(in: language)) }
    label = Labels(language)
  }

  /// An entry for an activity, with its status where it isn't simply held. A report tells of days, without hours.
  func entry(_ activity: CountedActivity) -> Entry { entry(activity, lines(activity)) }

  /// An entry for a timeline, with what marks it there, and its hours where they are known.
  func entry(onTimeline activity: CountedActivity, marks: [String]) -> Entry {
    entry(activity, marks + times(activity) + lines(activity))
  }

  /// An entry for a calendar: at what hour, where that is known, what and where.
  func brief(_ activity: CountedActivity) -> Entry {
    entry(activity, times(activity) + [sort(activity), place(activity)])
  }

  private func entry(_ activity: CountedActivity, _ lines: [String]) -> Entry {
    Entry(
      in: activity.period, title: activity.title.text(in: language), number: activity.number, lines: lines)
  }

  private func times(_ activity: CountedActivity) -> [String] {
    guard activity.times != TimesOfDay() else { return [] }
    return [Head.time.with(activity.times.text(in: language), in: language)]
  }

  private func lines(_ activity: CountedActivity) -> [String] {
    var lines = [sort(activity), place(activity)]
    if !activity.organisers.isEmpty { lines.append(label.organisers + organisations(activity.organisers)) }
    if !activity.partners.isEmpty { lines.append(label.partners + organisations(activity.partners)) }
    if let attendance = attendance(activity) { lines.append(label.attendance + attendance) }
    if !activity.amounts.isEmpty {
      lines.append(label.amounts + joined(activity.amounts, "; ") { $0.text(in: language) })
    }
    if !activity.occasions.isEmpty {
      lines.append(label.occasions + joined(activity.occasions, "; ") { names.occasion($0, in: language) })
    }
    for outcome in activity.outcomes { lines.append(label.outcomes + outcome) }
    return lines
  }

  /// Kind, level and fields, and the status of what isn't held.
  private func sort(_ activity: CountedActivity) -> String {
    var text = kinds[activity.kind] ?? activity.kind.raw
    func add(_ part: String) {
      text += " · "
      text += part
    }
    if activity.status != .held { add(activity.status.name.in(language)) }
    if let level = activity.level { add(level.name.in(language)) }
    if !activity.fields.isEmpty { add(joined(activity.fields, ", ") { $0.name.in(language) }) }
    if activity.visibility == .internal { add(activity.visibility.name.in(language)) }
    return text
  }

  /// The places as they were on the day, marked where the view shows them under other units.
  private func place(_ activity: CountedActivity) -> String {
    guard !activity.places.isEmpty else { return label.place + Sentence.notKnown.in(language) }
    return label.place + joined(Sentence.places(of: activity, names, in: language), "; ") { $0 }
  }

  /// The kind alone, as a table's cell has it.
  func kind(_ activity: CountedActivity) -> String { kinds[activity.kind] ?? activity.kind.raw }

  /// The places without a label, marked where the view shows them under other units.
  func places(_ activity: CountedActivity) -> String {
    String(place(activity).dropFirst(label.place.count))
  }

  /// Who held it and, on a line that says so, with whom.
  func organisersAndPartners(_ activity: CountedActivity) -> [String] {
    (activity.organisers.isEmpty ? [] : [organisations(activity.organisers)])
      + (activity.partners.isEmpty ? [] : [label.partners + organisations(activity.partners)])
  }

  private func organisations(_ ids: [OrganisationID]) -> String {
    joined(ids, "; ") { names.organisation($0, in: language) }
  }

  func attendance(_ activity: CountedActivity) -> String? {
    var parts: [String] = []
    if let people = activity.people { parts.append(Noun.person.counted(people, in: language)) }
    if let associations = activity.associations {
      parts.append(Noun.association.counted(associations, in: language))
    }
    parts += activity.delegations.map { names.delegation($0, in: language) }
    return parts.isEmpty ? nil : joined(parts, "; ") { $0 }
  }

  /// Texts in one; nothing is built in between, since nearly all lists here have one element.
  private func joined<Element>(_ elements: [Element], _ separator: String, _ text: (Element) -> String)
    -> String
  {
    guard let first = elements.first else { return "" }
    var result = text(first)
    for element in elements.dropFirst() {
      result += separator
      result += text(element)
    }
    return result
  }
}
