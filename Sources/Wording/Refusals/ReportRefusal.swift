import Friendship

extension ReportRejection {
  /// A short name of the reason for machines: `number-taken`.
  public var code: String {
    switch self {
    case .numberTaken: "number-taken"
    case .numberOutOfRange: "number-out-of-range"
    case .dateAhead: "date-ahead"
    case .dateBeforePeriod: "date-before-period"
    case .otherIssuer: "other-issuer"
    case .otherScope: "other-scope"
    case .otherPeriod: "other-period"
    case .alreadySuperseded: "already-superseded"
    case .nothingChanges, .noNote, .tooMany: "refused"
    }
  }

  /// Why something about reports was refused.
  public var phrase: Phrase {
    switch self {
    case .nothingChanges:
      Phrase(
        vi: "Không có gì thay đổi: sổ đã ghi đúng như vậy.",
        en: "Nothing would change: the record says so already.",
        ru: "Ничего не изменилось бы: в записи уже так.")
    case .noNote(let section):
      Phrase(
        vi: "Phần “\(section.name.vi)” chưa có nội dung để gỡ bỏ.",
        en: "There is no text of “\(section.name.en)” to remove.",
        ru: "Текста раздела «\(section.name.ru)» нет, убирать нечего.")
    case .tooMany(let count, let limit):
      Phrase(
        vi: "Quá nhiều dòng: \(Digits.grouped(count, in: .vi)), tối đa \(limit).",
        en: "Too many lines: \(Digits.grouped(count, in: .en)), at most \(limit).",
        ru: "Слишком много строк: \(Digits.grouped(count, in: .ru)), не больше \(limit).")
    case .numberOutOfRange(let number):
      Phrase(
        vi: "\(number) không làm số của báo cáo được: cần từ 1 đến 99999.",
        en: "\(number) can't be a report's number: 1 to 99999 is needed.",
        ru: "\(number) не может быть номером отчёта: нужно от 1 до 99999.")
    case .numberTaken(let number):
      Phrase(
        vi:
          "Số \(number) đã được dùng cho báo cáo khác. Xem: huunghi report show \(number). Bỏ --number để lấy số tiếp.",
        en:
          "The number \(number) was given to another report. See: huunghi report show \(number). "
          + "Leave --number out for the next one.",
        ru:
          "Номер \(number) уже у другого отчёта. См. huunghi report show \(number). "
          + "Без --number будет взят следующий.")
    case .dateAhead(let date, let today):
      Phrase(
        vi: "Ngày \(date.numeric) chưa tới (hôm nay là \(today.numeric)); báo cáo không thể đề ngày ấy.",
        en: "\(date.numeric) hasn't come yet (today is \(today.numeric)); a report can't be dated so.",
        ru: "\(date.numeric) ещё не наступило (сегодня \(today.numeric)); датировать отчёт так нельзя.")
    case .dateBeforePeriod(let date, let period):
      Phrase(
        vi: "Ngày \(date.numeric) ở trước thời kỳ của báo cáo (\(period.spanText(in: .vi))).",
        en: "\(date.numeric) lies before the time that the report is about (\(period.spanText(in: .en))).",
        ru: "\(date.numeric) — раньше периода отчёта (\(period.spanText(in: .ru))).")
    case .otherIssuer(let number):
      Phrase(
        vi: "Báo cáo số \(number) do tổ chức khác ban hành, không thể thay thế.",
        en: "Report \(number) was issued by another organisation and can't be superseded.",
        ru: "Отчёт № \(number) выпустила другая организация, заменить его нельзя.")
    case .otherScope(let number):
      Phrase(
        vi: "Báo cáo số \(number) có phạm vi khác, không thể thay thế. Xem: huunghi report show \(number).",
        en: "Report \(number) is about something else and can't be superseded. See: huunghi report show \(number).",
        ru: "Отчёт № \(number) о другом, заменить его нельзя. См. huunghi report show \(number).")
    case .otherPeriod(let number, let period):
      Phrase(
        vi: "Báo cáo số \(number) là của \(period.spanText(in: .vi)), không thể thay bằng báo cáo của thời kỳ khác.",
        en: "Report \(number) is about \(period.spanText(in: .en)); one about another time can't supersede it.",
        ru: "Отчёт № \(number) — за период: \(period.spanText(in: .ru)); отчёт за другое время заменить его не может.")
    case .alreadySuperseded(let number, by: let other?):
      Phrase(
        vi: "Báo cáo số \(number) đã được thay bằng số \(other). Muốn thay tiếp: --supersedes \(other).",
        en: "Report \(number) was superseded by \(other) already. To supersede that one: --supersedes \(other).",
        ru: "Отчёт № \(number) уже заменён отчётом № \(other). Заменить тот: --supersedes \(other).")
    case .alreadySuperseded(let number, by: nil):
      Phrase(
        vi: "Báo cáo số \(number) vừa được thay bằng báo cáo khác. Xem: huunghi report list.",
        en: "Report \(number) has just been superseded by another. See: huunghi report list.",
        ru: "Отчёт № \(number) только что заменён другим. См. huunghi report list.")
    }
  }
}

