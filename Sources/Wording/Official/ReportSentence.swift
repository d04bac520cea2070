import Friendship

/// The fixed patterns of an official report's sentences.
///
/// A program can't decline a name, so no pattern asks it to: names stand in the nominative, in brackets or after a colon,
/// and only the nouns that are counted change their form.
public enum ReportSentence {
  /// What opens the report, unless the association has words of its own.
  public static func opening(_ body: String, _ period: Period, _ next: Period) -> Phrase {
    Phrase(
      vi:
        "Thực hiện chức năng, nhiệm vụ được giao, \(body) báo cáo kết quả công tác \(period.spanText(in: .vi)) và phương hướng, nhiệm vụ \(next.spanText(in: .vi)) như sau:",
      en:
        "\(body) reports on its work in the period (\(period.spanText(in: .en))) and on the directions and tasks for the next (\(next.spanText(in: .en))) as follows.",
      ru:
        "\(body): отчёт о работе за период (\(period.spanText(in: .ru))) и направления и задачи на следующий (\(next.spanText(in: .ru)))."
    )
  }

  /// What closes it.
  public static func closing(_ body: String, _ period: Period) -> Phrase {
    Phrase(
      vi: "Trên đây là báo cáo công tác \(period.spanText(in: .vi)) của \(body).",
      en: "This is the report of \(body) on its work in the period (\(period.spanText(in: .en))).",
      ru: "\(body): конец отчёта за период (\(period.spanText(in: .ru))).")
  }

  /// How many activities were held, and how that compares.
  ///
  /// - Parameter before: the period before and its number; `nil` where nothing was recorded in it.
  public static func held(_ count: Int, in period: Period, before: (period: Period, count: Int)?) -> Phrase {
    Phrase { language in
      let span = period.spanText(in: language)
      let activities = Noun.activity.counted(count, in: language)
      let verb = count == 1 ? "was" : "were"
      let main = Phrase(
        vi: "Trong kỳ báo cáo (\(span)) đã tổ chức \(activities)",
        en: "In the period of this report (\(span)) \(activities) \(verb) held",
        ru: "За отчётный период (\(span)) проведено \(activities)"
      ).in(language)
      guard let before else { return main + "." }
      return main + comparison(count, before.count, before.period).in(language) + "."
    }
  }

  /// `, tăng 20% so với kỳ trước (năm 2024: 10)`: a percentage of ten or more, a difference below, and where the percentage
  /// would be rounded to none.
  private static func comparison(_ now: Int, _ before: Int, _ period: Period) -> Phrase {
    Phrase { language in
      let span = period.spanText(in: language)
      let earlier = "\(span): \(Digits.grouped(before, in: language))"
      if now == before {
        return Phrase(
          vi: ", bằng kỳ trước (\(earlier))", en: ", as many as in the period before (\(earlier))",
          ru: ", столько же, сколько за предыдущий (\(earlier))"
        ).in(language)
      }
      let isMore = now > before
      let unsigned: String
      // A percentage of nothing has no sign.
      if let percent = Digits.change(from: before, to: now, in: language), percent != percent.trimmingSign {
        unsigned = percent.trimmingSign
        return Phrase(
          vi: ", \(isMore ? "tăng" : "giảm") \(unsigned) so với kỳ trước (\(earlier))",
          en: ", \(unsigned) \(isMore ? "more" : "fewer") than in the period before (\(earlier))",
          ru: ", на \(unsigned) \(isMore ? "больше" : "меньше"), чем за предыдущий (\(earlier))"
        ).in(language)
      }
      unsigned = Digits.grouped(abs(now - before), in: language)
      return Phrase(
        vi: ", \(isMore ? "nhiều" : "ít") hơn kỳ trước \(unsigned) hoạt động (\(earlier))",
        en: ", \(unsigned) \(isMore ? "more" : "fewer") than in the period before (\(earlier))",
        ru: ", на \(unsigned) \(isMore ? "больше" : "меньше"), чем за предыдущий (\(earlier))"
      ).in(language)
    }
  }

