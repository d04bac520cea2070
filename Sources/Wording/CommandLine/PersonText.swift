import Friendship

/// What is said of people: what is left of an erased one, and what erasing does.
public enum PersonText {
  // MARK: Who isn't there any more

  /// In place of a name, with the person's number.
  public static func erased(_ number: Int) -> Phrase {
    Phrase(vi: "[người đã xóa, số \(number)]", en: "[erased person, no. \(number)]", ru: "[лицо удалено, № \(number)]")
  }
  /// That somebody was erased, when, and where the log says so.
  public static func wasErased(_ number: Int, at position: Int, _ moment: Moment) -> Phrase {
    Phrase(
      vi: "Hồ sơ của người số \(number) đã được xóa ngày \(moment.day.numeric) (vị trí \(position) của nhật ký).",
      en: "The record of person \(number) was erased on \(moment.day.numeric) (at position \(position) of the log).",
      ru: "Данные лица № \(number) удалены \(moment.day.numeric) (позиция \(position) в журнале).")
  }
  /// How to find somebody who is on record.
  static let seeThoseOnRecord = Phrase(
    vi: "Xem những người đang có trong sổ: huunghi person list.",
    en: "To see who is on record: huunghi person list.", ru: "Кто есть в записях: huunghi person list.")

  /// What to do with a row of an import that would bring an erased person back.
  public static let takeOutRow = Phrase(
    vi: "Hãy bỏ dòng này khỏi tệp; nếu người ấy lại đồng ý được ghi sổ thì cho một ref khác.",
    en: "Take the row out of the file; if they agree to be on record again, give it another ref.",
    ru: "Уберите строку из файла; если человек снова согласен на запись, дайте другой ref.")

  // MARK: Answers

  /// A record was corrected.
  public static func corrected(_ number: Int) -> Phrase {
    Phrase(
      vi: "Đã sửa hồ sơ của người số \(number).", en: "The record of person \(number) was corrected.",
      ru: "Данные лица № \(number) исправлены.")
  }
  /// A record was erased just now.
  public static func erasedNow(_ number: Int, at position: Int) -> Phrase {
    Phrase(
      vi: "Đã xóa hồ sơ của người số \(number); nhật ký chỉ ghi việc xóa, ở vị trí \(position).",
      en: "The record of person \(number) is erased; the log says only that it was, at position \(position).",
      ru: "Данные лица № \(number) удалены; в журнале — только факт удаления, позиция \(position).")
  }
  /// It was erased before; what was left of it is gone now.
  public static func erasedBefore(_ number: Int, deleted: Int) -> Phrase {
    let before = Phrase(
      vi: "Hồ sơ của người số \(number) đã được xóa từ trước.", en: "The record of person \(number) was erased before.",
      ru: "Данные лица № \(number) были удалены раньше.")
    let now =
      deleted == 0
      ? Phrase(vi: "Không còn gì để xóa.", en: "Nothing was left of it.", ru: "Удалять больше нечего.")
      : Phrase(
        vi: "Phần còn sót lại nay đã xóa hết.", en: "What was left of it is gone now.",
        ru: "Остававшееся теперь удалено.")
    return before.then(now)
  }
  /// What an erasure doesn't reach.
  public static let notReached = Phrase(
    vi: """
      Việc xóa không với tới: tệp báo cáo đã ban hành, bản sao lưu cũ (sau khi khôi phục phải xóa lại), tệp CSV đã nhập, \
      tên viết trong nội dung hoạt động.
      """,
    en: """
      It doesn't reach: files of issued reports, older backups (erase again after restoring one), CSV files that were \
      imported, names written into texts of activities.
      """,
    ru: """
      Удаление не затрагивает: файлы выпущенных отчётов, старые резервные копии (после восстановления удалите снова), \
      загруженные файлы CSV, имена в текстах мероприятий.
      """)
  /// Who records was erased.
  public static let clerkErased = Phrase(
    vi: "Đó là người đang ghi sổ ở đây. Đặt người ghi khác: huunghi setup --name \"Họ tên\".",
    en: "It is they who record here. To set somebody else: huunghi setup --name \"Name\".",
    ru: "Именно от их имени здесь ведутся записи. Указать другое лицо: huunghi setup --name \"Имя\".")
  /// The erasure is in the log, and the record is still there.
  public static func unfinished(_ number: Int) -> Phrase {
    Phrase(
      vi: """
        Nhật ký đã ghi việc xóa người số \(number) nhưng hồ sơ chưa xóa được. Chạy lại lệnh này, hoặc huunghi doctor, để \
        hoàn tất.
        """,
      en: """
        The log says that person \(number) is erased, and the record couldn't be deleted yet. Run the same command, or \
        huunghi doctor, to finish.
        """,
      ru: """
        В журнале записано удаление лица № \(number), но сами данные удалить ещё не удалось. Повторите команду или \
        запустите huunghi doctor.
        """)
  }

