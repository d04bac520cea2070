import Friendship

extension ActivityChange {
  /// Which field it sets.
  public var head: Head {
    switch self {
    case .kind: .kind
    case .title: .title
    case .period: .date
    case .startsAt, .endsAt: .time
    case .places: .place
    case .organisers: .organisers
    case .partners: .partners
    case .level: .level
    case .fields: .field
    case .people: .people
    case .associations: .associations
    case .namedAssociations: .namedAssociations
    case .participants: .participants
    case .delegations: .delegations
    case .amounts: .amounts
    case .occasions: .occasions
    case .outcomes: .outcomes
    case .documents: .documents
    case .sources: .sources
    case .isHighlight: .highlight
    case .visibility: .visibility
    }
  }

  /// The new value in words; `nil` where it makes the field unknown or empty.
  public func value(_ names: Names, in language: Language) -> String? {
    func list<Element>(_ elements: [Element], _ text: (Element) -> String) -> String? {
      elements.isEmpty ? nil : elements.map(text).joined(separator: "; ")
    }
    switch self {
    case .kind(let code): return names.kind(code, in: language)
    case .title(let title): return title.text(in: language)
    case .period(let period): return period.text(in: language)
    case .startsAt(let time):
      return time.map { Phrase(vi: "từ ", en: "from ", ru: "с ").in(language) + $0.text(in: language) }
    case .endsAt(let time):
      return time.map { Phrase(vi: "đến ", en: "until ", ru: "до ").in(language) + $0.text(in: language) }
    case .places(let places): return list(places) { names.place($0, in: language) }
    case .organisers(let ids), .partners(let ids), .namedAssociations(let ids):
      return list(ids) { names.organisation($0, in: language) }
    case .level(let level): return level?.name.in(language)
    case .fields(let fields): return list(fields) { $0.name.in(language) }
    case .people(let count): return count?.text(in: language)
    case .associations(let count): return count?.text(in: language)
    case .participants(let people):
      return list(people) { person in
        let name = names.person(person.person, in: language)
        return person.role.map { "\(name) (\($0))" } ?? name
      }
    case .delegations(let delegations): return list(delegations) { names.delegation($0, in: language) }
    case .amounts(let amounts): return list(amounts) { $0.text(in: language) }
    case .occasions(let occasions): return list(occasions) { names.occasion($0, in: language) }
    case .outcomes(let texts), .sources(let texts): return list(texts) { $0 }
    case .documents(let links):
      return list(links) { link in link.caption.map { "\($0): \(link.link)" } ?? link.link }
    case .isHighlight(let value): return (value ? Sentence.yes : Sentence.no).in(language)
    case .visibility(let visibility): return visibility.name.in(language)
    }
  }

  /// The field with its new value: `Số người tham dự: 120`.
  ///
  /// - Parameter before: the title until then, so that of a title only what has changed is told, each in its language.
  public func text(_ names: Names, in language: Language, titleBefore before: LocalizedText? = nil) -> String {
    if case .title(let title) = self, let before, title != before {
      return title.changes(from: before).map { changed, text in
        // As the sheet names them: the Vietnamese one is the title itself.
        let name = head.phrase.in(language) + (changed == .vi ? "" : " (\(changed.rawValue))")
        return name + ": " + (text ?? Sentence.notKnown.in(language))
      }.joined(separator: "; ")
    }
    return head.with(value(names, in: language) ?? Sentence.notKnown.in(language), in: language)
  }
}

extension LocalizedText {
  /// The texts that differ from those of another, by their language; `nil` where there is none any more.
  fileprivate func changes(from before: LocalizedText) -> [(language: Language, text: String?)] {
    [(.vi, vi, before.vi), (.en, en, before.en), (.ru, ru, before.ru)].compactMap { language, now, then in
      now == then ? nil : (language, now)
    }
  }
}

extension ActivityDetails {
  /// All fields in the order in which people read them, each as the change that would set it.
  public var fieldsInOrder: [ActivityChange] {
    [
      .kind(kind), .period(period), .startsAt(startsAt), .endsAt(endsAt), .places(places),
      .organisers(organisers), .partners(partners), .level(level), .fields(fields),
      .people(attendance.people), .associations(attendance.associations),
      .namedAssociations(attendance.namedAssociations), .participants(attendance.participants),
      .delegations(attendance.delegations), .amounts(amounts), .occasions(occasions), .outcomes(outcomes),
      .documents(documents), .sources(sources), .isHighlight(isHighlight), .visibility(visibility),
    ]
  }
}

