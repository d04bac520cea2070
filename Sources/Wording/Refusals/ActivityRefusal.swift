import Friendship

extension ActivityRejection {
  /// Why a command on an activity was refused, with the values as people write them and the command that would be
  /// right.
  ///
  /// - Parameters:
  ///   - names: the labels of what the command mentioned.
  ///   - number: the activity's number, for the commands that are suggested; `N` stands for an unknown one.
  ///   - instead: for a province that didn't exist then, the units to which the place belonged then.
  public func phrase(names: Names, number: Int? = nil, instead: [ProvinceID] = []) -> Phrase {
    let n = number.map(String.init) ?? "N"
    switch self {
    case .doesNotExist:
      return Phrase(
        vi: "Không có hoạt động số \(n). Xem các hoạt động: huunghi calendar.",
        en: "There is no activity \(n). To see the activities: huunghi calendar.",
        ru: "Мероприятия № \(n) нет. Посмотреть мероприятия: huunghi calendar.")
    case .alreadyExists:
      return Phrase(
        vi: "Hoạt động này đã có trong sổ. Xem: huunghi show \(n); sửa: huunghi amend \(n) …",
        en:
          "This activity is on record already. To see it: huunghi show \(n); to correct it: huunghi amend \(n) …",
        ru: "Это мероприятие уже записано. Посмотреть: huunghi show \(n); исправить: huunghi amend \(n) …")
    case .recordLiesAhead(let period, let today) where period.first <= today:
      return Phrase(
        vi: """
          Hoạt động “\(period.text(in: .vi))” chưa kết thúc (hôm nay là \(today.numeric)); chỉ ghi là đã diễn ra khi đã \
          xong. Nay đưa vào kế hoạch: huunghi plan …; xong rồi thì: huunghi held N.
          """,
        en: """
          “\(period.text(in: .en))” isn't over yet (today is \(today.numeric)); only what has taken place is put on record. \
          To put it into the plan: huunghi plan …, and once it is over: huunghi held N.
          """,
        ru: """
          «\(period.text(in: .ru))» — ещё не закончилось (сегодня \(today.numeric)); записывается только то, что \
          состоялось. Сейчас внести в план: huunghi plan …, а по окончании: huunghi held N.
          """)
    case .recordLiesAhead(let period, let today):
      return Phrase(
        vi: """
          Thời gian “\(period.text(in: .vi))” còn ở phía trước (hôm nay là \(today.numeric)); chỉ ghi là đã diễn ra khi \
          việc đã diễn ra. Để đưa vào kế hoạch: huunghi plan …
          """,
        en: """
          “\(period.text(in: .en))” is still to come (today is \(today.numeric)); only what has taken place is put on \
          record. To put it into the plan: huunghi plan …
          """,
        ru: """
          «\(period.text(in: .ru))» — ещё впереди (сегодня \(today.numeric)); записывается только то, что состоялось. \
          Чтобы внести в план: huunghi plan …
          """)
    case .planLiesBehind(let period, let today):
      return Phrase(
        vi: """
          Thời gian “\(period.text(in: .vi))” đã qua (hôm nay là \(today.numeric)); kế hoạch là việc sắp tới. \
          Để ghi việc đã diễn ra: huunghi record …
          """,
        en: """
          “\(period.text(in: .en))” is past (today is \(today.numeric)); a plan is for what is to come. \
          To record what took place: huunghi record …
          """,
        ru: """
          «\(period.text(in: .ru))» — уже прошло (сегодня \(today.numeric)); план составляют на будущее. \
          Чтобы записать состоявшееся: huunghi record …
          """)
    case .moveLiesBehind(let period, let today):
      return Phrase(
        vi: """
          Thời gian “\(period.text(in: .vi))” đã qua (hôm nay là \(today.numeric)); kế hoạch chỉ dời được sang lúc sắp tới. \
          Nếu hoạt động đã diễn ra khi đó: huunghi held \(n) --period …
          """,
        en: """
          “\(period.text(in: .en))” is past (today is \(today.numeric)); a plan can only be moved to what is to come. \
          If it took place then: huunghi held \(n) --period …
          """,
        ru: """
          «\(period.text(in: .ru))» — уже прошло (сегодня \(today.numeric)); перенести можно только на будущее. \
          Если мероприятие тогда состоялось: huunghi held \(n) --period …
          """)
    case .notYet(let period, let today) where period.first <= today:
      return Phrase(
        vi: """
          Hoạt động “\(period.text(in: .vi))” chưa kết thúc (hôm nay là \(today.numeric)), nên chưa thể ghi là đã diễn ra. \
          Nếu đã kết thúc sớm hơn: huunghi held \(n) --period …
          """,
        en: """
          The activity, “\(period.text(in: .en))”, isn't over yet (today is \(today.numeric)), so it can't be held yet. \
          If it ended earlier: huunghi held \(n) --period …
          """,
        ru: """
          Мероприятие («\(period.text(in: .ru))») ещё не закончилось (сегодня \(today.numeric)), отметить его \
          состоявшимся нельзя. Если оно закончилось раньше: huunghi held \(n) --period …
          """)
    case .notYet(let period, let today):
      return Phrase(
        vi: """
          Hoạt động dự kiến “\(period.text(in: .vi))”, chưa tới (hôm nay là \(today.numeric)), nên chưa thể ghi là đã \
          diễn ra. Nếu đã diễn ra sớm hơn: huunghi held \(n) --period …
          """,
        en: """
          The activity is planned for “\(period.text(in: .en))”, which hasn't come (today is \(today.numeric)), so it \
          can't be held yet. If it took place earlier: huunghi held \(n) --period …
          """,
        ru: """
          Мероприятие запланировано: «\(period.text(in: .ru))», этот срок не наступил (сегодня \(today.numeric)), \
          отметить его состоявшимся нельзя. Если оно прошло раньше: huunghi held \(n) --period …
          """)
    case .wrongStep(let step, let status): return Self.wrongStep(step, from: status, number, names)
    case .hoursWithoutDate:
      let example = "huunghi move \(n) 12/9/2027 --time 14:00"
      return Phrase(
        vi: "Hoạt động đã hoãn và chưa có ngày mới; hãy cho biết cả ngày lẫn giờ, ví dụ: \(example).",
        en: "The activity was postponed and has no new date; give the day with the time: \(example).",
        ru: "Мероприятие отложено, новой даты нет; укажите день вместе со временем: \(example).")
    case .heldWithoutDate:
      let example = "huunghi held \(n) --period 12/5/2025"
      return Phrase(
        vi: "Hoạt động đã hoãn và chưa có ngày mới; hãy cho biết đã diễn ra ngày nào, ví dụ: \(example).",
        en: "The activity was postponed and has no new date; say when it took place: \(example).",
        ru: "Мероприятие отложено, новой даты нет; укажите, когда оно состоялось: \(example).")
    case .nothingChanges:
      return Phrase(
        vi: "Không có gì thay đổi: sổ đã ghi đúng như vậy. Xem: huunghi show \(n).",
        en: "Nothing would change: the record says so already. To see it: huunghi show \(n).",
        ru: "Ничего не изменилось бы: в записи уже так. Посмотреть: huunghi show \(n).")
    case .notThere(let item):
      return Phrase(
        vi: "Không thể bỏ \(item.text(names, in: .vi)): bản ghi không có. Xem: huunghi show \(n).",
        en:
          "Can't remove \(item.text(names, in: .en)): the record doesn't have it. To see it: huunghi show \(n).",
        ru: "Нельзя убрать: \(item.text(names, in: .ru)) — в записи этого нет. Посмотреть: huunghi show \(n)."
      )
    case .provinceNotThen(let id, let period):
      return ProvinceRefusal.notThen(id, period, instead: instead, names)
    case .timesReversed(let start, let end):
      return Phrase(
        vi: "Giờ kết thúc \(end.text(in: .vi)) trước giờ bắt đầu \(start.text(in: .vi)) trong cùng một ngày.",
        en: "It ends at \(end.text(in: .en)), before it starts at \(start.text(in: .en)) on the same day.",
        ru: "Время окончания \(end.text(in: .ru)) раньше времени начала \(start.text(in: .ru)) в тот же день."
      )
    case .partnersOfThemselves(let organisations):
      func list(_ language: Language) -> String {
        organisations.map { names.organisation($0, in: language) }.joined(separator: "; ")
      }
      return Phrase(
        vi: "Vừa là đơn vị tổ chức vừa là đơn vị phối hợp: \(list(.vi)). Mỗi tổ chức chỉ ghi ở một vai.",
        en: "Named both as organiser and as partner: \(list(.en)). Name each organisation in one of the two.",
        ru: "Указано и организатором, и партнёром: \(list(.ru)). Назовите каждую организацию только в одной роли.")
    case .fewerAssociationsThanNamed(let count, let named):
      return Phrase(
        vi: "Số Hội tham dự là \(count.text(in: .vi)), ít hơn số Hội đã nêu tên (\(named)). Sửa số, hoặc bớt tên.",
        en:
          "The number of associations is given as \(count.text(in: .en)), and \(named) are named. Correct the number, or name fewer.",
        ru:
          "Число обществ указано как \(count.text(in: .ru)), а названо их \(named). Исправьте число или уберите лишние названия."
      )
    case .tooMany(let what, let count, let limit):
      return Phrase(
        vi:
          "Quá nhiều mục “\(what.name.vi)”: \(Digits.grouped(count, in: .vi)), tối đa \(Digits.grouped(limit, in: .vi)).",
        en:
          "Too many \(what.name.en): \(Digits.grouped(count, in: .en)), at most \(Digits.grouped(limit, in: .en)).",
        ru:
          "Слишком много («\(what.name.ru)»): \(Digits.grouped(count, in: .ru)), не больше \(Digits.grouped(limit, in: .ru))."
      )
    case .mergedIntoItself:
      return Phrase(
        vi: "Không thể gộp một hoạt động vào chính nó; cần hai số khác nhau: huunghi merge N INTO.",
        en:
          "An activity can't be merged into itself; two different numbers are needed: huunghi merge N INTO.",
        ru: "Нельзя объединить мероприятие с ним самим; нужны два разных номера: huunghi merge N INTO.")
    case .cannotAbsorb(let status):
      let into = Self.survivor(of: status, names)
      return Phrase(
        vi: "Không thể gộp vào bản ghi này: \(status.name.vi).",
        en: "Nothing can be merged into this record: it is \(status.name.en).",
        ru: "С этой записью объединить нельзя: \(status.name.ru)."
      ).then(into)
    }
  }

