import Friendship

/// An entry of a register that could be meant.
public struct EntryCandidate: Hashable, Sendable {
  /// Its number.
  public var number: Int
  /// What it says.
  public var text: LocalizedText
  /// When.
  public var period: Period

  /// Makes a candidate from its parts.
  public init(number: Int, text: LocalizedText, period: Period) {
    self.number = number
    self.text = text
    self.period = period
  }

  /// Number, text and time: `[245] Mở lớp tiếng Nga (ngày 24/5/2025)`.
  var phrase: Phrase {
    Phrase(each: { "[\(number)] \(text.text(in: $0)) (\(period.text(in: $0)))" })
  }
}

/// Why an entry of a register can't be found by what was typed.
enum EntryRefusal {
  static func noSuch(_ register: RegisterEntry.Register, _ typed: String) -> Phrase {
    Phrase(
      vi: "Không có mục “\(register.name.vi)” số \(typed).", en: "There is no \(register.name.en) \(typed).",
      ru: "Записи «\(register.name.ru)» № \(typed) нет."
    ).then(seeAll(register))
  }

  static func unnamed(
    _ register: RegisterEntry.Register, _ typed: String, _ candidates: [EntryCandidate]
  ) -> Phrase {
    Phrase(
      vi: "Không có mục “\(register.name.vi)” nào có các từ “\(typed)”.",
      en: "No \(register.name.en) has the words “\(typed)”.",
      ru: "Нет записи «\(register.name.ru)» со словами «\(typed)»."
    ).then(NameRefusal.didYouMean(candidates.map(\.phrase))).then(seeAll(register))
  }

  static func several(_ register: RegisterEntry.Register, _ typed: String, _ candidates: [EntryCandidate]) -> Phrase {
    func list(_ language: Language) -> String {
      candidates.map { $0.phrase.in(language) }.joined(separator: "; ")
    }
    return Phrase(
      vi: "“\(typed)” khớp với nhiều mục (\(register.name.vi)): \(list(.vi)). Hãy dùng số.",
      en: "“\(typed)” fits several (\(register.name.en)): \(list(.en)). Use the number.",
      ru: "«\(typed)» подходит к нескольким (\(register.name.ru)): \(list(.ru)). Укажите номер.")
  }

  static func none(_ register: RegisterEntry.Register) -> Phrase {
    let command = "huunghi \(register.command) \(register.addingCommand) …"
    return Phrase(
      vi: "Sổ chưa có mục “\(register.name.vi)” nào. Ghi mục đầu tiên: \(command)",
      en: "There is no \(register.name.en) on record yet. To record the first: \(command)",
      ru: "Записей «\(register.name.ru)» ещё нет. Сделать первую: \(command)")
  }

  private static func seeAll(_ register: RegisterEntry.Register) -> Phrase {
    let command = "huunghi \(register.command) list"
    return Phrase(
      vi: "Xem danh sách: \(command).", en: "To see them all: \(command).", ru: "Весь список: \(command).")
  }
}

extension RegisterEntry.Register {
  /// The group of commands that a register has.
  public var command: String { rawValue }

  /// The command by which an entry is made.
  var addingCommand: String { self == .proposal ? "raise" : "add" }
}