extension ActivityEvent {
  /// What happened, in words, with what it changed: `dời sang ngày 24/5/2025; lý do: mưa bão`.
  ///
  /// - Parameter before: the title until then, where it is known.
  public func text(_ names: Names, in language: Language, titleBefore before: LocalizedText? = nil) -> String {
    func reason(_ text: String?) -> String {
      text.map { "; " + Phrase(vi: "lý do: ", en: "reason: ", ru: "причина: ").in(language) + $0 } ?? ""
    }
    func changed(_ changes: [ActivityChange]) -> String {
      // Beginning and end are one time of day, told at one place: of an end that isn't known nothing is said beside the
      // beginning.
      let hasStart = changes.contains { if case .startsAt = $0 { true } else { false } }
      let start = changes.lazy.compactMap { if case .startsAt(let time) = $0 { time } else { nil } }.first
      let end = changes.lazy.compactMap { if case .endsAt(let time) = $0 { time } else { nil } }.first
      let told = changes.compactMap { change -> String? in
        switch change {
        case .endsAt(let time) where start != nil || hasStart && time == nil: nil
        case .startsAt(let start?): Head.time.with(TimesOfDay(start, to: end).text(in: language), in: language)
        default: change.text(names, in: language, titleBefore: before)
        }
      }
      return told.isEmpty ? "" : ": " + told.joined(separator: "; ")
    }
    switch self {
    case .planned:
      return Phrase(vi: "đưa vào kế hoạch", en: "planned", ru: "внесено в план").in(language)
    case .recorded:
      return Phrase(vi: "ghi là đã diễn ra", en: "recorded as held", ru: "записано как состоявшееся").in(
        language)
    case .confirmed(let why):
      return Phrase(vi: "xác nhận kế hoạch", en: "plan confirmed", ru: "план подтверждён").in(language)
        + reason(why)
    case .rescheduled(let period, let times, let occasions, let why):
      let when = period.text(in: language) + (times.map { ", " + $0.text(in: language) } ?? "")
      let changes = occasions.map { "; " + ActivityChange.occasions($0).text(names, in: language) } ?? ""
      return Phrase(vi: "dời sang \(when)", en: "moved to \(when)", ru: "перенесено: \(when)").in(language)
        + changes + reason(why)
    case .postponed(let why):
      return Phrase(
        vi: "hoãn, chưa có ngày mới", en: "postponed, no new date", ru: "отложено, новой даты нет"
      )
      .in(language) + reason(why)
    case .relocated(let places, let why):
      let list = places.map { names.place($0, in: language) }.joined(separator: "; ")
      let place = list.isEmpty ? Sentence.notKnown.in(language) : list
      return Phrase(
        vi: "chuyển địa điểm: \(place)", en: "moved to another place: \(place)", ru: "новое место: \(place)"
      )
      .in(language) + reason(why)
    case .held(let changes, let why):
      return Phrase(vi: "đã diễn ra", en: "held", ru: "состоялось").in(language) + changed(changes)
        + reason(why)
    case .cancelled(let why):
      return Phrase(vi: "hủy", en: "cancelled", ru: "отменено").in(language) + reason(why)
    case .amended(let changes, let why):
      return Phrase(vi: "sửa bản ghi", en: "record corrected", ru: "запись исправлена").in(language)
        + changed(changes) + reason(why)
    case .retracted(let why):
      return Phrase(vi: "rút vì ghi nhầm", en: "retracted as entered in error", ru: "отозвано как ошибочное")
        .in(language) + reason(why)
    case .merged(let id):
      let other = names.activity(id)
      return Phrase(vi: "gộp vào \(other)", en: "merged into \(other)", ru: "объединено с \(other)").in(
        language)
    case .absorbed(let id, let changes):
      let other = names.activity(id)
      return Phrase(vi: "nhận gộp từ \(other)", en: "took over from \(other)", ru: "дополнено из \(other)")
        .in(language) + changed(changes)
    }
  }
}