  private static func wrongStep(
    _ step: Step, from status: Activity.Status, _ number: Int?, _ names: Names
  ) -> Phrase {
    let problem = Phrase(
      vi: "Không thể \(step.name.vi): hoạt động ở trạng thái “\(status.name.vi)”.",
      en: "Can't \(step.name.en): the activity is \(status.name.en).",
      ru: "Нельзя \(step.name.ru): состояние мероприятия — «\(status.name.ru)».")
    let steps = status.possibleSteps
    guard !steps.isEmpty else {
      let none = Phrase(
        vi: "Bản ghi này không nhận thêm bước nào.", en: "No step can follow.",
        ru: "Дальнейшие шаги невозможны.")
      return problem.then(survivor(of: status, names) ?? none)
    }
    let commands = steps.map { $0.command(number, from: status) }.joined(separator: "; ")
    return problem.then(
      Phrase(vi: "Có thể: \(commands).", en: "Possible: \(commands).", ru: "Возможно: \(commands)."))
  }

  private static func survivor(of status: Activity.Status, _ names: Names) -> Phrase? {
    guard case .merged(let id) = status else { return nil }
    let number = names.activity(id)
    return Phrase(
      vi: "Bản ghi còn hiệu lực: huunghi show \(number).",
      en: "The record that counts: huunghi show \(number).",
      ru: "Действующая запись: huunghi show \(number).")
  }
}

