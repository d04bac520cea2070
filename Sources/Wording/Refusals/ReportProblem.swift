import Friendship

extension InputProblem {
  /// What was wrong with something that was typed about a report.
  var reportPhrase: Phrase {
    switch self {
    case .reportNumber(let typed):
      Phrase(
        vi: "“\(typed)” không phải là số của báo cáo; hãy ghi như 5 hoặc 5/2026.",
        en: "“\(typed)” isn't a report's number; write one such as 5 or 5/2026.",
        ru: "«\(typed)» — не номер отчёта; напишите, например, 5 или 5/2026.")
    case .reportYear(let typed, let year, let date):
      Phrase(
        vi: "“\(typed)”: năm của số là \(year), ngày ban hành lại là \(date.numeric). Số lấy theo năm ban hành: "
          + "hãy ghi …/\(date.year), bỏ năm đi, hoặc đặt ngày khác bằng --date.",
        en: "“\(typed)”: the year of the number is \(year), the report is dated \(date.numeric). A number is of the "
          + "year of issue: write …/\(date.year), leave the year out, or give another --date.",
        ru: "«\(typed)»: год в номере — \(year), а отчёт датирован \(date.numeric). Номер относится к году выпуска: "
          + "напишите …/\(date.year), опустите год или укажите другую дату (--date).")
    case .unknownReport(let typed):
      Phrase(
        vi: "Chưa ban hành báo cáo nào số \(typed). Xem các báo cáo: huunghi report list.",
        en: "No report \(typed) was issued. To see the reports: huunghi report list.",
        ru: "Отчёта № \(typed) не выпускали. Посмотреть отчёты: huunghi report list.")
    case .severalReports(let typed, let issuers):
      Phrase { language in
        let names = issuers.map { $0.text(in: language) }.joined(separator: "; ")
        return Phrase(
          vi: "Có nhiều báo cáo số \(typed): \(names). Hãy thêm --by.",
          en: "Several reports have the number \(typed): \(names). Add --by.",
          ru: "Отчётов № \(typed) несколько: \(names). Добавьте --by."
        ).in(language)
      }
    case .figure(let typed, let sort): Self.figure(typed, sort)
    case .unpaired(let option, let given, let wanted):
      Phrase(
        vi: "\(option): có \(given) dòng, cần đúng \(wanted), mỗi dòng tiếng Việt một dòng (\"\" nếu không có).",
        en: "\(option): \(given) given, \(wanted) wanted, one for each Vietnamese line (\"\" for none).",
        ru: "\(option): указано \(given), нужно \(wanted) — по одной на каждую вьетнамскую строку (\"\" — нет).")
    case .withoutVietnamese(let option):
      Phrase(
        vi: "\(option): chưa có dòng tiếng Việt tương ứng; hãy cho cả hai.",
        en: "\(option): there is no Vietnamese text that it belongs to; give both.",
        ru: "\(option): нет вьетнамского текста, к которому это относится; укажите оба.")
    default: Phrase(verbatim: code)
    }
  }

  private static func figure(_ typed: String, _ sort: ReportFigureSort) -> Phrase {
    guard let example = sort.example else {
      return Phrase(
        vi: "“\(typed)”: sau “\(sort.rawValue)” không ghi gì thêm.",
        en: "“\(typed)”: nothing follows “\(sort.rawValue)”.",
        ru: "«\(typed)»: после «\(sort.rawValue)» ничего не пишут.")
    }
    return Phrase(
      vi: "“\(typed)”: hãy ghi như \(sort.rawValue):\(example).", en: "“\(typed)”: write \(sort.rawValue):\(example).",
      ru: "«\(typed)»: напишите, например, \(sort.rawValue):\(example).")
  }
}
