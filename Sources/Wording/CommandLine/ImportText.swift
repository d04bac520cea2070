import Friendship

/// What is said of an import.
public enum ImportText {
  /// Where a fault is.
  public static func place(_ file: String, line: Int, column: String?) -> Phrase {
    let column = (
      vi: column.map { ", cột \($0)" } ?? "", en: column.map { ", column \($0)" } ?? "",
      ru: column.map { ", столбец \($0)" } ?? ""
    )
    return Phrase(
      vi: "\(file), dòng \(line)\(column.vi)", en: "\(file), line \(line)\(column.en)",
      ru: "\(file), строка \(line)\(column.ru)")
  }

  /// A fault with its place.
  public static func fault(_ place: Phrase, _ what: Phrase) -> Phrase {
    Phrase(vi: "\(place.vi): \(what.vi)", en: "\(place.en): \(what.en)", ru: "\(place.ru): \(what.ru)")
  }

  /// How many rows were bad.
  ///
  /// - Parameter isCutShort: a file, or the rest of one, couldn't be read, so that leaving rows out is no way on.
  public static func badRows(_ count: Int, isCutShort: Bool = false) -> Phrase {
    if isCutShort {
      return Phrase(
        vi: "Có \(count) lỗi trong các tệp, và có phần không đọc được nên không thể bỏ qua. Sửa rồi nhập lại.",
        en: """
          There \(count == 1 ? "is 1 fault" : "are \(count) faults") in the files, and a part can't be read, so that it \
          can't be left out. Mend them and import again.
          """,
        ru: """
          Ошибок в файлах: \(count); часть прочитать нельзя, поэтому её нельзя и пропустить. Исправьте их и загрузите снова.
          """)
    }
    return Phrase(
      vi: "Có \(count) lỗi trong các tệp. Sửa rồi nhập lại, hoặc thêm --skip-bad để bỏ qua dòng sai.",
      en:
        "There \(count == 1 ? "is 1 fault" : "are \(count) faults") in the files. Mend them, or leave bad rows out with --skip-bad.",
      ru: "Ошибок в файлах: \(count). Исправьте их или пропустите неверные строки с --skip-bad.")
  }
  /// More faults than are told.
  public static func more(_ count: Int) -> Phrase {
    Phrase(vi: "… và \(count) lỗi nữa.", en: "… and \(count) more.", ru: "… и ещё \(count).")
  }

  /// That new activities have an organiser who didn't exist at their time, as far as is on record; the first are named.
  public static func heldByAbsent(_ numbers: [Int], of count: Int) -> Phrase {
    let list = numbers.map(String.init).joined(separator: ", ") + (count > numbers.count ? ", …" : "")
    return Phrase(
      vi: "\(count) hoạt động có đơn vị tổ chức mà theo sổ lúc đó chưa thành lập hoặc không còn: \(list).",
      en:
        "\(Noun.activity.counted(count, in: .en)) with an organiser that didn't exist then, as far as is on record: \(list).",
      ru: "\(Noun.activity.counted(count, in: .ru)): организатора, по записям, тогда не было: \(list).")
  }

  /// Before the rows that are likely on record already.
  public static func duplicates(_ count: Int, isDryRun: Bool) -> Phrase {
    let found = Phrase(
      vi: """
        \(count) dòng có thể đã ghi từ trước (cùng nơi hoặc cùng đơn vị tổ chức, cách nhau không quá \(Likeness.days) ngày, \
        tên gần giống).
        """,
      en: """
        \(count) \(count == 1 ? "row is" : "rows are") likely on record already (the same place or organiser, within \
        \(Likeness.days) days, a title much alike).
        """,
      ru: """
        Возможно, уже записаны (то же место или организатор, не дальше \(Likeness.days) дней, похожее название), строк: \
        \(count).
        """)
    return found.then(
      isDryRun
        ? Phrase(
          vi: "Hãy xem lại, bỏ dòng trùng rồi mới nhập:",
          en: "Look at them, and take out what is there twice before importing:",
          ru: "Проверьте их и уберите повторы до загрузки:")
        : Phrase(
          vi: "Các dòng này vẫn được ghi; nếu đúng là một hoạt động, gộp lại bằng huunghi merge:",
          en: "They were recorded all the same; what is one activity becomes one by huunghi merge:",
          ru: "Они всё равно записаны; одно и то же мероприятие объединяется командой huunghi merge:"))
  }
  /// More rows than are told.
  public static func moreRows(_ count: Int) -> Phrase {
    Phrase(vi: "… và \(count) dòng nữa.", en: "… and \(count) more.", ru: "… и ещё \(count).")
  }

