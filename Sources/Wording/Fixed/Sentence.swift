import Friendship

/// Sentences of documents and answers that are the same every time but for a value or two.
public enum Sentence {
  /// `và 30 số khác`: how many more there are than are shown.
  public static func more(_ count: Int) -> Phrase {
    Phrase { language in
      let number = Digits.grouped(count, in: language)
      return Phrase(vi: "và \(number) số khác", en: "and \(number) more", ru: "и ещё \(number)").in(language)
    }
  }

  /// A period in which nothing was recorded: never 0.
  public static let notRecorded = Phrase(vi: "chưa ghi nhận", en: "not recorded", ru: "нет записей")
  /// A value that isn't known.
  public static let notKnown = Phrase(vi: "chưa rõ", en: "not known", ru: "неизвестно")
  /// Two figures that can't be compared, since one isn't known whole.
  public static let notComparable = Phrase(
    vi: "không so sánh được", en: "not comparable", ru: "несопоставимо")
  /// A difference of figures of which one is about so much: `khoảng +12%`.
  public static func about(_ difference: String) -> Phrase {
    Phrase(vi: "khoảng \(difference)", en: "about \(difference)", ru: "около \(difference)")
  }
  /// A sum beyond what can be reckoned.
  public static let tooLarge = Phrase(vi: "quá lớn để cộng", en: "too large to add up", ru: "слишком велико")
  /// What said so was recorded nowhere.
  public static let nothingRecorded = Phrase(
    vi: "Chưa ghi gì vào sổ.", en: "Nothing was recorded.", ru: "Ничего не записано.")
  /// A list with nothing in it.
  public static let none = Phrase(vi: "Không có.", en: "None.", ru: "Нет.")
  /// No activity in a period.
  public static let noActivities = Phrase(
    vi: "Chưa ghi nhận hoạt động nào.", en: "No activity is on record.", ru: "Мероприятий в записях нет.")
  /// A period in which activities may have been, and none was for sure.
  public static let noneForSure = Phrase(
    vi: "Chưa có hoạt động nào chắc chắn thuộc thời kỳ và phạm vi này; có thể thuộc: xem phụ lục.",
    en: "No activity is surely of this time and scope; for those that may be, see the appendix.",
    ru: "Мероприятий, точно относящихся к этому времени и охвату, нет; возможные — в приложении.")
  /// A provincial activity in no province.
  public static let outsideProvinces = Phrase(
    vi: "Không thuộc tỉnh nào (nước ngoài, trực tuyến, cả nước, chưa rõ)",
    en: "In no province (abroad, online, nationwide, not known)",
    ru: "Вне провинций (за рубежом, онлайн, вся страна, неизвестно)")
  /// Under which of several units an activity is to be shown isn't known.
  public static let provinceUnknown = Phrase(
    vi: "Chưa rõ tỉnh, thành phố nào (đơn vị lúc diễn ra có thể thuộc nhiều nơi)",
    en: "Province not known (the unit of that day may belong to several)",
    ru: "Провинция неизвестна (единица того дня может относиться к нескольким)")
  /// A month that isn't known.
  public static let monthUnknown = Phrase(vi: "Chưa rõ tháng", en: "Month not known", ru: "Месяц неизвестен")
  /// An organiser that isn't known.
  public static let organiserUnknown = Phrase(
    vi: "Chưa rõ đơn vị tổ chức", en: "Organiser not known", ru: "Организатор неизвестен")
  /// A field that isn't known.
  public static let fieldUnknown = Phrase(vi: "Chưa rõ lĩnh vực", en: "Field not known", ru: "Область неизвестна")
  /// A level that isn't known.
  public static let levelUnknown = Phrase(vi: "Chưa rõ cấp", en: "Level not known", ru: "Уровень неизвестен")
  /// A value that wasn't typed but came from the settings.
  public static let fromSettings = Phrase(
    vi: "(theo thiết lập)", en: "(from your settings)", ru: "(из настроек)")
  /// After a value that was taken from the activity named.
  public static let fromActivity = Phrase(
    vi: "(theo hoạt động)", en: "(from the activity)", ru: "(из мероприятия)")
  /// Nothing is missing from the record.
  public static let nothingMissing = Phrase(
    vi: "Không thiếu gì.", en: "Nothing is missing.", ru: "Пробелов нет.")
  /// Yes.
  public static let yes = Phrase(vi: "có", en: "yes", ru: "да")
  /// No.
  public static let no = Phrase(vi: "không", en: "no", ru: "нет")
  /// The whole country.
  public static let wholeCountry = Phrase(vi: "cả nước", en: "the whole country", ru: "вся страна")

