import Friendship

/// What the commands about official reports answer.
public enum ReportAnswerText {
  /// The text of a section is on record.
  public static func noteRecorded(_ section: ReportNoteSection, _ period: Period, isRemoved: Bool) -> Phrase {
    Phrase { language in
      let name = section.name.in(language)
      let span = period.spanText(in: language)
      return isRemoved
        ? Phrase(
          vi: "Đã gỡ phần “\(name)” của báo cáo \(span).", en: "“\(name)” of the report for \(span) was removed.",
          ru: "Раздел «\(name)» отчёта (\(span)) убран."
        ).in(language)
        : Phrase(
          vi: "Đã ghi phần “\(name)” của báo cáo \(span).", en: "“\(name)” of the report for \(span) is on record.",
          ru: "Раздел «\(name)» отчёта (\(span)) записан."
        ).in(language)
    }
  }

  /// The title of the written parts of a report.
  public static func notes(_ scope: String, _ period: Period) -> Phrase {
    Phrase(
      vi: "Phần viết của báo cáo \(period.spanText(in: .vi)): \(scope)",
      en: "Written parts of the report for \(period.spanText(in: .en)): \(scope)",
      ru: "Разделы отчёта, написанные людьми (\(period.spanText(in: .ru))): \(scope)")
  }

  /// How an organisation's reports look.
  public static func form(_ organisation: String) -> Phrase {
    Phrase(
      vi: "Mẫu báo cáo của \(organisation)", en: "Form of the reports of \(organisation)",
      ru: "Форма отчётов: \(organisation)")
  }

  /// Nothing was set.
  public static let nothingSet = Phrase(
    vi: "Chưa đặt gì. Ví dụ: \(CommandHelp.reportFormSet.examples[0])",
    en: "Nothing is set. For example: \(CommandHelp.reportFormSet.examples[0])",
    ru: "Ничего не указано. Например: \(CommandHelp.reportFormSet.examples[0])")
  /// A form was set.
  public static let formSet = Phrase(
    vi: "Đã đặt mẫu; báo cáo từ nay theo mẫu này.", en: "The form is set; reports look so from now on.",
    ru: "Форма задана; отчёты отныне такие.")

  /// A report's title in lists and answers.
  public static func report(_ number: ReportNumber) -> Phrase {
    Phrase(vi: "Báo cáo số \(number)", en: "Report \(number)", ru: "Отчёт № \(number)")
  }

  /// A report was issued.
  public static func issued(_ number: ReportNumber, isChosen: Bool) -> Phrase {
    let next = Phrase(
      vi: " (số tiếp theo của năm)", en: " (the next number of the year)", ru: " (следующий номер года)")
    func mark(_ language: Language) -> String { isChosen ? next.in(language) : "" }
    return Phrase(
      vi: "Đã ban hành báo cáo số \(number)\(mark(.vi)).", en: "The report was issued as \(number)\(mark(.en)).",
      ru: "Отчёт выпущен под № \(number)\(mark(.ru)).")
  }

  /// Issued, and a file can't be put where it was asked for; it can be had again.
  public static func issuedButNotWritten(_ number: ReportNumber, _ path: String, _ why: Phrase) -> Phrase {
    Phrase(
      vi: "Báo cáo số \(number) đã ban hành, nhưng không ghi được “\(path)”: \(Phrase.sentence(why.vi)) "
        + "Lấy lại: huunghi report show \(number) -o TỆP.",
      en: "Report \(number) was issued, but “\(path)” can't be written: \(Phrase.sentence(why.en)) "
        + "To have it again: huunghi report show \(number) -o FILE.",
      ru: "Отчёт № \(number) выпущен, но записать «\(path)» не удалось: \(Phrase.sentence(why.ru)) "
        + "Получить снова: huunghi report show \(number) -o ФАЙЛ.")
  }

  /// A file of an ending in which the report wasn't issued.
  public static func notIssuedAs(_ format: String, _ number: ReportNumber, available: [String]) -> Phrase {
    let list = available.joined(separator: ", ")
    return Phrase(
      vi: "Báo cáo số \(number) không ban hành dạng .\(format); có: \(list).",
      en: "Report \(number) wasn't issued as .\(format); there are: \(list).",
      ru: "Отчёт № \(number) не выпускался в виде .\(format); есть: \(list).")
  }

