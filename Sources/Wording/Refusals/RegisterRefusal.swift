import Friendship

extension RegisterRejection {
  /// Why an entry of a register, or a step in its life, was refused.
  ///
  /// - Parameters:
  ///   - number: the entry's number, for the commands that are suggested; `N` stands for an unknown one.
  ///   - instead: for a province that didn't exist then, the units to which the place belonged then.
  public func phrase(names: Names, number: Int? = nil, instead: [ProvinceID] = []) -> Phrase {
    let n = number.map(String.init) ?? "N"
    switch self {
    case .alreadyExists:
      return Phrase(
        vi: "Mục này đã có trong sổ.", en: "This entry is on record already.", ru: "Эта запись уже есть.")
    case .doesNotExist:
      return Phrase(
        vi: "Không có mục này trong sổ để sửa.", en: "There is no such entry to correct.",
        ru: "Такой записи нет, исправлять нечего.")
    case .nothingChanges:
      return Phrase(
        vi: "Không có gì thay đổi: sổ đã ghi đúng như vậy.",
        en: "Nothing would change: the record says so already.",
        ru: "Ничего не изменилось бы: в записи уже так.")
    case .otherRegister(let register):
      return Phrase(
        vi: "Mục này là “\(register.name.vi)”, không thể chuyển sang loại khác; hãy nhập mục mới.",
        en: "This entry is “\(register.name.en)” and can't become another sort; make a new entry.",
        ru: "Эта запись — «\(register.name.ru)», другим видом она стать не может; сделайте новую.")
    case .provinceNotThen(let id, let period):
      return ProvinceRefusal.notThen(id, period, instead: instead, names)
    case .unknownProvince(let id):
      return Phrase(
        vi: "Không có tỉnh, thành phố “\(id.value)”. Xem danh sách: huunghi province list.",
        en: "There is no province “\(id.value)”. To see them all: huunghi province list.",
        ru: "Провинции «\(id.value)» нет. Весь список: huunghi province list.")
    case .tooMany(let count, let limit):
      return Phrase(
        vi: "Quá nhiều mục trong một danh sách: \(Digits.grouped(count, in: .vi)), tối đa \(limit).",
        en: "Too many in one list: \(Digits.grouped(count, in: .en)), at most \(limit).",
        ru: "Слишком много в одном списке: \(Digits.grouped(count, in: .ru)), не больше \(limit).")
    case .beforeRaised(let period, let raised):
      return Phrase(
        vi: """
          Chuyển, trả lời hoặc kết thúc (\(period.text(in: .vi))) trước khi kiến nghị được nêu (\(raised.text(in: .vi))).
          """,
        en: """
          Forwarded, answered or closed (\(period.text(in: .en))) before it was raised (\(raised.text(in: .en))).
          """,
        ru: """
          Передано, отвечено или закрыто (\(period.text(in: .ru))) раньше, чем предложение внесено \
          (\(raised.text(in: .ru))).
          """)
    case .beforeAnswered(let period, let answered):
      return Phrase(
        vi: "Kết thúc (\(period.text(in: .vi))) trước khi có trả lời (\(answered.text(in: .vi))).",
        en: "Closed (\(period.text(in: .en))) before it was answered (\(answered.text(in: .en))).",
        ru: "Закрыто (\(period.text(in: .ru))) раньше, чем дан ответ (\(answered.text(in: .ru))).")
    case .beforeGiven(let period, let given):
      return Phrase(
        vi: """
          Hoàn thành hoặc thôi thực hiện (\(period.text(in: .vi))) trước khi phương hướng được đề ra \
          (\(given.text(in: .vi))).
          """,
        en: "Done or dropped (\(period.text(in: .en))) before it was given (\(given.text(in: .en))).",
        ru: "Выполнено или снято (\(period.text(in: .ru))) раньше, чем задано (\(given.text(in: .ru))).")
    case .liesAhead(let period, let today): return .notYet(period, today: today)
    case .answered(let answer):
      return Phrase(
        vi: """
          Kiến nghị này đã được trả lời (\(answer.on.text(in: .vi))). Nếu câu trả lời ghi sai: \
          huunghi proposal amend \(n) --answer "…"; nếu chưa phải là trả lời: huunghi proposal amend \(n) --answer unknown. \
          Nếu đã xong: huunghi proposal close \(n).
          """,
        en: """
          This proposal was answered (\(answer.on.text(in: .en))). If the answer is recorded wrongly: \
          huunghi proposal amend \(n) --answer "…"; if it was no answer: huunghi proposal amend \(n) --answer unknown. \
          If all is done: huunghi proposal close \(n).
          """,
        ru: """
          На это предложение дан ответ (\(answer.on.text(in: .ru))). Если ответ записан неверно: \
          huunghi proposal amend \(n) --answer "…"; если это был не ответ: huunghi proposal amend \(n) --answer unknown. \
          Если всё сделано: huunghi proposal close \(n).
          """)
    case .closed(let closing):
      return Phrase(
        vi: """
          Kiến nghị này đã kết thúc xử lý (\(closing.on.text(in: .vi))). Nếu kết thúc nhầm: \
          huunghi proposal amend \(n) --reopen.
          """,
        en: """
          This proposal was closed (\(closing.on.text(in: .en))). If it was closed by mistake: \
          huunghi proposal amend \(n) --reopen.
          """,
        ru: """
          Это предложение закрыто (\(closing.on.text(in: .ru))). Если закрыто по ошибке: \
          huunghi proposal amend \(n) --reopen.
          """)
    case .reasonNeeded:
      return Phrase(
        vi: "Kiến nghị chưa được trả lời; muốn kết thúc phải nêu lý do: huunghi proposal close \(n) --reason \"…\".",
        en: "The proposal has no answer; closing it needs a reason: huunghi proposal close \(n) --reason \"…\".",
        ru: "На предложение нет ответа; чтобы закрыть, укажите причину: huunghi proposal close \(n) --reason \"…\".")
    case .ended(let ending):
      return Phrase(
        vi: """
          Phương hướng này: \(ending.name.vi) (\(ending.on.text(in: .vi))). Nếu ghi nhầm: \
          huunghi direction amend \(n) --reopen.
          """,
        en: """
          This direction is \(ending.name.en) (\(ending.on.text(in: .en))). If that is a mistake: \
          huunghi direction amend \(n) --reopen.
          """,
        ru: """
          Это направление: \(ending.name.ru) (\(ending.on.text(in: .ru))). Если это ошибка: \
          huunghi direction amend \(n) --reopen.
          """)
    }
  }
}