extension ActivityListItem {
  /// The thing with what it is: `đơn vị tổ chức “Hội hữu nghị Việt - Nga”`.
  public func text(_ names: Names, in language: Language) -> String {
    func quoted(_ what: Phrase, _ text: String) -> String {
      language == .ru ? "\(what.ru) «\(text)»" : "\(what.in(language)) “\(text)”"
    }
    switch self {
    case .place(let place):
      return quoted(Phrase(vi: "địa điểm", en: "the place", ru: "место"), names.place(place, in: language))
    case .organiser(let id):
      let what = Phrase(vi: "đơn vị tổ chức", en: "the organiser", ru: "организатор")
      return quoted(what, names.organisation(id, in: language))
    case .partner(let id):
      let what = Phrase(vi: "đơn vị phối hợp", en: "the partner", ru: "партнёр")
      return quoted(what, names.organisation(id, in: language))
    case .field(let field): return quoted(CooperationField.listName, field.name.in(language))
    case .association(let id):
      let what = Phrase(vi: "Hội tham dự", en: "the association", ru: "общество")
      return quoted(what, names.organisation(id, in: language))
    case .participant(let participant):
      let what = Phrase(vi: "người tham dự", en: "the person", ru: "участник")
      return quoted(what, names.person(participant.person, in: language))
    case .delegation(let delegation):
      let what = Phrase(vi: "đoàn", en: "the delegation", ru: "делегация")
      return quoted(what, names.delegation(delegation, in: language))
    case .amount(let amount):
      return quoted(Phrase(vi: "khoản", en: "the amount", ru: "сумма"), amount.text(in: language))
    case .occasion(let occasion):
      let what = Phrase(vi: "dịp", en: "the occasion", ru: "повод")
      return quoted(what, names.occasion(occasion, in: language))
    case .outcome(let text): return quoted(Phrase(vi: "kết quả", en: "the outcome", ru: "результат"), text)
    case .document(let document):
      return quoted(Phrase(vi: "tài liệu", en: "the document", ru: "документ"), document.link)
    case .source(let text): return quoted(Phrase(vi: "nguồn", en: "the source", ru: "источник"), text)
    }
  }
}