  /// A file that is to be kept and has no bytes, or too many.
  public static func fileTooLarge(_ size: Int, limit: Int) -> Phrase {
    Phrase { language in
      let size = Noun.byte.counted(size, in: language)
      let limit = Noun.byte.counted(limit, in: language)
      return Phrase(
        vi: "Tệp quá lớn để giữ: \(size), tối đa \(limit).",
        en: "The file is too large to be kept: \(size), at most \(limit).",
        ru: "Файл слишком велик для хранения: \(size), не больше \(limit)."
      ).in(language)
    }
  }
  /// A file that the log refers to and the database doesn't have.
  public static func fileMissing(_ hash: String) -> Phrase {
    Phrase(
      vi: "Cơ sở dữ liệu không còn tệp có SHA-256 \(hash) mà sổ nói đến. Xem: huunghi doctor.",
      en: "The database no longer has the file of SHA-256 \(hash) that the record refers to. See: huunghi doctor.",
      ru: "В базе данных больше нет файла SHA-256 \(hash), на который ссылаются записи. См. huunghi doctor.")
  }
  /// A read model has stopped, so that nothing can be frozen from it.
  public static func readModelStopped(_ name: String, at position: Int) -> Phrase {
    Phrase(
      vi: "Bảng đọc “\(name)” dừng ở sự kiện \(position), nên chưa dựng báo cáo được. Xem: huunghi doctor.",
      en: "The read model “\(name)” has stopped at event \(position), so no report can be frozen. See: huunghi doctor.",
      ru: "Представление «\(name)» остановилось на событии \(position), закрепить отчёт нельзя. См. huunghi doctor.")
  }

  /// The title of the list of issued reports.
  public static let list = Phrase(
    vi: "Các báo cáo đã ban hành", en: "Reports issued", ru: "Выпущенные отчёты")

  /// The title of a figure's explanation.
  public static func figure(_ figure: String, _ value: String) -> Phrase {
    Phrase(verbatim: "\(figure) — \(value)")
  }
  /// A province's activities are counted under others in the boundaries of the report.
  public static func countedElsewhere(_ units: String) -> Phrase {
    Phrase(
      vi: "Theo địa giới này, báo cáo tính vào \(units). Xem theo địa giới lúc diễn ra: --boundaries then.",
      en: "In these boundaries the report counts it under \(units). As it was on the day: --boundaries then.",
      ru: "В этих границах отчёт учитывает её так: \(units). По границам того дня: --boundaries then.")
  }

  /// A figure that no activity is behind.
  public static let noActivityBehind = Phrase(
    vi: "Không có hoạt động nào làm nên số liệu này.", en: "No activity is behind this figure.",
    ru: "За этим показателем нет ни одного мероприятия.")
}