  /// Bytes that aren't UTF-8.
  public static let notUTF8 = Phrase(
    vi: "không phải văn bản UTF-8; hãy lưu lại tệp dạng CSV UTF-8", en: "not text in UTF-8; save the file as CSV UTF-8",
    ru: "не текст в UTF-8; сохраните файл как CSV UTF-8")
  /// A quoted field without an end.
  public static let openQuote = Phrase(
    vi: "dấu ngoặc kép mở mà không đóng", en: "a quote that never ends", ru: "незакрытые кавычки")
  /// A fault from which on nothing more of the file was read.
  public static func restUnread(_ what: Phrase, from line: Int) -> Phrase {
    Phrase(
      vi: "\(what.vi); từ dòng \(line) đến hết tệp chưa đọc được",
      en: "\(what.en); from line \(line) to its end the file was not read",
      ru: "\(what.ru); со строки \(line) до конца файл не прочитан")
  }
  /// A fault of a row that goes over several lines.
  public static func overLines(_ what: Phrase, _ lines: ClosedRange<Int>) -> Phrase {
    Phrase(
      vi: "\(what.vi); bản ghi hỏng gồm các dòng \(lines.lowerBound)–\(lines.upperBound)",
      en: "\(what.en); the broken record takes up lines \(lines.lowerBound)–\(lines.upperBound)",
      ru: "\(what.ru); испорченная запись занимает строки \(lines.lowerBound)–\(lines.upperBound)")
  }
  /// Something after a closing quote.
  public static let afterQuote = Phrase(
    vi: "sau dấu ngoặc kép đóng phải là dấu phân cách", en: "after a closing quote a separator must come",
    ru: "после закрывающих кавычек должен стоять разделитель")
  /// Not text at all.
  public static let binary = Phrase(vi: "không phải tệp văn bản", en: "not a text file", ru: "не текстовый файл")
  /// A field over its limit.
  public static func longField(_ limit: Int, isQuoted: Bool) -> Phrase {
    let field = Phrase(
      vi: "ô dài quá \(limit) byte", en: "a field longer than \(limit) bytes", ru: "поле длиннее \(limit) байт")
    guard isQuoted else { return field }
    return Phrase(
      vi: field.vi + "; có lẽ thiếu dấu ngoặc kép đóng", en: field.en + "; perhaps the quote that ends it is missing",
      ru: field.ru + "; возможно, нет закрывающей кавычки")
  }
  /// A row over its limit.
  public static func longRecord(_ limit: Int) -> Phrase {
    Phrase(vi: "dòng dài quá \(limit) byte", en: "a row longer than \(limit) bytes", ru: "строка длиннее \(limit) байт")
  }
  /// More fields than are taken.
  public static func manyFields(_ limit: Int) -> Phrase {
    Phrase(
      vi: "nhiều hơn \(limit) ô trong một dòng", en: "more than \(limit) fields in a row",
      ru: "больше \(limit) полей в строке")
  }
  /// A header that fits nothing. `formats` are names with their columns.
  public static func unknownFormat(_ columns: [String], formats: [String]) -> Phrase {
    let (seen, known) = (columns.prefix(10).joined(separator: ", "), formats.joined(separator: "; "))
    return Phrase(
      vi: "không nhận ra loại tệp qua các cột (\(seen)). Cần có: \(known)",
      en: "the columns (\(seen)) fit no sort of file. Needed: \(known)",
      ru: "по столбцам (\(seen)) вид файла не узнать. Нужны: \(known)")
  }
  /// A column that the format doesn't have.
  public static func unknownColumn(known: [String]) -> Phrase {
    let list = known.joined(separator: ", ")
    return Phrase(
      vi: "không có cột này. Các cột: \(list)", en: "there is no such column. Columns: \(list)",
      ru: "такого столбца нет. Столбцы: \(list)")
  }
  /// A column that stands twice.
  public static let columnTwice = Phrase(
    vi: "cột có hai lần", en: "the column stands twice", ru: "столбец указан дважды")
  /// A file with nothing in it.
  public static let empty = Phrase(vi: "tệp trống", en: "the file is empty", ru: "файл пуст")
  /// More fields than columns.
  public static func tooManyFields(_ columns: Int) -> Phrase {
    Phrase(
      vi: "dòng có nhiều ô hơn \(columns) cột của tiêu đề; ô có dấu phẩy đặt trong ngoặc kép.",
      en:
        "the row has more fields than the \(columns) columns of the header; one with a comma goes into double quotes.",
      ru: "в строке больше полей, чем столбцов в заголовке (\(columns)); поле с запятой берут в двойные кавычки.")
  }
  /// A row says that an activity stands where it can't come to stand from where it does.
  public static func status(_ said: ImportedStatus, onRecord status: Activity.Status, number: Int) -> Phrase {
    let problem = Phrase(
      vi: "dòng ghi “\(said.name.vi)”, còn hoạt động \(number) trong sổ: \(status.name.vi).",
      en: "the row says “\(said.name.en)”, but activity \(number) is on record as: \(status.name.en).",
      ru: "в строке «\(said.name.ru)», а мероприятие № \(number) записано так: \(status.name.ru).")
    switch status {
    case .retracted, .merged:
      return problem.then(
        Phrase(
          vi: "Bỏ dòng khỏi tệp, hoặc đặt ref khác nếu là hoạt động khác.",
          en: "Take the row out of the file, or give it another ref if it is another activity.",
          ru: "Уберите строку из файла или дайте ей другой ref, если это другое мероприятие."))
    case .postponed:
      return problem.then(
        Phrase(
          vi: """
            Nếu đã diễn ra, ghi ngày đã diễn ra vào cột when, hoặc: huunghi held \(number) --period 12/5/2025; nếu dòng \
            sai, sửa cột này.
            """,
          en: """
            If it has taken place, write the day into the column when, or: huunghi held \(number) --period 12/5/2025; or \
            put this column right.
            """,
          ru: """
            Если оно состоялось, укажите день в столбце when или командой: huunghi held \(number) --period 12/5/2025; \
            или исправьте этот столбец.
            """))
    default:
      return problem.then(
        Phrase(
          vi: "Nếu sổ sai: huunghi retract \(number), rồi đặt ref khác cho dòng; nếu dòng sai, sửa cột này.",
          en: """
            If the record is wrong: huunghi retract \(number), and give the row another ref; or put this column right.
            """,
          ru: """
            Если неверна запись: huunghi retract \(number), а строке дайте другой ref; или исправьте этот столбец.
            """))
    }
  }
  /// Why a row's time is refused: `held` of what isn't over, `planned` of what is past. `nil` for any other refusal.
  ///
  /// - Parameters:
  ///   - number: the activity's, where it is on record.
  ///   - ref: the row's reference, by which it can be imported again once it has taken place.
  public static func time(_ rejection: ActivityRejection, number: Int?, ref: String?) -> Phrase? {
    switch rejection {
    case .recordLiesAhead(let period, let today), .notYet(let period, let today):
      Phrase(each: { language in
        let when = period.text(in: language)
        return Phrase(
          vi: """
            “\(when)” chưa tới hoặc chưa kết thúc (hôm nay là \(today.numeric)), nên chưa thể ghi là đã diễn ra. Ghi \
            planned vào cột status, hoặc sửa cột when.
            """,
          en: """
            “\(when)” hasn't come or isn't over yet (today is \(today.numeric)), so it can't be held yet. Write planned \
            into the column status, or put the column when right.
            """,
          ru: """
            «\(when)» — ещё не наступило или не закончилось (сегодня \(today.numeric)), отметить состоявшимся нельзя. \
            Напишите planned в столбце status или исправьте столбец when.
            """
        ).in(language)
      }).then(onceOver(number: number, ref: ref))
    case .planLiesBehind(let period, let today), .moveLiesBehind(let period, let today):
      Phrase(each: { language in
        let when = period.text(in: language)
        return Phrase(
          vi: """
            “\(when)” đã qua (hôm nay là \(today.numeric)); kế hoạch là việc sắp tới. Ghi held (đã diễn ra) hoặc \
            cancelled (đã hủy) vào cột status, hoặc sửa cột when.
            """,
          en: """
            “\(when)” is past (today is \(today.numeric)); a plan is for what is to come. Write held or cancelled into \
            the column status, or put the column when right.
            """,
          ru: """
            «\(when)» — уже прошло (сегодня \(today.numeric)); план составляют на будущее. Напишите held (состоялось) или \
            cancelled (отменено) в столбце status или исправьте столбец when.
            """
        ).in(language)
      })
    default: nil
    }
  }

