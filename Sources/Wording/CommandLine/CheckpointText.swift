/// What is said of the log's signed checkpoint in an issued report, and of its verification.
public enum CheckpointText {
  /// The checkpoint as a report prints it, below the line that says up to which event it knows the record.
  public static func stamp(origin: String, size: Int, root: String, keyID: String) -> Phrase {
    Phrase { language in
      let events = Noun.event.counted(size, in: language)
      return Phrase(
        vi: "Điểm chốt đã ký của nhật ký \(origin): \(events), gốc \(root), khóa \(keyID).",
        en: "Signed checkpoint of the log \(origin): \(events), root \(root), key \(keyID).",
        ru: "Подписанная контрольная точка журнала \(origin): \(events), корень \(root), ключ \(keyID)."
      ).in(language)
    }
  }

  /// The settings' key is another log's, so the report goes without a checkpoint.
  public static let keyOfOtherLog = Phrase(
    vi: "Báo cáo không có điểm chốt: khóa ký trong thư mục thiết lập thuộc một nhật ký khác.",
    en: "The report has no checkpoint: the key in the folder of the settings belongs to another log.",
    ru: "Отчёт без контрольной точки: ключ в папке настроек принадлежит другому журналу.")

  // MARK: - Verifying

  /// Signature and root are right.
  public static func confirmed(_ size: Int, keyID: String) -> Phrase {
    Phrase { language in
      let size = Digits.grouped(size, in: language)
      return Phrase(
        vi: "Điểm chốt của báo cáo đúng: khóa \(keyID) đã ký, và \(size) sự kiện đầu của nhật ký vẫn như lúc ký.",
        en:
          "The report's checkpoint holds: key \(keyID) signed it, and the first \(size) events of the log are as they were then.",
        ru:
          "Контрольная точка отчёта верна: подписана ключом \(keyID), первые события журнала (\(size)) те же, что и тогда."
      ).in(language)
    }
  }
  /// Signature and root are right, by the key that somebody brought along.
  public static func confirmed(_ size: Int, heldKeyID: String) -> Phrase {
    Phrase { language in
      let size = Digits.grouped(size, in: language)
      return Phrase(
        vi:
          "Điểm chốt của báo cáo đúng: chính khóa đã cho (\(heldKeyID)) ký, và \(size) sự kiện đầu của nhật ký vẫn như lúc ký.",
        en:
          "The report's checkpoint holds: the key given (\(heldKeyID)) signed it, and the first \(size) events of the log are as they were then.",
        ru:
          "Контрольная точка отчёта верна: подписана указанным ключом (\(heldKeyID)), первые события журнала (\(size)) те же, что и тогда."
      ).in(language)
    }
  }
  /// The root is another one.
  public static func differs(_ size: Int) -> Phrase {
    Phrase { language in
      let size = Digits.grouped(size, in: language)
      return Phrase(
        vi: "KHÔNG KHỚP điểm chốt của báo cáo: trong \(size) sự kiện đầu của nhật ký có điều không còn như lúc ký.",
        en:
          "The report's checkpoint does NOT hold: among the first \(size) events of the log something isn't what was signed.",
        ru: "Контрольная точка отчёта НЕ совпадает: в первых событиях журнала (\(size)) что-то не так, как при подписи."
      ).in(language)
    }
  }
  /// The log is shorter.
  public static func beyondTheLog(_ size: Int) -> Phrase {
    Phrase { language in
      let size = Digits.grouped(size, in: language)
      return Phrase(
        vi: "KHÔNG KHỚP điểm chốt của báo cáo: lúc ký nhật ký có \(size) sự kiện, nay ít hơn.",
        en: "The report's checkpoint does NOT hold: the log had \(size) events when it was signed, and has fewer now.",
        ru: "Контрольная точка отчёта НЕ совпадает: при подписи в журнале было событий \(size), теперь меньше."
      ).in(language)
    }
  }
  /// It doesn't cover the report.
  public static func tooSmall(_ size: Int) -> Phrase {
    Phrase { language in
      let size = Digits.grouped(size, in: language)
      return Phrase(
        vi:
          "Điểm chốt giữ cùng báo cáo chỉ gồm \(size) sự kiện, ít hơn số sự kiện mà báo cáo dựa vào: KHÔNG phải của nó.",
        en:
          "The checkpoint kept with the report covers \(size) events, fewer than the report was composed from: it is NOT the report's.",
        ru: "Контрольная точка при отчёте охватывает событий \(size) — меньше, чем отчёт: она НЕ от него."
      ).in(language)
    }
  }
  /// Its text isn't what was signed.
  public static let badSignature = Phrase(
    vi: "Chữ ký của điểm chốt giữ cùng báo cáo SAI: nội dung đã bị sửa.",
    en: "The signature of the checkpoint kept with the report is WRONG: its text was changed.",
    ru: "Подпись контрольной точки при отчёте НЕВЕРНА: текст изменён.")
  /// Nobody known signed it.
  public static func unknownKey(_ keyID: String) -> Phrase {
    Phrase(
      vi: "Điểm chốt giữ cùng báo cáo do khóa lạ \(keyID) ký: KHÔNG phải khóa nào của nhật ký này.",
      en: "The checkpoint kept with the report is signed by key \(keyID), which is NOT one of this log.",
      ru: "Контрольная точка при отчёте подписана ключом \(keyID) — это НЕ ключ этого журнала.")
  }
  /// Another key signed it than the one that somebody brought along.
  public static func otherKey(_ keyID: String, heldKeyID: String) -> Phrase {
    Phrase(
      vi: "Điểm chốt giữ cùng báo cáo do khóa \(keyID) ký, KHÔNG phải khóa đã cho (\(heldKeyID)).",
      en: "The checkpoint kept with the report is signed by key \(keyID), NOT by the key given (\(heldKeyID)).",
      ru: "Контрольная точка при отчёте подписана ключом \(keyID), а НЕ указанным ключом (\(heldKeyID)).")
  }
  /// There is none that the key brought along could have signed.
  public static let absent = Phrase(
    vi: "Báo cáo KHÔNG có điểm chốt nào để kiểm tra bằng khóa đã cho.",
    en: "The report has NO checkpoint that could be held against the key given.",
    ru: "У отчёта НЕТ контрольной точки, которую можно было бы сверить с указанным ключом.")
  /// What was given isn't a key.
  public static let badKey = Phrase(
    vi: "--key: không phải khóa công khai. Cần đúng dòng mà huunghi log key show in ra: huunghi/…+…+…",
    en: "--key: that isn't a public key. It is the line that huunghi log key show prints: huunghi/…+…+…",
    ru: "--key: это не открытый ключ. Нужна строка, которую печатает huunghi log key show: huunghi/…+…+…")
  /// A key is of no use to a file.
  public static let keyForFile = Phrase(
    vi: "--key đi với số của báo cáo, không đi với tệp: tệp được so từng byte với bản đã ban hành.",
    en: "--key goes with a report's number, not with a file: a file is compared byte for byte with those issued.",
    ru: "--key указывают с номером отчёта, а не с файлом: файл сравнивается с выпущенными побайтно.")
  /// It is of another log.
  public static func otherLog(_ origin: String) -> Phrase {
    Phrase(
      vi: "Điểm chốt giữ cùng báo cáo thuộc nhật ký khác: \(origin).",
      en: "The checkpoint kept with the report belongs to another log: \(origin).",
      ru: "Контрольная точка при отчёте принадлежит другому журналу: \(origin).")
  }
  /// It can't be read.
  public static let unreadable = Phrase(
    vi: "Không đọc được điểm chốt giữ cùng báo cáo.", en: "The checkpoint kept with the report can't be read.",
    ru: "Контрольную точку при отчёте прочитать нельзя.")
  /// Which events aren't what was recorded.
  public static func faults(_ positions: [Int]) -> Phrase {
    let list = positions.map(String.init).joined(separator: ", ")
    return Phrase(
      vi: "Sự kiện không còn như lúc ghi, theo vị trí: \(list). Xem: huunghi log verify",
      en: "Events that aren't what was recorded, by position: \(list). See: huunghi log verify",
      ru: "События не те, что были записаны, по позициям: \(list). См. huunghi log verify")
  }
}
