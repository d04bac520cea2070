import Friendship

/// What is said of the hashes that are kept beside the log, its tree.
extension ProofText {
  // MARK: - Verifying

  /// Events that there was nothing to compare with.
  public static func uncompared(_ events: ClosedRange<Int>) -> Phrase {
    let (first, last) = (events.lowerBound, events.upperBound)
    return first == last
      ? Phrase(
        vi: "sự kiện \(first): chưa có gì được lưu để so; nếu nó đã bị sửa từ khi ghi thì không thể biết",
        en:
          "event \(first): nothing was kept to compare it with; if it was changed since it was recorded, nobody can tell",
        ru: "событие \(first): сверить было не с чем; если его изменили после записи, узнать это нельзя")
      : Phrase(
        vi:
          "sự kiện \(first) đến \(last): chưa có gì được lưu để so; nếu chúng đã bị sửa từ khi ghi thì không thể biết",
        en:
          "events \(first) to \(last): nothing was kept to compare them with; if they were changed since they were recorded, nobody can tell",
        ru: "события \(first)–\(last): сверить было не с чем; если их изменили после записи, узнать это нельзя")
  }
  /// At the end, where there are such events.
  public static let soundAsFarAsCompared = Phrase(
    vi: "Những gì so được thì nguyên vẹn. Dấu băm của các sự kiện còn lại được lưu từ bây giờ.",
    en: "What could be compared is sound. The hashes of the other events are kept from now on.",
    ru: "Всё, что удалось сверить, цело. Хеши остальных событий хранятся с этого момента.")
  /// A tile that isn't one of the tree.
  public static func treeMisfit(_ level: Int, _ index: Int, size: Int) -> Phrase {
    Phrase { language in
      let events = Noun.event.counted(size, in: language)
      return Phrase(
        vi:
          "dấu băm lưu cạnh nhật ký: mảnh \(level)/\(index) thừa, thiếu hoặc sai độ dài so với cây của \(events); đối chiếu: huunghi log verify, rồi dựng lại: huunghi projection rebuild log_tree",
        en:
          "the hashes kept beside the log: tile \(level)/\(index) doesn't belong, is missing or has a wrong length in a tree of \(events); verify: huunghi log verify, then mend: huunghi projection rebuild log_tree",
        ru:
          "хеши рядом с журналом: плитка \(level)/\(index) лишняя, отсутствует или неверной длины для дерева (\(events)); сверьте: huunghi log verify, затем исправьте: huunghi projection rebuild log_tree"
      ).in(language)
    }
  }

  // MARK: - Signing and proving

  /// The hashes aren't those of the events that would be signed.
  public static func eventsDiffer(_ first: Int, through last: Int) -> Phrase {
    Phrase(
      vi:
        "Không ký: dấu băm lưu cạnh nhật ký không khớp với các sự kiện \(first) đến \(last). Xem: huunghi log verify",
      en:
        "Nothing is signed: the hashes kept beside the log are not those of events \(first) to \(last). See: huunghi log verify",
      ru: "Не подписано: хеши рядом с журналом не соответствуют событиям \(first)–\(last). См. huunghi log verify")
  }
  /// The hashes don't lead to the root.
  public static let proofFails = Phrase(
    vi: "Không chứng minh được: các dấu băm lưu cạnh nhật ký không dẫn đến gốc. Xem: huunghi log verify",
    en: "Nothing is signed or proved: the hashes kept beside the log don't lead to its root. See: huunghi log verify",
    ru: "Ничего не подписано и не доказано: хеши рядом с журналом не ведут к корню. См. huunghi log verify")

  // MARK: - Doctor

  /// How far the tree has come.
  public static func doctorTree(_ events: Int, lag: Int, seconds: Double?) -> Phrase {
    guard lag > 0 else {
      return Phrase(
        vi: "dấu băm đã lưu của mọi sự kiện (log_tree: \(events))",
        en: "hashes are kept of every event (log_tree: \(events))",
        ru: "сохранены хеши всех событий (log_tree: \(events))")
    }
    let time = Int((seconds ?? 0).rounded(.up))
    return Phrase(
      vi:
        "dấu băm đã lưu đến sự kiện \(events) (log_tree), còn \(lag) sự kiện, \(time) giây; lưu tiếp: huunghi log verify",
      en:
        "hashes are kept up to event \(events) (log_tree), \(lag) events and \(time) s behind; to go on: huunghi log verify",
      ru:
        "хеши сохранены до события \(events) (log_tree), осталось событий: \(lag), \(time) с; продолжить: huunghi log verify"
    )
  }
  /// There is no tree.
  public static let doctorNoTree = Phrase(
    vi: "chưa lưu dấu băm nào của các sự kiện (log_tree); lưu: huunghi log verify",
    en: "no hashes of events are kept yet (log_tree); to keep them: huunghi log verify",
    ru: "хеши событий ещё не сохранены (log_tree); сохранить: huunghi log verify")
  /// The tree has stopped. `reason` is in English, for an administrator.
  public static func doctorTreeStopped(at position: Int, _ reason: String) -> Phrase {
    Phrase(
      vi: "việc lưu dấu băm (log_tree) dừng ở sự kiện \(position): \(Phrase.sentence(reason)) Xem: huunghi log verify",
      en:
        "keeping hashes (log_tree) has stopped at event \(position): \(Phrase.sentence(reason)) See: huunghi log verify",
      ru:
        "сохранение хешей (log_tree) остановилось на событии \(position): \(Phrase.sentence(reason)) См. huunghi log verify"
    )
  }
}