  /// How a planned row becomes held.
  private static func onceOver(number: Int?, ref: String?) -> Phrase {
    if let ref {
      return Phrase(
        vi: "Khi đã xong, đổi cột status thành held và nhập lại dòng có ref “\(ref)”.",
        en: "Once it is over, write held there and import the row with the ref “\(ref)” again.",
        ru: "Когда закончится, напишите там held и снова загрузите строку с ref «\(ref)».")
    }
    if let number {
      return Phrase(
        vi: "Khi đã xong: huunghi held \(number).", en: "Once it is over: huunghi held \(number).",
        ru: "Когда закончится: huunghi held \(number).")
    }
    return Phrase(
      vi: "Đặt ref cho dòng để khi đã xong đổi thành held và nhập lại.",
      en: "Give the row a ref, so that it can be imported again as held once it is over.",
      ru: "Дайте строке ref, чтобы, когда закончится, изменить на held и загрузить снова.")
  }

  /// Another organisation goes by that name, or did.
  public static func nameTaken(_ name: String) -> Phrase {
    Phrase(
      vi: "đã có tổ chức khác mang, hoặc từng mang, tên “\(name)”",
      en: "another organisation has, or had, the name “\(name)”",
      ru: "другая организация носит или носила название «\(name)»")
  }
  /// Somebody changed the same thing meanwhile.
  public static let changedMeanwhile = Phrase(
    vi: "vừa có người khác thay đổi bản ghi này; chạy lại lệnh để hoàn tất",
    en: "somebody else changed this record meanwhile; run the same command to finish",
    ru: "эту запись тем временем изменил кто-то другой; повторите команду")

