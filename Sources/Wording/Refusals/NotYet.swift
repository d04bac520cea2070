import Friendship

extension Phrase {
  /// Why something that is yet to come isn't put on record as having happened.
  static func notYet(_ period: Period, today: CivilDate) -> Phrase {
    Phrase(
      vi: """
        Thời gian “\(period.text(in: .vi))” còn ở phía trước (hôm nay là \(today.numeric)); chỉ ghi điều đã xảy ra.
        """,
      en: """
        “\(period.text(in: .en))” is still to come (today is \(today.numeric)); only what has happened is put on record.
        """,
      ru: """
        «\(period.text(in: .ru))» — ещё впереди (сегодня \(today.numeric)); записывается только то, что уже произошло.
        """)
  }
}
