import Friendship

/// What a command that recorded something in a register says it did.
public enum EntryText: String, CaseIterable, Hashable, Sendable {
  case added, amended, forwarded, answered, closed, done, dropped

  /// The sentence, with the number by which the entry is addressed from now on.
  public func phrase(_ register: RegisterEntry.Register, _ number: Int) -> Phrase {
    let n = "\(number)"
    let name = register.name
    return switch self {
    case .added:
      Phrase(
        vi: "Đã ghi \(name.vi), số \(n).", en: "The \(name.en) is on record as \(n).",
        ru: "Записано под номером \(n): \(name.ru).")
    case .amended:
      Phrase(
        vi: "Đã sửa \(name.vi) số \(n).", en: "The \(name.en) \(n) was amended.",
        ru: "Запись \(n) исправлена: \(name.ru).")
    case .forwarded:
      Phrase(
        vi: "Đã ghi nhận kiến nghị số \(n) được chuyển đi.", en: "The proposal \(n) was marked as forwarded.",
        ru: "Предложение \(n) отмечено как переданное.")
    case .answered:
      Phrase(
        vi: "Đã ghi câu trả lời cho kiến nghị số \(n).", en: "The answer to the proposal \(n) is on record.",
        ru: "Ответ на предложение \(n) записан.")
    case .closed:
      Phrase(
        vi: "Đã kết thúc xử lý kiến nghị số \(n).", en: "The proposal \(n) was closed.", ru: "Предложение \(n) закрыто."
      )
    case .done:
      Phrase(
        vi: "Đã ghi nhận phương hướng số \(n) hoàn thành.", en: "The direction \(n) was marked as done.",
        ru: "Направление \(n) отмечено выполненным.")
    case .dropped:
      Phrase(
        vi: "Đã ghi nhận phương hướng số \(n) không thực hiện.", en: "The direction \(n) was marked as dropped.",
        ru: "Направление \(n) отмечено как снятое.")
    }
  }

  /// What can follow for an entry: what it is, and the command that does it.
  public static func nextSteps(_ entry: RegisterEntry, _ number: Int) -> [(what: Phrase, command: String)] {
    let group = "huunghi \(entry.register.command)"
    func step(_ what: Phrase, _ command: String) -> (what: Phrase, command: String) { (what, "\(group) \(command)") }
    let correct = step(
      Phrase(vi: "Sửa khi ghi sai", en: "If it is wrong", ru: "Если записано неверно"), "amend \(number) …")
    let close = step(
      Phrase(vi: "Kết thúc xử lý", en: "Close it", ru: "Закрыть"), "close \(number) --reason \"…\"")
    switch entry {
    case .tally(let tally) where tally.count == nil:
      return [
        step(Phrase(vi: "Thêm số lượng", en: "Add the count", ru: "Добавить количество"), "amend \(number) --count …")
      ]
    case .tally, .figure: return [correct]
    case .proposal(let proposal) where proposal.closed != nil: return [correct]
    case .proposal(let proposal) where proposal.answer != nil: return [close]
    case .proposal:
      return [
        step(Phrase(vi: "Chuyển tới nơi khác", en: "Pass it on", ru: "Передать"), "forward \(number) \"…\""),
        step(Phrase(vi: "Ghi câu trả lời", en: "Record the answer", ru: "Записать ответ"), "answer \(number) \"…\""),
        close,
      ]
    case .direction(let direction) where direction.ending != nil: return [correct]
    case .direction:
      return [
        step(Phrase(vi: "Khi hoàn thành", en: "When it is done", ru: "Когда выполнено"), "done \(number)"),
        step(
          Phrase(vi: "Khi thôi thực hiện", en: "When it is given up", ru: "Если снято"),
          "dropped \(number) --reason \"…\""),
      ]
    }
  }
}

extension RegisterEntry.Register {
  /// What a list of the register is called.
  public var listTitle: Phrase {
    switch self {
    case .tally: Phrase(vi: "Số liệu tổng hợp", en: "Aggregate figures", ru: "Сводные показатели")
    case .proposal: Phrase(vi: "Kiến nghị, đề xuất", en: "Proposals", ru: "Предложения")
    case .direction: Phrase(vi: "Phương hướng, nhiệm vụ", en: "Directions", ru: "Направления работы")
    case .figure: Phrase(vi: "Số liệu của tỉnh, thành phố", en: "Figures of provinces", ru: "Показатели провинций")
    }
  }
}