  /// The title of the summary.
  public static func title(isDryRun: Bool) -> Phrase {
    isDryRun
      ? Phrase(vi: "Kiểm tra, chưa ghi gì", en: "Checked, nothing recorded", ru: "Проверено, ничего не записано")
      : Phrase(vi: "Đã nhập", en: "Imported", ru: "Загружено")
  }
  /// What one file led to.
  public static func file(recorded: Int, amended: Int, known: Int, skipped: Int) -> Phrase {
    Phrase(
      vi: "mới \(recorded), sửa \(amended), đã có \(known), bỏ qua \(skipped)",
      en: "new \(recorded), amended \(amended), known before \(known), left out \(skipped)",
      ru: "новых \(recorded), исправлено \(amended), были раньше \(known), пропущено \(skipped)")
  }
  /// What an import is doing.
  public static let checking = Phrase(vi: "Kiểm tra", en: "Checking", ru: "Проверка")
  /// What an import is doing.
  public static let recording = Phrase(vi: "Đang ghi", en: "Recording", ru: "Запись")
  /// What an import is doing.
  public static let catchingUp = Phrase(
    vi: "Cập nhật bảng đọc", en: "Bringing read models up to date", ru: "Обновление представлений")
  /// After an interruption.
  public static let finishBySame = Phrase(
    vi: "Một phần có thể đã được ghi; chạy lại chính lệnh này để hoàn tất, không dòng nào bị ghi hai lần.",
    en: "A part may have been recorded; the same command finishes it, and nothing is recorded twice.",
    ru: "Часть могла быть записана; та же команда завершит загрузку, дважды ничего не запишется.")
}
