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
      text += held.isEmpty ? ": “\(title)”" : ", \(held) \(verb(activity.kind, names)) “\(title)”"
      if !partners.isEmpty { text += ", phối hợp với \(partners)" }
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
      text += " \(label): \(Phrase.sentence(activity.outcomes.joined(separator: "; ")))"
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
    let all = Phrase.list(Sentence.places(of: activity, names, in: language)).in(language)
    guard language == .vi else { return all }
    // "tại trực tuyến" and "tại cả nước" aren't Vietnamese.
    let isSomewhere = activity.places.contains { place in
      switch place {
      case .province, .abroad: true
      case .online, .nationwide: false
      }
    }
    return isSomewhere ? "tại \(all)" : all
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