  /// That more may have been held than is counted for sure, which a comparison has to be read with.
  ///
  /// - Parameter before: how many more in the period before.
  public static func possible(_ count: Int, before: Int) -> Phrase {
    Phrase { language in
      func more(_ count: Int) -> String {
        let noun = Noun.activity.counted(count, in: language)
        return language == .en ? noun.replacing(" ", with: " more ", maxReplacements: 1) : noun
      }
      let now = Phrase(
        vi: "có thể còn \(more(count)) nữa thuộc kỳ báo cáo", en: "\(more(count)) may belong to the period",
        ru: "к периоду, возможно, относятся ещё: \(more(count))")
      let earlier = Phrase(
        vi: "có thể còn \(more(before)) nữa thuộc kỳ trước", en: "\(more(before)) may belong to the period before",
        ru: "к прошлому периоду, возможно, относятся ещё: \(more(before))")
      let parts = [count > 0 ? now.in(language) : nil, before > 0 ? earlier.in(language) : nil].compactMap(\.self)
      let why = Phrase(
        vi: "vì chưa rõ thời gian, nơi hoặc đơn vị", en: "as their time, place or organiser isn't known well enough",
        ru: "так как время, место или организатор известны неточно")
      return "\(Phrase.capitalised(parts.joined(separator: "; "))), \(why.in(language))."
    }
  }

  /// That the period isn't over.
  public static func goesOn(_ asOf: CivilDate) -> Phrase {
    Phrase(
      vi: "Kỳ báo cáo chưa kết thúc; số liệu tính đến \(asOf.text(in: .vi)).",
      en: "The period isn't over; the figures are as of \(asOf.text(in: .en)).",
      ru: "Период не завершён; показатели на \(asOf.text(in: .ru))")
  }

  /// People who attended, with for how many activities the number is known.
  public static func attended(_ sum: KnownSum) -> Phrase {
    Phrase { language in
      let people = Noun.person.counted(sum, in: language)
      let known = Sentence.knownFor(sum.knownFor.count, outOf: sum.outOf).in(language)
      return Phrase(
        vi: "Số lượt người tham dự: \(people), \(known).", en: "Attendance: \(people), \(known).",
        ru: "Число участников: \(people), \(known)."
      ).in(language)
    }
  }

  /// Delegations of one direction, with the people in them where known.
  public static func delegations(_ sum: ReportFigures.DelegationSum, _ direction: Delegation.Direction) -> Phrase {
    Phrase { language in
      let count = Noun.delegation.counted(sum.count, in: language)
      var people = ""
      if !sum.people.knownFor.isEmpty {
        let known = Sentence.knownForDelegations(sum.people.knownFor.count, outOf: sum.people.outOf).in(language)
        let total = Noun.person.counted(sum.people, in: language)
        people = " (\(total), \(known))"
      }
      let phrase =
        switch direction {
        case .incoming: Phrase(vi: "Đã đón \(count)", en: "Received: \(count)", ru: "Принято: \(count)")
        case .outgoing: Phrase(vi: "Đã cử \(count)", en: "Sent: \(count)", ru: "Направлено: \(count)")
        }
      return phrase.in(language) + people + "."
    }
  }

  /// The value of aid, by currency.
  public static func aid(_ sums: [AidSum]) -> Phrase {
    Phrase { language in
      let amounts = sums.map { sum in
        guard let hundredths = sum.hundredths else {
          return "\(sum.currency): \(Sentence.tooLarge.in(language))"
        }
        return Money.text(hundredths: hundredths, currency: sum.currency, in: language)
      }.joined(separator: "; ")
      let count = Noun.activity.counted(Set(sums.flatMap(\.activities)).count, in: language)
      return Phrase(
        vi: "Tổng giá trị viện trợ, trao tặng: \(amounts) (\(count)).",
        en: "Value of aid and gifts: \(amounts) (\(count)).",
        ru: "Объём помощи и подарков: \(amounts) (\(count))."
      ).in(language)
    }
  }

  /// A section's number of activities by kind: `Có 5 hoạt động: hội nghị (2), tọa đàm (3).`
  public static func section(_ count: Int, _ kinds: [(name: LocalizedText, count: Int)]) -> Phrase {
    Phrase { language in
      let parts = kinds.map { kind in
        let number = Digits.grouped(kind.count, in: language)
        return "\(kind.name.text(in: language)) (\(number))"
      }.joined(separator: ", ")
      let all = Noun.activity.counted(count, in: language)
      return Phrase(vi: "Có \(all): \(parts).", en: "\(all): \(parts).", ru: "\(all): \(parts).").in(language)
    }
  }