  /// What the numbers in square brackets are for.
  public static let numbersExplained = Phrase(
    vi: "Số trong ngoặc vuông là mã số của mục trong sổ; xem đầy đủ một hoạt động: huunghi show SỐ.",
    en: "The number in square brackets leads to the record; to see an activity whole: huunghi show NUMBER.",
    ru: "Число в квадратных скобках — номер записи; показать мероприятие полностью: huunghi show НОМЕР.")
  /// Where the numbers are that a list leaves out.
  public static let numbersCut = Phrase(
    vi: """
      Chỗ nào chỉ ghi một phần mã số thì xem đủ bằng: huunghi report explain SỐ-LIỆU THỜI-GIAN, \
      với --at, --by, --boundaries như của báo cáo.
      """,
    en: """
      Where only some of the numbers are listed, this lists all: huunghi report explain FIGURE PERIOD, \
      with --at, --by and --boundaries as in the report.
      """,
    ru: """
      Где указана лишь часть номеров, все перечислит: huunghi report explain ПОКАЗАТЕЛЬ ВРЕМЯ \
      с --at, --by и --boundaries, как у отчёта.
      """)
  /// How an activity with several places, organisers or fields is counted.
  public static let countedOnce = Phrase(
    vi:
      "Hoạt động có nhiều tỉnh, đơn vị tổ chức hay lĩnh vực được tính ở từng mục, trong tổng số chỉ tính một lần.",
    en: "An activity with several provinces, organisers or fields counts under each, and once in the total.",
    ru:
      "Мероприятие с несколькими провинциями, организаторами или областями учтено в каждой строке, в итоге — один раз."
  )
  /// When a percentage is given.
  public static let percentages = Phrase(
    vi: "Tỷ lệ phần trăm chỉ ghi khi kỳ trước từ 10 trở lên.",
    en: "Percentages are given only where the earlier figure is 10 or more.",
    ru: "Проценты даны, только если прошлый показатель не меньше 10.")

  /// For how many of the activities a sum was known.
  public static func knownFor(_ known: Int, outOf all: Int) -> Phrase {
    Phrase { language in
      let (some, whole) = (Digits.grouped(known, in: language), Digits.grouped(all, in: language))
      return Phrase(
        vi: "biết được ở \(some)/\(whole) hoạt động", en: "known for \(some) of \(Noun.activity.counted(all, in: .en))",
        ru: "известно по \(some) из \(whole)"
      ).in(language)
    }
  }

  /// For how many of the delegations the number of people was known.
  public static func knownForDelegations(_ known: Int, outOf all: Int) -> Phrase {
    Phrase { language in
      let (some, whole) = (Digits.grouped(known, in: language), Digits.grouped(all, in: language))
      return Phrase(
        vi: "biết được ở \(some)/\(whole) đoàn", en: "known for \(some) of \(Noun.delegation.counted(all, in: .en))",
        ru: "известно по \(some) из \(whole)"
      ).in(language)
    }
  }

  /// How many activities with aid have no value on record.
  public static func aidUntold(_ count: Int) -> Phrase {
    Phrase(
      vi: "\(Noun.activity.counted(count, in: .vi)) viện trợ, trao tặng chưa rõ trị giá",
      en: "of \(Noun.activity.counted(count, in: .en)) with aid or gifts the value isn't known",
      ru: "не известна сумма помощи мероприятий: \(Digits.grouped(count, in: .ru))")
  }

