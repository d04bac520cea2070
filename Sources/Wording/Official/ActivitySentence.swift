import Friendship

/// An activity told in a sentence or two, as a report describes it.
public enum ActivitySentence {
  /// `Ngày 23-24/5/2025, tại tỉnh Hải Dương, Hội hữu nghị Việt - Nga tổ chức “Hội nghị toàn quốc”; có 31 Hội tham dự. Kết
  /// quả: …`
  ///
  /// Places are marked where the report shows them under other units.
  public static func text(of activity: CountedActivity, _ names: Names, in language: Language) -> String {
    var text = Phrase.capitalised(activity.period.text(in: language))
    let place = place(of: activity, names, language)
    let held = Phrase.list(activity.organisers.map { names.organisation($0, in: language) }).in(language)
    let partners = Phrase.list(activity.partners.map { names.organisation($0, in: language) }).in(language)
    let title = activity.title.text(in: language)
    switch language {
    case .vi:
      if let place { text += ", \(place)" }
      text += held.isEmpty ? ", diễn ra “\(title)”" : ", \(held) \(verb(activity.kind, names)) “\(title)”"
      // Without who held it nobody is there to cooperate with.
      if !partners.isEmpty { text += held.isEmpty ? " với sự phối hợp của \(partners)" : ", phối hợp với \(partners)" }
    case .en, .ru:
      if let place { text += ", \(place)" }
      text += language == .en ? ": “\(title)”" : ": «\(title)»"
      let with = Phrase(vi: "", en: "with \(partners)", ru: "партнёры: \(partners)").in(language)
      let by = [held, partners.isEmpty ? "" : with].filter { !$0.isEmpty }.joined(separator: "; ")
      if !by.isEmpty { text += " (\(by))" }
    }
    if let attended = attended(activity, names, language) { text += "; \(attended)" }
    text = Phrase.sentence(text)
    if !activity.outcomes.isEmpty {
      let label = Phrase(vi: "Kết quả", en: "Outcome", ru: "Результат").in(language)
      // Each is a sentence of its own or a part of one; between them stands one mark.
      let outcomes = activity.outcomes.dropLast().map(Phrase.withoutStop) + activity.outcomes.suffix(1)
      text += " \(label): \(Phrase.sentence(outcomes.joined(separator: "; ")))"
    }
    return "\(text) [\(activity.number)]"
  }

  /// What a Vietnamese sentence says that an organisation does with a thing of a kind: it holds a meeting, but receives a
  /// delegation. Of kinds that were added it carries out an activity.
  private static func verb(_ kind: KindCode, _ names: Names) -> String {
    switch kind.raw {
    case "conference", "congress", "anniversary", "gathering", "exchange", "seminar", "training", "exhibition",
      "contest",
      "meeting":
      "tổ chức"
    case "delegation-in": "đón đoàn:"
    case "delegation-out": "cử đoàn:"
    case "grant": "trao học bổng, quà:"
    case "agreement", "visit", "flowers", "award", "admission", "founding", "reorganisation":
      "\(names.kind(kind, in: .vi)):"
    case "aid", "information": "thực hiện \(names.kind(kind, in: .vi)):"
    default: "thực hiện hoạt động \(names.kind(kind, in: .vi)):"
    }
  }

  private static func place(of activity: CountedActivity, _ names: Names, _ language: Language) -> String? {
    guard !activity.places.isEmpty else { return nil }
    let all = Sentence.places(of: activity, names, in: language)
    guard language == .vi else { return Phrase.list(all).in(language) }
    // "tại trực tuyến" and "tại cả nước" aren't Vietnamese: those stand behind, or alone.
    var somewhere: [String] = [], other: [String] = []
    for (place, text) in zip(activity.places, all) {
      switch place {
      case .province, .abroad: somewhere.append(text)
      case .online, .nationwide: other.append(text)
      }
    }
    return (somewhere.isEmpty ? "" : "tại ") + Phrase.list(somewhere + other).in(language)
  }

  private static func attended(_ activity: CountedActivity, _ names: Names, _ language: Language) -> String? {
    var parts: [String] = []
    if let people = activity.people { parts.append(Noun.person.counted(people, in: language)) }
    if let associations = activity.associations { parts.append(Noun.association.counted(associations, in: language)) }
    let delegations = activity.delegations.map { names.delegation($0, in: language) }
    var text = parts.joined(separator: ", ")
    if !text.isEmpty {
      text = Phrase(vi: "có \(text) tham dự", en: "attendance: \(text)", ru: "участие: \(text)").in(language)
    }
    let amounts = activity.amounts.map { $0.text(in: language) }.joined(separator: "; ")
    let value =
      amounts.isEmpty
      ? nil : Phrase(vi: "trị giá \(amounts)", en: "value: \(amounts)", ru: "сумма: \(amounts)").in(language)
    let all = [text.isEmpty ? nil : text, delegations.isEmpty ? nil : delegations.joined(separator: "; "), value]
      .compactMap(\.self)
    return all.isEmpty ? nil : all.joined(separator: "; ")
  }
}
