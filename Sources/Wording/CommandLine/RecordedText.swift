import Friendship

/// What a command that recorded something says it did.
public enum RecordedText: String, CaseIterable, Hashable, Sendable {
  case recorded, planned, amended, moved, postponed, confirmed, held, cancelled, retracted, merged

  /// The sentence, with the number by which the activity is addressed from now on.
  public func phrase(_ number: Int) -> Phrase {
    let n = "\(number)"
    return switch self {
    case .recorded: Phrase(vi: "Đã ghi, số \(n).", en: "Recorded as \(n).", ru: "Записано под номером \(n).")
    case .planned:
      Phrase(
        vi: "Đã đưa vào kế hoạch, số \(n).", en: "Planned as \(n).", ru: "Внесено в план под номером \(n).")
    case .amended: Phrase(vi: "Đã sửa số \(n).", en: "\(n) was amended.", ru: "Запись \(n) исправлена.")
    case .moved: Phrase(vi: "Đã dời số \(n).", en: "\(n) was moved.", ru: "Мероприятие \(n) перенесено.")
    case .postponed:
      Phrase(vi: "Đã hoãn số \(n).", en: "\(n) was postponed.", ru: "Мероприятие \(n) отложено.")
    case .confirmed:
      Phrase(vi: "Đã xác nhận số \(n).", en: "\(n) was confirmed.", ru: "Мероприятие \(n) подтверждено.")
    case .held:
      Phrase(
        vi: "Đã ghi nhận số \(n) đã diễn ra.", en: "\(n) was marked as held.",
        ru: "Мероприятие \(n) отмечено как состоявшееся.")
    case .cancelled:
      Phrase(vi: "Đã hủy số \(n).", en: "\(n) was cancelled.", ru: "Мероприятие \(n) отменено.")
    case .retracted: Phrase(vi: "Đã rút số \(n).", en: "\(n) was retracted.", ru: "Запись \(n) отозвана.")
    case .merged:
      Phrase(
        vi: "Đã gộp; bản ghi còn hiệu lực là số \(n).", en: "Merged; the record that goes on is \(n).",
        ru: "Объединено; действует запись \(n).")
    }
  }

  /// Said of the register entries that name an activity which was merged or retracted just now.
  ///
  /// - Parameter entries: what they are and their numbers, by number; at most ten are told.
  public func naming(_ entries: [(register: RegisterEntry.Register, number: Int)]) -> Phrase? {
    guard let first = entries.first else { return nil }
    return Phrase(each: { language in
      let rest = entries.count - Self.mostNamed
      let list =
        entries.prefix(Self.mostNamed).map { "\($0.register.name.in(language)) \($0.number)" }.joined(separator: "; ")
        + (rest > 0 ? " … (+\(rest))" : "")
      let command = "huunghi \(first.register.command) amend \(first.number) --activity N"
      let phrase =
        self == .merged
        ? Phrase(
          vi: "Nay thuộc bản ghi này: \(list).", en: "Told with this record from now on: \(list).",
          ru: "Теперь относится к этой записи: \(list).")
        : Phrase(
          vi: """
            Vẫn ghi theo hoạt động đã rút: \(list). Ghi theo hoạt động khác: \(command); không theo hoạt động nào: \
            --activity unknown.
            """,
          en: "These still name it: \(list). To name another: \(command); or none: --activity unknown.",
          ru: "На неё по-прежнему ссылаются: \(list). Указать другое: \(command); никакого: --activity unknown.")
      return phrase.in(language)
    })
  }

  private static let mostNamed = 10

  /// Said of organisers and partners that didn't exist at the time.
  public static func absent(_ organisations: [Organisation], _ number: Int) -> Phrase? {
    guard !organisations.isEmpty else { return nil }
    return Phrase(each: { language in
      let list = organisations.map { "\($0.name.text(in: language)) (\(life($0).in(language)))" }.joined(
        separator: "; ")
      return Phrase(
        vi: "Khi đó chưa có hoặc không còn: \(list). Xem lại thời gian hoặc tổ chức: huunghi amend \(number) …",
        en: "Not there at that time: \(list). Check the time or the organisation: huunghi amend \(number) …",
        ru: "Тогда не существовало: \(list). Проверьте время или организацию: huunghi amend \(number) …"
      ).in(language)
    })
  }