extension ReportRemark {
  /// What a person ought to know.
  public var phrase: Phrase {
    switch self {
    case .periodGoesOn(let until):
      Phrase(
        vi: "Thời kỳ báo cáo đến \(until.numeric) mới hết; việc ghi sau sẽ hiện là thay đổi sau khi ban hành.",
        en: "The period goes on until \(until.numeric); what is recorded later will show as changes since.",
        ru: "Период длится до \(until.numeric); записанное позже будет показано как изменения.")
    case .afterItsDate(let numbers):
      Self.counted(
        numbers, vi: "ghi là đã diễn ra, mà đến ngày ghi trên báo cáo thì chưa xong; xem lại --date",
        en: "told as held, and not over on the day that the report is dated; look at --date again",
        ru: "указано состоявшимся, а к дате отчёта ещё не закончилось; проверьте --date")
    case .unreported(let numbers):
      Self.counted(
        numbers, vi: "đã qua ngày dự kiến mà chưa báo cáo, không tính vào tổng số",
        en: "planned, their day passed, nobody has said what became of them; not counted",
        ru: "срок прошёл, отчёта нет; в итоги не входят")
    case .asPlanned(let numbers):
      Self.counted(
        numbers, vi: "có số liệu mới theo kế hoạch mà vẫn được tính; xem huunghi gaps",
        en: "have numbers that are as planned, which are counted; see huunghi gaps",
        ru: "данные взяты из плана и учтены; см. huunghi gaps")
    case .internalLeftOut(let numbers):
      Self.counted(
        numbers, vi: "chỉ dùng nội bộ, không đưa vào báo cáo", en: "for the association only; left out of the report",
        ru: "для внутреннего пользования; в отчёт не входят")
    case .unwritten(let sections):
      Phrase { language in
        let names = sections.map { $0.name.in(language) }.joined(separator: "; ")
        return Phrase(
          vi: "Chưa viết: \(names). Viết: huunghi report note.",
          en: "Not written: \(names). To write: huunghi report note.",
          ru: "Не написано: \(names). Написать: huunghi report note."
        ).in(language)
      }
    case .alsoIssued(let number):
      Phrase(
        vi: "Báo cáo số \(number) cùng phạm vi, cùng thời kỳ vẫn còn hiệu lực; muốn thay nó: --supersedes \(number).",
        en: "Report \(number) of the same scope and period still stands; to replace it: --supersedes \(number).",
        ru: "Отчёт № \(number) за тот же период и охват остаётся в силе; заменить его: --supersedes \(number).")
    }
  }

  private static func counted(_ numbers: [Int], vi: String, en: String, ru: String) -> Phrase {
    Phrase { language in
      let counted = Noun.activity.counted(numbers.count, in: language)
      let shown = numbers.prefix(10).map { "[\($0)]" }.joined(separator: " ")
      let rest = numbers.count > 10 ? " " + Sentence.more(numbers.count - 10).in(language) : ""
      return "\(counted) \(shown)\(rest): \(Phrase(vi: vi, en: en, ru: ru).in(language))."
    }
  }
}