  // MARK: Before it is done

  /// What will be erased.
  public static func willErase(_ name: String, _ number: Int, records: Int) -> Phrase {
    Phrase(
      vi: "Sẽ xóa hẳn hồ sơ của \(name) (số \(number)): họ tên, tên khác, chức vụ, liên hệ, \(records) bản.",
      en:
        "The record of \(name) (\(number)) will be erased: name, other names, position, contact; versions: \(records).",
      ru: "Будут удалены данные: \(name) (№ \(number)): имя, другие имена, должность, контакты; версий: \(records).")
  }
  /// What stays.
  public static func willStay(_ number: Int, activities: Int, signed: [ReportNumber]) -> Phrase {
    let numbers = signed.map(\.description).joined(separator: ", ")
    let none = Phrase(
      vi: "Không hoạt động nào có tên người này.", en: "No activity names them.",
      ru: "Ни в одном мероприятии лицо не указано.")
    let some = Phrase(each: { language in
      let count = Noun.activity.counted(activities, in: language)
      return Phrase(
        vi: "\(count) có tên người này vẫn tính là có dự, dưới số \(number).",
        en: "They stay, as number \(number), among those named as present: \(count).",
        ru: "Под № \(number) сохраняется в списках участников: \(count)."
      ).in(language)
    })
    let stays = activities == 0 ? none : some
    guard !signed.isEmpty else { return stays }
    return stays.then(
      Phrase(
        vi: "Báo cáo đã ký (\(numbers)) là văn bản chính thức, giữ nguyên tệp.",
        en: "Reports that they signed (\(numbers)) are official documents: their files stay as they are.",
        ru: "Подписанные отчёты (\(numbers)) — официальные документы: их файлы не меняются."))
  }
  /// That it can't be undone.
  public static let final = Phrase(
    vi: "Không thể hoàn tác: ghi lại người này sẽ có số mới.",
    en: "It can't be undone: put on record again they get another number.",
    ru: "Отменить нельзя: при новой записи будет другой номер.")
  /// The question.
  public static let ask = Phrase(vi: "Xóa?", en: "Erase?", ru: "Удалить?")
  /// Nobody there to be asked.
  public static let needsYes = Phrase(
    vi: "Không có màn hình để hỏi lại; nếu chắc chắn, thêm --yes.",
    en: "There is no terminal to ask on; if you are sure, add --yes.",
    ru: "Нет терминала, чтобы переспросить; если уверены, добавьте --yes.")
  /// The answer was no.
  public static let keptAsIs = Phrase(
    vi: "Không xóa.", en: "Nobody was erased.", ru: "Никто не удалён.")

  // MARK: In what changed since a report

  /// A record that was corrected.
  public static let recordCorrected = Phrase(vi: "đã sửa hồ sơ", en: "record corrected", ru: "данные исправлены")
  /// A record that was erased.
  public static let recordErased = Phrase(vi: "đã xóa hồ sơ", en: "record erased", ru: "данные удалены")
  /// Who signed the report.
  public static let signedIt = Phrase(vi: "Người ký báo cáo", en: "Signed the report", ru: "Подписант отчёта")
  /// The activities that name somebody.
  public static func namedBy(_ activities: [Int]) -> Phrase {
    let numbers = activities.map(String.init).joined(separator: ", ")
    return Phrase(
      vi: "Có tên ở hoạt động: \(numbers)", en: "Named by activities: \(numbers)",
      ru: "Упомянут(а) в мероприятиях: \(numbers)"
    )
  }

  // MARK: Lists

  /// People on record.
  public static let people = Phrase(vi: "Người có trong sổ", en: "People on record", ru: "Люди в записях")
  /// People whose record was erased.
  public static let erasedPeople = Phrase(vi: "Người đã xóa hồ sơ", en: "Erased people", ru: "Удалённые лица")
}
