import Friendship
import Wording

/// The lines that describe an activity in a list, the same in reports, timelines and calendars.
struct ActivityLines {
  let names: Names
  let language: Language

  /// An entry for an activity, with its status where it isn't simply held.
  func entry(_ activity: CountedActivity, marks: [String] = []) -> Entry {
    Entry(
      when: activity.period.numeric, title: activity.title.text(in: language), number: activity.number,
      lines: marks + lines(activity))
  }

  /// An entry for a calendar: what and where.
  func brief(_ activity: CountedActivity) -> Entry {
    Entry(
      when: activity.period.numeric, title: activity.title.text(in: language), number: activity.number,
      lines: [sort(activity), place(activity)])
  }

  private func lines(_ activity: CountedActivity) -> [String] {
    var lines = [sort(activity), place(activity)]
    if !activity.organisers.isEmpty {
      lines.append(Head.organisers.with(organisations(activity.organisers), in: language))
    }
    if !activity.partners.isEmpty {
      lines.append(Head.partners.with(organisations(activity.partners), in: language))
    }
    if let attendance = attendance(activity) { lines.append(Head.attendance.with(attendance, in: language)) }
    if !activity.amounts.isEmpty {
      let amounts = activity.amounts.map { $0.text(in: language) }.joined(separator: "; ")
      lines.append(Head.amounts.with(amounts, in: language))
    }
    for outcome in activity.outcomes { lines.append(Head.outcomes.with(outcome, in: language)) }
    return lines
  }

  /// Kind, level and fields, and the status of what isn't held.
  private func sort(_ activity: CountedActivity) -> String {
    var parts = [Phrase.capitalised(names.kind(activity.kind, in: language))]
    if activity.status != .held { parts.append(activity.status.name.in(language)) }
    if let level = activity.level { parts.append(level.name.in(language)) }
    if !activity.fields.isEmpty {
      parts.append(activity.fields.map { $0.name.in(language) }.joined(separator: ", "))
    }
    if activity.visibility == .internal { parts.append(activity.visibility.name.in(language)) }
    return parts.joined(separator: " · ")
  }

  /// The places as they were on the day, marked where the view shows them under other units.
  private func place(_ activity: CountedActivity) -> String {
    guard !activity.places.isEmpty else {
      return Head.place.with(Sentence.notKnown.in(language), in: language)
    }
    let places = activity.places.map { names.place($0, in: language) }.joined(separator: "; ")
    let own = activity.places.compactMap(\.provinceID)
    let others = activity.units.filter { !own.contains($0) }
    let mark = others.isEmpty ? "" : " [\(Sentence.shownUnder(others, names, in: language))]"
    return Head.place.with(places + mark, in: language)
  }

  func organisations(_ ids: [OrganisationID]) -> String {
    ids.map { names.organisation($0, in: language) }.joined(separator: "; ")
  }

  private func attendance(_ activity: CountedActivity) -> String? {
    var parts: [String] = []
    if let people = activity.people { parts.append(Noun.person.counted(people, in: language)) }
    if let associations = activity.associations {
      parts.append(Noun.association.counted(associations, in: language))
    }
    parts += activity.delegations.map { names.delegation($0, in: language) }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}
