import Friendship

/// The fixed words in the head and at the end of official documents.
///
/// Those in Vietnamese are the ones of Nghị định 30/2020/NĐ-CP, Phụ lục I; the other editions have what letters in their
/// languages have.
public enum LetterheadText {
  /// Quốc hiệu. It stands in the Vietnamese edition only, and only in Vietnamese.
  public static let stateName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
  /// Tiêu ngữ.
  public static let stateMotto = "Độc lập - Tự do - Hạnh phúc"
  /// What the document is.
  public static let report = Phrase(vi: "BÁO CÁO", en: "REPORT", ru: "ОТЧЁТ")
  /// What stands before the addressees.
  public static let addressees = Phrase(vi: "Kính gửi:", en: "To:", ru: "Кому:")
  /// What stands above the recipients.
  public static let recipients = Phrase(vi: "Nơi nhận:", en: "Copies to:", ru: "Рассылка:")
  /// The issuing body where nobody said which.
  public static let bodyUnknown = Phrase(
    vi: "[Cơ quan ban hành]", en: "[Issuing body]", ru: "[Название организации]")

  /// A line of the recipients: a dash before each, a semicolon after all but the last, which a full stop ends (Nghị định
  /// 30/2020/NĐ-CP, Phụ lục I, II.9). Marks that were typed are not doubled.
  public static func recipient(_ text: String, isLast: Bool) -> String {
    let bare = text.drop { "-–— ".contains($0) }.reversed().drop { ";. ".contains($0) }.reversed()
    return "- \(String(bare))\(isLast ? "." : ";")"
  }

  /// The recipients where the form names none: "Như trên" for the addressees, where there are any, and the copy that the
  /// clerk's office files (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.9).
  public static func usualRecipients(hasAddressees: Bool) -> [String] {
    (hasAddressees ? ["Như trên"] : []) + ["Lưu: VT"]
  }

  /// The place of the signature where nobody said who signs.
  public static let signerUnknown = Phrase(
    vi: "[Thẩm quyền ký, họ và tên]", en: "[Office and name of the signer]", ru: "[Должность и имя подписавшего]")

  /// The same where the form says the office alone.
  public static let signerNameUnknown = Phrase(vi: "[Họ và tên]", en: "[Name of the signer]", ru: "[Имя подписавшего]")

  /// The line of the number: `Số: 05/BC-HHNVN`, a zero before numbers below ten; a gap for a draft.
  public static func number(_ number: Int?, suffix: String?) -> Phrase {
    let written = number.map(Digits.padded) ?? "……"
    let end = suffix.map { "/\($0)" } ?? ""
    return Phrase(vi: "Số: \(written)\(end)", en: "No. \(written)\(end)", ru: "№ \(written)\(end)")
  }

  /// The line of place and date: `Hà Nội, ngày 05 tháng 01 năm 2026`, a zero before days below ten and before January
  /// and February; gaps for a draft, or where no place is set.
  public static func placeAndDate(_ place: LocalizedText?, _ date: CivilDate?) -> Phrase {
    Phrase { language in
      let place = place?.text(in: language) ?? "……………"
      guard let date else {
        return Phrase(
          vi: "\(place), ngày …… tháng …… năm ……", en: "\(place), …… …………… ……", ru: "\(place), «……» …………… …… г."
        ).in(language)
      }
      let (year, month, day) = date.components
      return Phrase(
        vi: "\(place), ngày \(Digits.padded(day)) tháng \(CivilDate.vietnamese(month: month)) năm \(year)",
        en: "\(place), \(date.text(in: .en))", ru: "\(place), \(date.text(in: .ru))"
      ).in(language)
    }
  }

  /// Below an appendix's title: `(Kèm theo Báo cáo số 05/BC-HHNVN ngày 05 tháng 01 năm 2026 của Hội …)`, gaps for a draft.
  public static func appendixReference(_ issue: ReportIssueDetails?, suffix: String, body: String) -> Phrase {
    let report = named(issue, suffix: suffix)
    return Phrase(
      vi: "(Kèm theo \(report.vi) của \(body))", en: "(With \(report.en) of \(body))",
      ru: "(К документу: \(report.ru); \(body))")
  }

  /// That a report takes another's place.
  public static func supersedes(_ issue: ReportIssueDetails, suffix: String) -> Phrase {
    let report = named(issue, suffix: suffix)
    return Phrase(
      vi: "Báo cáo này thay thế \(report.vi).", en: "This report supersedes \(report.en).",
      ru: "Настоящий отчёт выпущен взамен документа: \(report.ru).")
  }

  /// A report by its number and day.
  private static func named(_ issue: ReportIssueDetails?, suffix: String) -> Phrase {
    let number = (issue?.number).map(Digits.padded) ?? "……"
    let day =
      issue.map { issue in
        Phrase { language in
          let (year, month, day) = issue.date.components
          guard language == .vi else { return issue.date.text(in: language) }
          return "ngày \(Digits.padded(day)) tháng \(CivilDate.vietnamese(month: month)) năm \(year)"
        }
      } ?? Phrase(vi: "ngày …… tháng …… năm ……", en: "…… …………… ……", ru: "«……» …………… …… г.")
    return Phrase(
      vi: "Báo cáo số \(number)/\(suffix) \(day.vi)", en: "Report No. \(number)/\(suffix) of \(day.en)",
      ru: "отчёт № \(number)/\(suffix) от \(day.ru)")
  }

  /// About what a report is: the work of a period and the tasks of the next. The documents' type stands above it.
  public static func reportSubject(_ period: Period, _ next: Period) -> Phrase {
    Phrase(
      vi:
        "Tổng kết công tác \(period.spanText(in: .vi)) và phương hướng, nhiệm vụ \(next.spanText(in: .vi))",
      en: "on the work of \(period.spanText(in: .en)) and the directions and tasks for \(next.spanText(in: .en))",
      ru: "о работе (\(period.spanText(in: .ru))), направления и задачи (\(next.spanText(in: .ru)))")
  }
}
