import Friendship

extension Activity.Status {
  /// Where it stands in its life, as an attribute: `đã diễn ra`, `held`, `состоялось`.
  public var name: Phrase {
    switch self {
    case .planned: Phrase(vi: "dự kiến", en: "planned", ru: "запланировано")
    case .confirmed: Phrase(vi: "đã xác nhận", en: "confirmed", ru: "подтверждено")
    case .postponed:
      Phrase(vi: "hoãn, chưa có ngày mới", en: "postponed, no new date", ru: "отложено, новой даты нет")
    case .held: Phrase(vi: "đã diễn ra", en: "held", ru: "состоялось")
    case .cancelled: Phrase(vi: "đã hủy", en: "cancelled", ru: "отменено")
    case .retracted:
      Phrase(vi: "đã rút vì ghi nhầm", en: "retracted as entered in error", ru: "отозвано как ошибочное")
    case .merged:
      Phrase(
        vi: "đã gộp vào bản ghi khác", en: "merged into another record", ru: "объединено с другой записью")
    }
  }

  /// The steps that can follow this status, in the order in which people take them.
  public var possibleSteps: [ActivityRejection.Step] {
    switch self {
    case .planned: [.hold, .confirm, .move, .postpone, .cancel, .amend, .merge, .retract]
    case .confirmed: [.hold, .move, .postpone, .cancel, .amend, .merge, .retract]
    case .postponed: [.hold, .move, .cancel, .amend, .merge, .retract]
    case .held, .cancelled: [.amend, .merge, .retract]
    case .retracted, .merged: []
    }
  }
}

extension ActivityRejection.Step {
  /// What the step does, as one would say it: `xác nhận`, `confirm`, `подтвердить`.
  public var name: Phrase {
    switch self {
    case .confirm: Phrase(vi: "xác nhận", en: "confirm", ru: "подтвердить")
    case .move: Phrase(vi: "dời", en: "move", ru: "перенести")
    case .postpone: Phrase(vi: "hoãn", en: "postpone", ru: "отложить")
    case .hold: Phrase(vi: "ghi là đã diễn ra", en: "mark as held", ru: "отметить как состоявшееся")
    case .cancel: Phrase(vi: "hủy", en: "cancel", ru: "отменить")
    case .amend: Phrase(vi: "sửa", en: "amend", ru: "исправить")
    case .retract: Phrase(vi: "rút", en: "retract", ru: "отозвать")
    case .merge: Phrase(vi: "gộp", en: "merge", ru: "объединить")
    }
  }

  /// The command that takes the step on an activity: `huunghi move 12 …`.
  ///
  /// - Parameter status: where the activity stands; of one that was put off it must be said when it took place.
  public func command(_ number: Int?, from status: Activity.Status) -> String {
    let activity = number.map(String.init) ?? "N"
    return switch self {
    case .confirm: "huunghi confirm \(activity)"
    case .move: "huunghi move \(activity) …"
    case .postpone: "huunghi move \(activity) --postpone"
    case .hold: "huunghi held \(activity)" + (status == .postponed ? " --period …" : "")
    case .cancel: "huunghi cancel \(activity)"
    case .amend: "huunghi amend \(activity) …"
    case .retract: "huunghi retract \(activity)"
    case .merge: "huunghi merge \(activity) …"
    }
  }
}

extension ActivityRejection.Limited {
  /// What there is too much of.
  public var name: Phrase {
    switch self {
    case .places: Phrase(vi: "địa điểm", en: "places", ru: "места проведения")
    case .organisers: Phrase(vi: "đơn vị tổ chức", en: "organisers", ru: "организаторы")
    case .partners: Phrase(vi: "đơn vị phối hợp", en: "partners", ru: "партнёры")
    case .associations: Phrase(vi: "Hội tham dự", en: "associations", ru: "общества-участники")
    case .participants:
      Phrase(vi: "người tham dự nêu tên", en: "people named", ru: "поимённо названные участники")
    case .delegations: Phrase(vi: "đoàn", en: "delegations", ru: "делегации")
    case .amounts: Phrase(vi: "khoản giá trị", en: "amounts", ru: "суммы")
    case .occasions: Phrase(vi: "dịp kỷ niệm", en: "occasions", ru: "поводы")
    case .outcomes: Phrase(vi: "kết quả", en: "outcomes", ru: "результаты")
    case .documents: Phrase(vi: "tài liệu", en: "documents", ru: "документы")
    case .sources: Phrase(vi: "nguồn", en: "sources", ru: "источники")
    }
  }
}

extension RegisterEntry.Register {
  /// One entry of the register.
  public var name: Phrase {
    switch self {
    case .tally: Phrase(vi: "số liệu tổng hợp", en: "aggregate figure", ru: "сводный показатель")
    case .proposal: Phrase(vi: "kiến nghị, đề xuất", en: "proposal", ru: "предложение")
    case .direction: Phrase(vi: "phương hướng, nhiệm vụ", en: "direction", ru: "направление работы")
    case .figure: Phrase(vi: "số liệu của tỉnh", en: "province figure", ru: "показатель провинции")
    }
  }
}

extension Proposal {
  /// Where it stands in its life: `chờ trả lời`, `answered`, `закрыто`.
  public var stateName: Phrase {
    if closed != nil { return Phrase(vi: "đã kết thúc xử lý", en: "closed", ru: "закрыто") }
    if answer != nil { return Phrase(vi: "đã được trả lời", en: "answered", ru: "дан ответ") }
    return Phrase(vi: "chờ trả lời", en: "waiting for an answer", ru: "ждёт ответа")
  }
}

extension Direction {
  /// Where it stands in its life: `chưa hoàn thành`, `done`, `снято`.
  public var stateName: Phrase {
    ending?.name ?? Phrase(vi: "chưa hoàn thành", en: "still to be done", ru: "предстоит выполнить")
  }
}

extension Direction.Ending {
  /// What became of it.
  public var name: Phrase {
    switch self {
    case .done: Phrase(vi: "đã hoàn thành", en: "done", ru: "выполнено")
    case .dropped: Phrase(vi: "không thực hiện", en: "dropped", ru: "снято")
    }
  }
}

extension BoundaryView {
  /// In whose boundaries figures are given.
  public var name: Phrase {
    switch self {
    case .then:
      Phrase(
        vi: "theo địa giới vào ngày diễn ra", en: "in the boundaries of the day",
        ru: "в границах на день проведения")
    case .now:
      Phrase(vi: "theo địa giới hiện nay", en: "in today's boundaries", ru: "в нынешних границах")
    case .asOf(let date):
      Phrase(
        vi: "theo địa giới \(date.text(in: .vi))", en: "in the boundaries of \(date.text(in: .en))",
        ru: "в границах на \(date.text(in: .ru))")
    }
  }
}

extension ProvinceChangeKind {
  /// What happened to the units.
  public var name: Phrase {
    switch self {
    case .split: Phrase(vi: "chia tách", en: "split", ru: "разделение")
    case .merge: Phrase(vi: "sáp nhập", en: "merger", ru: "слияние")
    case .rename: Phrase(vi: "đổi tên", en: "renaming", ru: "переименование")
    case .status: Phrase(vi: "thay đổi loại đơn vị", en: "change of status", ru: "изменение статуса")
    case .boundary: Phrase(vi: "điều chỉnh địa giới", en: "boundary change", ru: "изменение границ")
    case .establish: Phrase(vi: "thành lập", en: "establishment", ru: "образование")
    case .unchanged: Phrase(vi: "giữ nguyên", en: "unchanged", ru: "без изменений")
    }
  }
}