  /// When an organisation was founded and when it ended, as far as is known.
  private static func life(_ organisation: Organisation) -> Phrase {
    Phrase(each: { language in
      let founded = organisation.founded.map { $0.text(in: language) }.map {
        Phrase(vi: "thành lập \($0)", en: "founded \($0)", ru: "основана: \($0)").in(language)
      }
      let ended = organisation.ending.map { $0.on.text(in: language) }.map {
        Phrase(vi: "kết thúc \($0)", en: "ended \($0)", ru: "прекратила: \($0)").in(language)
      }
      return [founded, ended].compactMap(\.self).joined(separator: ", ")
    })
  }

  /// Said of what was planned and is on record as having taken place now, though nobody has said it again.
  public static func asPlanned(_ changes: [ActivityChange], _ number: Int, _ names: Names) -> Phrase? {
    guard !changes.isEmpty else { return nil }
    return Phrase(each: { language in
      let list = changes.map { $0.text(names, in: language) }.joined(separator: "; ")
      return Phrase(
        vi: """
          Vẫn như kế hoạch, hãy xem lại: \(list). Sửa: huunghi amend \(number) …; chưa rõ thì ghi unknown. \
          Đúng cả: huunghi amend \(number) --as-planned.
          """,
        en: """
          As it was planned, to be looked at again: \(list). To correct: huunghi amend \(number) …, with unknown for \
          what isn't known. If all is right: huunghi amend \(number) --as-planned.
          """,
        ru: """
          Осталось как в плане, проверьте: \(list). Исправить: huunghi amend \(number) …; неизвестное — unknown. \
          Если всё верно: huunghi amend \(number) --as-planned.
          """
      ).in(language)
    })
  }

  /// Said where the province of the settings was no more, and the unit that carries it on was taken.
  public static func placeOfHeir(_ place: Place, of former: ProvinceID, _ number: Int, _ names: Names) -> Phrase {
    Phrase(each: { language in
      let was = Phrase.capitalised(names.provinceWithKind(former, in: language))
      let now = names.place(place, in: language)
      return Phrase(
        vi: """
          \(was) trong thiết lập khi đó đã thuộc \(now), nên nơi ghi như vậy. Ghi nơi khác: \
          huunghi amend \(number) --at …
          """,
        en: """
          \(was), from your settings, was part of \(now) by then, and that is the place taken. To give another: \
          huunghi amend \(number) --at …
          """,
        ru: """
          \(was) (из настроек) к тому времени — уже \(now), это и записано как место. Указать другое: \
          huunghi amend \(number) --at …
          """
      ).in(language)
    })
  }

  /// Said where the province of the settings says nothing of the place.
  public static func noPlace(_ reason: Phrase?) -> Phrase {
    Phrase(
      vi: "Nơi không lấy được từ thiết lập.", en: "No place was taken from your settings.",
      ru: "Место из настроек взять нельзя."
    ).then(reason)
  }

  /// Said of one much like it, which somebody recorded at the same moment.
  public static func twin(_ twin: ActivityCandidate, of number: Int) -> Phrase {
    let (n, t) = ("\(number)", "\(twin.number)")
    let found = twin.phrase
    return Phrase(
      vi: "Cùng lúc có người ghi một hoạt động rất giống: \(found.vi). Nếu là một: huunghi merge \(n) \(t).",
      en:
        "Somebody recorded one much like it at the same moment: \(found.en). If it is the same: huunghi merge \(n) \(t).",
      ru:
        "Одновременно записано очень похожее мероприятие: \(found.ru). Если это одно и то же: huunghi merge \(n) \(t).")
  }

  /// Said of a plan that moved to another day: its hours stay, and how to change them.
  public static func hoursStay(_ number: Int, _ times: TimesOfDay) -> Phrase {
    Phrase(each: { language in
      let times = times.text(in: language)
      return Phrase(
        vi: "Giờ giữ nguyên: \(times). Đổi giờ: huunghi move \(number) --time 14:00.",
        en: "The time of day stays: \(times). To change it: huunghi move \(number) --time 14:00.",
        ru: "Время суток прежнее: \(times). Изменить: huunghi move \(number) --time 14:00."
      ).in(language)
    })
  }
}
