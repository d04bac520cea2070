import Friendship

extension Sentence {
  /// Before the list of units that a timeline is put together from.
  public static let timelineHolds = Phrase(
    vi: "Dòng thời gian này gồm những gì diễn ra ở:", en: "This timeline holds what happened in:",
    ru: "В этой хронологии — то, что происходило в единицах:")
  /// A part of a timeline of which some may belong to it.
  public static let possiblyHere = Phrase(
    vi: "một phần, chưa rõ hoạt động nào thuộc đây", en: "in part, which activities belong here isn't known",
    ru: "частично, какие мероприятия относятся сюда, неизвестно")

  /// What was stated for a unit of which only a part belongs to the province of a document.
  public static let statedForPart = Phrase(
    vi: "đơn vị này chỉ có một phần thuộc đây, chưa rõ phần nào",
    en: "only a part of this unit belongs here, and which isn't known",
    ru: "сюда относится лишь часть этой единицы, какая именно, неизвестно")

  /// An activity of which only a part of its possible days lies in the period that is asked about.
  public static let possiblyInPeriod = Phrase(
    vi: "chưa rõ có trong thời gian này không", en: "whether it was in this period isn't known",
    ru: "неизвестно, было ли это в данный период")

  /// An activity of known days that lasted beyond the period that is asked about, and is counted in another.
  public static let countedElsewhen = Phrase(
    vi: "chỉ một phần trong thời gian này, được tính ở kỳ khác", en: "partly in this period, and counted in another",
    ru: "лишь частично в этот период, учтено в другом")

  /// Where an activity happened whose unit, or units, are now part of another.
  public static func happenedIn(_ unit: String) -> Phrase {
    Phrase(vi: "diễn ra ở \(unit) khi đó", en: "in \(unit) as it then was", ru: "тогда — \(unit)")
  }

  /// Where an activity happened that may belong to any of several units in the boundaries of the view.
  public static func happenedIn(_ unit: String, possibly heirs: [String], in language: Language) -> String {
    Phrase(
      vi: "diễn ra ở \(unit) khi đó; có thể thuộc \(heirs.joined(separator: " hoặc "))",
      en: "in \(unit) as it then was; possibly \(heirs.joined(separator: " or "))",
      ru: "тогда — \(unit); возможно, \(heirs.joined(separator: " или "))"
    ).in(language)
  }

  /// An activity elsewhere, by the province's associations.
  public static func happenedElsewhere(by organisations: String) -> Phrase {
    Phrase(
      vi: "ở nơi khác, do tổ chức của tỉnh, thành phố thực hiện: \(organisations)",
      en: "elsewhere, by organisations of the province: \(organisations)",
      ru: "в другом месте, организациями провинции: \(organisations)")
  }

  /// An activity by the province's associations of which no place is on record.
  public static func happenedSomewhere(by organisations: String) -> Phrase {
    Phrase(
      vi: "chưa rõ nơi diễn ra, do tổ chức của tỉnh, thành phố thực hiện: \(organisations)",
      en: "where isn't recorded, by organisations of the province: \(organisations)",
      ru: "место не указано, организациями провинции: \(organisations)")
  }

  /// How many activities a timeline counts.
  public static func heldHere(_ count: Int) -> Phrase {
    Phrase(
      vi: "Đã diễn ra ở đây: \(Noun.activity.counted(count, in: .vi))",
      en: "Held here: \(Noun.activity.counted(count, in: .en))",
      ru: "Состоялось здесь: \(Noun.activity.counted(count, in: .ru))")
  }

  /// How many of them in a former unit.
  public static func ofWhichIn(_ unit: String, _ count: Int) -> Phrase {
    Phrase(
      vi: "trong đó ở \(unit) khi đó: \(Digits.grouped(count, in: .vi))",
      en: "of these in \(unit) as it then was: \(Digits.grouped(count, in: .en))",
      ru: "из них тогда — \(unit): \(Digits.grouped(count, in: .ru))")
  }

  /// How many may have been here.
  public static func heldPossiblyHere(_ count: Int) -> Phrase {
    Phrase(
      vi: "Có thể thuộc đây, không tính vào tổng số: \(Noun.activity.counted(count, in: .vi))",
      en: "Possibly part of this, not counted: \(Noun.activity.counted(count, in: .en))",
      ru: "Возможно, относится сюда, не учтено: \(Noun.activity.counted(count, in: .ru))")
  }

  /// How many were elsewhere.
  public static func heldElsewhere(_ count: Int) -> Phrase {
    Phrase(
      vi: "Ở nơi khác, không tính vào tổng số: \(Noun.activity.counted(count, in: .vi))",
      en: "Elsewhere, not counted: \(Noun.activity.counted(count, in: .en))",
      ru: "В другом месте, не учтено: \(Noun.activity.counted(count, in: .ru))")
  }

  /// How many have no place on record.
  public static func heldSomewhere(_ count: Int) -> Phrase {
    Phrase(
      vi: "Chưa rõ nơi diễn ra, không tính vào tổng số: \(Noun.activity.counted(count, in: .vi))",
      en: "Where isn't recorded, not counted: \(Noun.activity.counted(count, in: .en))",
      ru: "Место не указано, не учтено: \(Noun.activity.counted(count, in: .ru))")
  }

  /// How many were not held.
  public static func notHeld(_ count: Int) -> Phrase {
    Phrase(
      vi: "Chưa hoặc không diễn ra, không tính vào tổng số: \(Noun.activity.counted(count, in: .vi))",
      en: "Not held, or not yet, and not counted: \(Noun.activity.counted(count, in: .en))",
      ru: "Не состоялось или ещё не состоялось, не учтено: \(Noun.activity.counted(count, in: .ru))")
  }
}