  /// That there are more activities than are described.
  ///
  /// - Parameter appendix: where all are listed, in the language it's said in: `Phụ lục I`.
  public static func others(_ count: Int, appendix: String) -> Phrase {
    Phrase { language in
      let more = Noun.activity.counted(count, in: language)
      return Phrase(
        vi: "Cùng \(more) khác, xem \(appendix).",
        en: "And \(Digits.grouped(count, in: .en)) more; see \(appendix).",
        ru: "И ещё \(more); см. \(Phrase.uncapitalised(appendix))."
      ).in(language)
    }
  }

  /// Where a person has still to write.
  ///
  /// - Parameter scope: the options that say of which report: `--by "Hội hữu nghị Việt - Nga"`.
  public static func toBeWritten(_ section: ReportNoteSection, _ period: Period, scope: String) -> Phrase {
    let command = "huunghi report note \(section.rawValue) \(period.canonical)\(scope) \"…\""
    return Phrase(
      vi: "[Phần này do người viết bổ sung: \(command)]", en: "[To be written: \(command)]",
      ru: "[Этот раздел пишет человек: \(command)]")
  }

  /// What happened to an organisation.
  public static func change(_ change: OrganisationChange, _ names: Names) -> Phrase {
    Phrase { "\(Sentence.organisationChange(change, names).in($0)) (\(change.period.text(in: $0)))" }
  }

  /// The addressee of proposals as a heading.
  public static func addressed(_ addressee: String?) -> Phrase {
    guard let addressee else {
      return Phrase(vi: "Không nêu nơi gửi", en: "No addressee named", ru: "Адресат не назван")
    }
    return Phrase(vi: "Gửi \(addressee)", en: "To: \(addressee)", ru: "Адресат: \(addressee)")
  }

  /// A sum below a table's rows.
  public static let sum = Phrase(vi: "Cộng", en: "Sum", ru: "Итого")
  /// A unit as it was when something happened in it.
  public static let unitThen = Phrase(vi: "Đơn vị lúc diễn ra", en: "Unit on the day", ru: "Единица на день проведения")
  /// The unit under which the report shows it.
  public static let unitShown = Phrase(vi: "Được tính vào", en: "Shown under", ru: "Учтено в")
  /// Nothing of its sort.
  public static let noDirections = Phrase(
    vi: "Chưa ghi phương hướng, nhiệm vụ nào cho kỳ tới.", en: "No direction for the time after is on record.",
    ru: "Направлений на следующий период в записях нет.")
  /// No open proposal.
  public static let noProposals = Phrase(
    vi: "Không có kiến nghị nào chờ trả lời.", en: "No proposal waits for an answer.",
    ru: "Предложений, ожидающих ответа, нет.")
  /// What can be recorded in one language only stands in that.
  public static let asRecorded = Phrase(
    vi: "Kết quả, nơi nhận kiến nghị và đối tượng của phương hướng để nguyên như trong sổ.",
    en: "Outcomes, addressees of proposals and those whom directions are for stand as they were recorded.",
    ru: "Результаты, адресаты предложений и исполнители направлений приводятся так, как они записаны.")
  /// Some of the record stands in the language that it was recorded in.
  public static func untranslated(_ count: Int) -> Phrase {
    Phrase { language in
      let count = Digits.grouped(count, in: language)
      return Phrase(
        vi: "Số tên gọi, tiêu đề và nội dung để bằng tiếng Việt vì sổ chưa có bản dịch: \(count).",
        en: "Titles, names and texts that stand in Vietnamese, since no translation of them is on record: \(count).",
        ru: "Названия и тексты, оставленные на вьетнамском языке, так как перевода в записях нет: \(count)."
      ).in(language)
    }
  }
}

extension String {
  /// Without a leading plus or minus sign.
  fileprivate var trimmingSign: String {
    guard let first, first == "+" || first == "\u{2212}" else { return self }
    return String(dropFirst())
  }
}