  /// How many activities there were with delegations of which none is recorded.
  public static func delegationsUntold(_ count: Int) -> Phrase {
    Phrase(
      vi: "\(Noun.activity.counted(count, in: .vi)) đoàn ra, đoàn vào chưa ghi đoàn nào",
      en: "of \(Noun.activity.counted(count, in: .en)) with delegations none is recorded",
      ru: "не указаны делегации мероприятий этого раздела: \(Digits.grouped(count, in: .ru))")
  }

  /// Up to which event a document knows the record.
  public static func knownUpTo(_ position: Int, at moment: Moment?) -> Phrase {
    let time = moment.map { " (\($0.numeric))" } ?? ""
    return Phrase(
      vi: "Theo sổ đến sự kiện số \(Digits.grouped(position, in: .vi))\(time).",
      en: "From the record up to event \(Digits.grouped(position, in: .en))\(time).",
      ru: "По записям до события № \(Digits.grouped(position, in: .ru))\(time).")
  }

  /// Nothing recorded in the period before.
  ///
  /// - Parameter possible: how many activities may have been held then.
  public static func previousNotRecorded(_ period: Period, possible: Int = 0) -> Phrase {
    guard possible == 0 else {
      return Phrase(
        vi: """
          Kỳ trước (\(period.spanText(in: .vi))): chưa ghi nhận chắc chắn hoạt động nào, có thể có \
          \(Noun.activity.counted(possible, in: .vi)), nên không so sánh.
          """,
        en: """
          Period before (\(period.spanText(in: .en))): none recorded for sure, possibly \
          \(Noun.activity.counted(possible, in: .en)), so nothing is compared.
          """,
        ru: """
          Прошлый период (\(period.spanText(in: .ru))): точных записей нет, возможно: \
          \(Noun.activity.counted(possible, in: .ru)); сравнения нет.
          """)
    }
    return Phrase(
      vi: "Kỳ trước (\(period.spanText(in: .vi))): chưa ghi nhận, nên không so sánh.",
      en: "Period before (\(period.spanText(in: .en))): not recorded, so nothing is compared.",
      ru: "Прошлый период (\(period.spanText(in: .ru))): записей нет, сравнения нет.")
  }

  /// Places of an activity as they were on the day, each marked where the view shows it under another unit:
  /// `tỉnh Hải Dương [tính vào thành phố Hải Phòng]`.
  public static func places(of activity: CountedActivity, _ names: Names, in language: Language) -> [String] {
    activity.places.map { place in
      let name = names.place(place, in: language)
      guard !activity.moved.isEmpty, let id = place.provinceID,
        let moved = activity.moved.first(where: { $0.place == id }),
        let shown = shownUnder(moved, names, in: language)
      else { return name }
      return "\(name) [\(shown)]"
    }
  }

  /// Under which unit, or units of several, a view shows a place; `nil` where it says nothing new, the unit being the same or,
  /// to a reader, of the same name.
  private static func shownUnder(
    _ moved: CountedActivity.MovedPlace, _ names: Names, in language: Language
  ) -> String? {
    func name(_ id: ProvinceID, _ language: Language) -> String { names.provinceWithKind(id, in: language) }
    switch moved.shown {
    case .none: return nil
    case .one(let unit):
      guard name(unit, language) != name(moved.place, language) else { return nil }
      return Phrase(
        vi: "tính vào \(name(unit, .vi))", en: "shown under \(name(unit, .en))", ru: "учтено: \(name(unit, .ru))"
      ).in(language)
    case .several(let units):
      func list(_ language: Language) -> String {
        Phrase.list(units.map { name($0, language) }, or: true).in(language)
      }
      return Phrase(
        vi: "có thể thuộc \(list(.vi))", en: "possibly in \(list(.en))", ru: "возможно: \(list(.ru))"
      ).in(language)
    }
  }
}