/// What `report verify` and `report changes` say.
public enum ReportProofText {
  /// Composed again from its position, the report is the same byte for byte.
  public static func same(_ number: ReportNumber, at position: Int) -> Phrase {
    Phrase(
      vi: "Báo cáo số \(number) đúng: dựng lại từ sổ đến sự kiện số \(position), giống từng byte.",
      en:
        "Report \(number) is proven: composed again from the record up to event \(position), it is the same byte for byte.",
      ru:
        "Отчёт № \(number) подтверждён: составленный заново по записям до события № \(position), он совпадает побайтно."
    )
  }
  /// It isn't.
  public static func different(_ number: ReportNumber, issuedBy: String?, now: String) -> Phrase {
    let other = issuedBy.flatMap { $0 == now ? nil : $0 }
    return Phrase(
      vi: "Báo cáo số \(number) dựng lại thì KHÁC với khi ban hành."
        + (other.map { " Khi ban hành dùng \($0), nay là \(now): hãy đối chiếu bằng phiên bản ấy." } ?? ""),
      en: "Composed again, report \(number) is NOT the same as when it was issued."
        + (other.map { " It was issued by \($0), and this is \(now): verify with that version." } ?? ""),
      ru: "Составленный заново, отчёт № \(number) НЕ совпадает с выпущенным."
        + (other.map { " Он выпущен программой \($0), а это \(now): проверьте той версией." } ?? ""))
  }
  /// All files are kept as they were issued.
  public static func filesSound(_ count: Int) -> Phrase {
    Phrase { language in
      let files = Noun.file.counted(count, in: language)
      return Phrase(
        vi: "\(files) đã ban hành còn giữ nguyên vẹn.", en: "Kept as issued: \(files).",
        ru: "Хранится без изменений: \(files)."
      ).in(language)
    }
  }
  /// Files that aren't there any more, or aren't what they were.
  public static func filesDamaged(_ names: [String]) -> Phrase {
    let list = names.joined(separator: ", ")
    return Phrase(
      vi: "Tệp bị mất hoặc bị thay đổi trong cơ sở dữ liệu: \(list).",
      en: "Missing from the database or changed in it: \(list).",
      ru: "Утрачены или изменены в базе данных: \(list).")
  }
  /// A file in hand is one that was issued.
  public static func fileIssued(_ path: String, _ report: String, _ name: String) -> Phrase {
    Phrase(
      vi: "“\(path)” đúng là tệp đã ban hành: \(report), \(name).",
      en: "“\(path)” is, byte for byte, a file that was issued: \(report), \(name).",
      ru: "«\(path)» — побайтно тот файл, который был выпущен: \(report), \(name).")
  }
  /// It isn't.
  public static func fileNotIssued(_ path: String) -> Phrase {
    Phrase(
      vi: "“\(path)” KHÔNG phải là tệp đã ban hành: không báo cáo nào có tệp giống từng byte.",
      en: "“\(path)” is NOT a file that was issued: no report has one that is the same byte for byte.",
      ru: "«\(path)» — НЕ выпущенный файл: ни у одного отчёта нет такого побайтно.")
  }

  /// The title of what changed since.
  public static func changes(_ number: ReportNumber) -> Phrase {
    Phrase(
      vi: "Thay đổi sau khi ban hành báo cáo số \(number)", en: "Changes since report \(number) was issued",
      ru: "Изменения после выпуска отчёта № \(number)")
  }
  /// Between which events.
  public static func between(_ from: Int, _ to: Int) -> Phrase {
    Phrase(
      vi: "Báo cáo dựng theo sổ đến sự kiện số \(from); nay sổ đến sự kiện số \(to).",
      en: "The report was composed at event \(from); the record now goes up to event \(to).",
      ru: "Отчёт составлен по событию № \(from); записи теперь доходят до события № \(to).")
  }
  /// Nothing has changed.
  public static let nothingChanged = Phrase(
    vi: "Không có gì thay đổi: lập lại hôm nay, báo cáo vẫn y nguyên.",
    en: "Nothing has changed: composed today, the report would be the same.",
    ru: "Ничего не изменилось: составленный сегодня, отчёт был бы тем же.")
  /// Only names or lists changed, no figure.
  public static let noFigureChanged = Phrase(
    vi: "Không số liệu nào thay đổi.", en: "No figure changes.", ru: "Ни один показатель не меняется.")
  /// Something changed of which nothing is listed: a name of a kind, a province, an observance.
  public static let otherChanges = Phrase(
    vi: "Tên loại hoạt động, tỉnh hoặc ngày kỷ niệm đã thay đổi trong sổ.",
    en: "Names of kinds, provinces or observances have changed in the record.",
    ru: "В записях изменились названия видов, провинций или памятных дат.")
  /// A figure of the period before.
  public static func ofPeriodBefore(_ figure: String) -> Phrase {
    Phrase(vi: "\(figure) (kỳ trước)", en: "\(figure) (period before)", ru: "\(figure) (прошлый период)")
  }
  /// An entry of a register that came, changed or went.
  public static func entry(_ what: EntryDifference) -> Phrase {
    switch what {
    case .added: Phrase(vi: "ghi thêm", en: "recorded", ru: "записано")
    case .changed: Phrase(vi: "sửa đổi", en: "changed", ru: "изменено")
    case .gone: Phrase(vi: "không còn tính vào", en: "no longer counts here", ru: "больше не учитывается")
    }
  }

  /// How an entry of a register differs.
  public enum EntryDifference: String, Hashable, Sendable {
    /// It wasn't in the report.
    case added
    /// It says something else now.
    case changed
    /// It wouldn't be in the report now.
    case gone
  }
}
