/// What is said of keys, checkpoints, proofs and the verification of the log.
public enum ProofText {
  /// A key was made.
  public static func keyMade(_ vkey: String, _ path: String) -> Phrase {
    Phrase(
      vi: "\(vkey)\n\nĐã tạo khóa trong \(path). Đưa dòng trên cho người khác giữ, và sao lưu tệp khóa ở nơi an toàn.",
      en:
        "\(vkey)\n\nThe key is in \(path). Give the line above to others to keep, and keep a copy of the file in a safe place.",
      ru:
        "\(vkey)\n\nКлюч в файле \(path). Передайте строку выше другим на хранение, а копию файла держите в надёжном месте."
    )
  }
  /// A checkpoint was signed, and is kept in a file.
  public static func signed(_ size: Int, _ path: String) -> Phrase {
    Phrase(each: { language in
      let events = Noun.event.counted(size, in: language)
      return Phrase(
        vi: "Đã ký điểm chốt của \(events), giữ trong \(path).",
        en: "A checkpoint of \(events) was signed, and is in \(path).",
        ru: "Контрольная точка (\(events)) подписана и хранится в \(path)."
      ).in(language)
    })
  }
  /// There is a key already.
  public static func keyExists(_ path: String) -> Phrase {
    Phrase(
      vi: "Đã có khóa trong \(path). Muốn thay khóa thì chuyển tệp ấy đi chỗ khác trước.",
      en: "There is a key in \(path) already. To replace it, first move that file elsewhere.",
      ru: "Ключ уже есть: \(path). Чтобы его заменить, сначала переместите этот файл.")
  }
  /// There is no key.
  public static let noKey = Phrase(
    vi: "Chưa có khóa ký. Tạo bằng: huunghi log key init",
    en: "There is no key to sign with. Make one: huunghi log key init",
    ru: "Ключа подписи нет. Создайте его: huunghi log key init")
  /// Not a key.
  public static func badKeyFile(_ path: String) -> Phrase {
    Phrase(
      vi: "Tệp \(path) không phải là khóa, hoặc đã hỏng.", en: "The file \(path) isn't a key, or is damaged.",
      ru: "Файл \(path) — не ключ или повреждён.")
  }
  /// Nothing says where the key would be.
  public static let noFolder = Phrase(
    vi: "Không biết để khóa ở đâu: hãy đặt HOME hoặc XDG_CONFIG_HOME.",
    en: "It isn't known where the key belongs: set HOME or XDG_CONFIG_HOME.",
    ru: "Неизвестно, где хранить ключ: задайте HOME или XDG_CONFIG_HOME.")
  /// Somebody else signs.
  public static let signingBusy = Phrase(
    vi: "Một lệnh khác đang ký. Hãy thử lại.", en: "Another command is signing. Try again.",
    ru: "Подписывает другая команда. Попробуйте ещё раз.")

  /// The key is another log's.
  public static func keyOfOtherLog(_ key: String, log: String) -> Phrase {
    Phrase(
      vi: "Không ký: khóa thuộc nhật ký “\(key)”, còn đây là nhật ký “\(log)”.",
      en: "Nothing is signed: the key belongs to the log “\(key)”, and this is the log “\(log)”.",
      ru: "Не подписано: ключ принадлежит журналу «\(key)», а это журнал «\(log)».")
  }
  /// The checkpoint is another log's.
  public static func checkpointOfOtherLog(_ signed: String, log: String) -> Phrase {
    Phrase(
      vi: "Điểm chốt thuộc nhật ký “\(signed)”, còn đây là nhật ký “\(log)”.",
      en: "The checkpoint belongs to the log “\(signed)”, and this is the log “\(log)”.",
      ru: "Контрольная точка принадлежит журналу «\(signed)», а это журнал «\(log)».")
  }
  /// The tree is kept under another log's id.
  public static func treeOfOtherLog(_ tree: String, log: String) -> Phrase {
    Phrase(
      vi:
        "Dấu băm lưu cạnh nhật ký thuộc “\(tree)”, còn đây là nhật ký “\(log)”: mã của nhật ký đã bị đổi, hoặc dấu băm từ nơi khác đến. Chúng được giữ nguyên; xem: huunghi log verify. Khi đã rõ nguyên do, dựng lại bằng: huunghi projection rebuild log_tree",
      en:
        "The hashes kept beside the log belong to “\(tree)”, and this is the log “\(log)”: the log's id was changed, or the hashes come from elsewhere. They stay as they are; see: huunghi log verify. Once it is clear why: huunghi projection rebuild log_tree",
      ru:
        "Хеши рядом с журналом принадлежат «\(tree)», а это журнал «\(log)»: код журнала изменён, или хеши чужие. Они остаются как есть; см. huunghi log verify. Когда причина ясна: huunghi projection rebuild log_tree"
    )
  }
  /// A key that was recorded in the database is for another log.
  public static func recordedKeyOfOtherLog(_ key: String, log: String) -> Phrase {
    Phrase(
      vi:
        "Trong cơ sở dữ liệu có khóa của nhật ký “\(key)”, còn đây là nhật ký “\(log)”: mã của nhật ký đã bị đổi. So với điểm chốt người khác giữ, hoặc phục hồi từ bản sao lưu đã đối chiếu.",
      en:
        "In the database a key of the log “\(key)” is recorded, and this is the log “\(log)”: the log's id was changed. Compare with checkpoints that others keep, or restore a verified backup.",
      ru:
        "В базе записан ключ журнала «\(key)», а это журнал «\(log)»: код журнала изменён. Сверьте с контрольными точками у других или восстановите проверенную копию."
    )
  }
  /// The key beside the settings, or what was last signed there, is another log's.
  public static func settingsOfOtherLog(_ path: String, _ other: String, log: String) -> Phrase {
    Phrase(
      vi:
        "\(path) thuộc nhật ký “\(other)”, còn đây là nhật ký “\(log)”. Nếu thư mục thiết lập dùng chung cho nhiều sổ: hãy cho sổ này một thư mục riêng (XDG_CONFIG_HOME). Nếu không: mã của nhật ký đã bị đổi, hoặc đây là cơ sở dữ liệu khác; so với điểm chốt người khác giữ: huunghi log verify --checkpoint TỆP",
      en:
        "\(path) belongs to the log “\(other)”, and this is the log “\(log)”. If these settings serve several books, give this one a folder of its own (XDG_CONFIG_HOME). If not, the log's id was changed or this is another database: compare with checkpoints that others keep: huunghi log verify --checkpoint FILE",
      ru:
        "\(path) принадлежит журналу «\(other)», а это журнал «\(log)». Если настройки общие для нескольких книг, дайте этой отдельную папку (XDG_CONFIG_HOME). Если нет, код журнала изменён или это другая база: сверьте с точками у других: huunghi log verify --checkpoint ФАЙЛ"
    )
  }
  /// The last checkpoint is damaged.
  public static let lastUnreadable = Phrase(
    vi: "Không ký: điểm chốt ký lần cuối (log.checkpoint, cạnh khóa) đã hỏng hoặc không do khóa của nhật ký này ký.",
    en:
      "Nothing is signed: the checkpoint last signed (log.checkpoint, beside the key) is damaged, or no key of this log signed it.",
    ru:
      "Не подписано: последняя контрольная точка (log.checkpoint рядом с ключом) повреждена или подписана не ключом этого журнала."
  )
  /// The log is shorter than it was.
  public static func earlierState(_ size: Int, log end: Int) -> Phrase {
    Phrase(
      vi:
        "Không ký: nhật ký từng có \(size) sự kiện mà nay chỉ còn \(end). Nó đã được phục hồi về trạng thái cũ, hoặc bị cắt bớt.",
      en:
        "Nothing is signed: the log had \(size) events and now has \(end). It was restored to an earlier state, or cut short.",
      ru:
        "Не подписано: в журнале было событий \(size), а теперь \(end). Его восстановили из прежнего состояния или обрезали."
    )
  }
  /// The log isn't what it was.
  public static func changedHistory(_ size: Int) -> Phrase {
    Phrase(
      vi: "Không ký: trong \(size) sự kiện đầu có điều đã bị thay đổi từ lần ký trước. Xem: huunghi log verify",
      en:
        "Nothing is signed: something in the first \(size) events is not what was signed before. See: huunghi log verify",
      ru: "Не подписано: в первых \(size) событиях что-то изменено после прежней подписи. См. huunghi log verify")
  }
  /// The tree can't be brought forward.
  public static func treeStopped(at position: Int) -> Phrase {
    Phrase(
      vi: "Thiếu sự kiện trước vị trí \(position) của nhật ký. Xem: huunghi log verify",
      en: "Before position \(position) of the log an event is missing. See: huunghi log verify",
      ru: "Перед позицией \(position) журнала не хватает события. См. huunghi log verify")
  }
  /// The event isn't what it was.
  public static func eventChanged(_ position: Int) -> Phrase {
    Phrase(
      vi: "Không chứng minh được: sự kiện \(position) không còn như lúc ghi. Xem: huunghi log verify",
      en: "It can't be proved: event \(position) is not what was recorded. See: huunghi log verify",
      ru: "Доказать нельзя: событие \(position) не то, что было записано. См. huunghi log verify")
  }
  /// Beyond the end.
  public static func beyondTheLog(_ asked: Int, end: Int) -> Phrase {
    Phrase(
      vi: "Không có \(asked): nhật ký (hoặc cỡ đã chọn) chỉ đến \(end).",
      en: "There is no \(asked): the log, or the size that was chosen, ends at \(end).",
      ru: "\(asked) нет: журнал или выбранный размер заканчивается на \(end).")
  }
  /// Not a number.
  public static func notANumber(_ typed: String) -> Phrase {
    Phrase(vi: "“\(typed)” không phải là số.", en: "“\(typed)” isn't a number.", ru: "«\(typed)» — не число.")
  }
  /// Neither or both.
  public static let whatToProve = Phrase(
    vi: "Cần số của một sự kiện (kèm --size nếu muốn), hoặc --from (kèm --to nếu muốn).",
    en: "Give the number of an event (with --size if you like), or --from (with --to if you like).",
    ru: "Укажите номер события (при желании с --size) или --from (при желании с --to).")
  /// A proof without a signature.
  public static func unsigned(_ size: Int) -> Phrase {
    Phrase(
      vi:
        "Chưa có điểm chốt đã ký cho cỡ \(size): người nhận phải có sẵn một điểm chốt. Ký bằng: huunghi log checkpoint",
      en: "No signed checkpoint of size \(size) is at hand: who gets this must have one. Sign: huunghi log checkpoint",
      ru: "Подписанной точки размера \(size) нет: она должна быть у получателя. Подписать: huunghi log checkpoint")
  }

  // MARK: - Verifying

  /// While it goes on.
  public static let verifying = Phrase(vi: "Đối chiếu", en: "Verifying", ru: "Сверка")
  /// How much was read.
  public static func read(_ events: Int, tree: Int) -> Phrase {
    tree > 0
      ? Phrase(
        vi: "đã đọc \(events) sự kiện; so với dấu băm của \(tree) sự kiện đã lưu",
        en: "\(events) events read; compared with the hashes kept of \(tree)",
        ru: "прочитано событий: \(events); сверено с сохранёнными хешами: \(tree)")
      : Phrase(
        vi: "đã đọc \(events) sự kiện; chưa có dấu băm nào được lưu để so từng sự kiện",
        en: "\(events) events read; no hashes were kept yet to compare each with",
        ru: "прочитано событий: \(events); сохранённых хешей для сверки ещё не было")
  }
  /// The root.
  public static func root(_ size: Int, _ hash: String) -> Phrase {
    Phrase(
      vi: "gốc của \(size) sự kiện: \(hash)", en: "the root over \(size) events: \(hash)",
      ru: "корень \(size) событий: \(hash)")
  }
  /// A checkpoint fits.
  public static func confirmed(_ size: Int, _ path: String) -> Phrase {
    Phrase(
      vi: "khớp điểm chốt cỡ \(size) (\(path))", en: "agrees with the checkpoint of size \(size) (\(path))",
      ru: "совпадает с контрольной точкой размера \(size) (\(path))")
  }
  /// A checkpoint doesn't fit.
  public static func differs(_ size: Int, _ path: String) -> Phrase {
    Phrase(
      vi: "KHÔNG KHỚP điểm chốt cỡ \(size) (\(path)): trong \(size) sự kiện đầu có điều không như lúc ký",
      en:
        "DIFFERS from the checkpoint of size \(size) (\(path)): something in the first \(size) events isn't what was signed",
      ru: "НЕ СОВПАДАЕТ с точкой размера \(size) (\(path)): в первых \(size) событиях что-то не так, как при подписи")
  }
  /// A checkpoint of a longer log.
  public static func checkpointBeyondTheLog(_ size: Int, _ path: String) -> Phrase {
    Phrase(
      vi: "NGẮN HƠN điểm chốt cỡ \(size) (\(path)): các sự kiện cuối không còn",
      en: "SHORTER than the checkpoint of size \(size) (\(path)): the last events are gone",
      ru: "КОРОЧЕ контрольной точки размера \(size) (\(path)): последних событий нет")
  }
  /// At the end.
  public static let sound = Phrase(
    vi: "Nhật ký nguyên vẹn.", en: "The log is sound.", ru: "Журнал цел.")
  /// At the end, where what lies beside the settings can't be held against the log.
  public static let soundBut = Phrase(
    vi: "Các sự kiện khớp với những gì đã đối chiếu, nhưng điều nêu trên cần được làm rõ.",
    en: "The events agree with all they were held against, but what is told above has to be cleared up.",
    ru: "События согласуются со всем, с чем сверялись, но сказанное выше надо выяснить.")
  /// At the end.
  public static let unsound = Phrase(
    vi: "Nhật ký KHÔNG nguyên vẹn.", en: "The log is NOT sound.", ru: "Журнал НЕ цел.")
  /// More than are told.
  public static func moreFaults(_ count: Int) -> Phrase {
    Phrase(vi: "… và \(count) chỗ nữa", en: "… and \(count) more", ru: "… и ещё \(count)")
  }

  /// An event is not what it was.
  public static func changed(_ position: Int) -> Phrase {
    Phrase(
      vi: "vị trí \(position): sự kiện đã bị sửa", en: "position \(position): the event was changed",
      ru: "позиция \(position): событие изменено")
  }
  /// Events are gone.
  public static func missing(_ position: Int, through last: Int) -> Phrase {
    position == last
      ? Phrase(
        vi: "vị trí \(position): thiếu sự kiện", en: "position \(position): the event is missing",
        ru: "позиция \(position): события нет")
      : Phrase(
        vi: "vị trí \(position) đến \(last): thiếu sự kiện",
        en: "positions \(position) to \(last): the events are missing",
        ru: "позиции \(position)–\(last): событий нет")
  }
  /// Events that the server can't read.
  public static func unreadable(_ position: Int, through last: Int) -> Phrase {
    let places = position == last ? "\(position)" : "\(position)–\(last)"
    return Phrase(
      vi: "vị trí \(places): máy chủ không đọc được, dữ liệu bị hỏng; phục hồi từ bản sao lưu đã đối chiếu",
      en: "position \(places): the server can't read it, its data are damaged; restore a verified backup",
      ru: "позиция \(places): сервер не может прочитать, данные повреждены; восстановите проверенную копию")
  }
  /// Another event stands in its place.
  public static func replaced(_ position: Int, by origin: Int) -> Phrase {
    Phrase(
      vi: "vị trí \(position): sự kiện đã bị bỏ đi, thay vào đó là sự kiện vốn ở vị trí \(origin)",
      en: "position \(position): the event was removed, and the one recorded at \(origin) stands in its place",
      ru: "позиция \(position): событие удалено, на его месте записанное на позиции \(origin)")
  }
  /// An event that wasn't recorded there.
  public static func inserted(_ position: Int) -> Phrase {
    Phrase(
      vi: "vị trí \(position): sự kiện bị chèn vào", en: "position \(position): the event was inserted",
      ru: "позиция \(position): событие вставлено")
  }
  /// Two have changed places.
  public static func swapped(_ position: Int, _ other: Int) -> Phrase {
    Phrase(
      vi: "vị trí \(position) và \(other): hai sự kiện bị đổi chỗ",
      en: "positions \(position) and \(other): the two events were exchanged",
      ru: "позиции \(position) и \(other): события поменяли местами")
  }
  /// An event recorded elsewhere.
  public static func moved(_ position: Int, from origin: Int) -> Phrase {
    Phrase(
      vi: "vị trí \(position): sự kiện vốn ở vị trí \(origin)",
      en: "position \(position): the event was recorded at \(origin)",
      ru: "позиция \(position): событие было записано на позиции \(origin)")
  }
  /// A version out of order.
  public static func version(_ position: Int, found: Int, expected: Int) -> Phrase {
    Phrase(
      vi: "vị trí \(position): phiên bản \(found) trong dòng sự kiện, lẽ ra là \(expected)",
      en: "position \(position): version \(found) in its stream, where \(expected) is due",
      ru: "позиция \(position): версия \(found) в потоке, а должна быть \(expected)")
  }
  /// A time out of order.
  public static func timeRunsBackwards(_ position: Int) -> Phrase {
    Phrase(
      vi: "vị trí \(position): thời điểm ghi sớm hơn sự kiện trước",
      en: "position \(position): recorded earlier than the event before",
      ru: "позиция \(position): записано раньше предыдущего события")
  }
  /// The tree is wrong, and not the event.
  public static func tree(_ position: Int) -> Phrase {
    Phrase(
      vi:
        "vị trí \(position): sự kiện đúng, dấu băm lưu cạnh nhật ký thì sai; dựng lại bằng: huunghi projection rebuild log_tree",
      en:
        "position \(position): the event is right, the hash kept beside the log is not; mend: huunghi projection rebuild log_tree",
      ru: "позиция \(position): событие верно, а сохранённый хеш нет; исправить: huunghi projection rebuild log_tree")
  }

  // MARK: - Checkpoints from files

  /// No checkpoint.
  public static func notACheckpoint(_ path: String) -> Phrase {
    Phrase(
      vi: "Tệp \(path) không phải là điểm chốt.", en: "The file \(path) isn't a checkpoint.",
      ru: "Файл \(path) — не контрольная точка.")
  }
  /// Somebody else's.
  public static func unknownKey(_ path: String) -> Phrase {
    Phrase(
      vi: "Điểm chốt trong \(path) không do khóa nào của nhật ký này ký.",
      en: "The checkpoint in \(path) is signed by no key of this log.",
      ru: "Контрольная точка в \(path) не подписана ни одним ключом этого журнала.")
  }
  /// Another key signed it than the one that somebody brought along.
  public static func otherKey(_ path: String, heldKeyID: String) -> Phrase {
    Phrase(
      vi: "Điểm chốt trong \(path) KHÔNG do khóa đã cho (\(heldKeyID)) ký.",
      en: "The checkpoint in \(path) is NOT signed by the key given (\(heldKeyID)).",
      ru: "Контрольная точка в \(path) подписана НЕ указанным ключом (\(heldKeyID)).")
  }
  /// Who signed the checkpoints that the log was held against.
  public static func signedByHeldKey(_ id: String) -> Phrase {
    Phrase(
      vi: "các điểm chốt trên do chính khóa đã cho (\(id)) ký",
      en: "the key given (\(id)) signed the checkpoints above",
      ru: "контрольные точки выше подписаны указанным ключом (\(id))")
  }
  /// There is no checkpoint that the key brought along could have signed.
  public static let nothingForHeldKey = Phrase(
    vi: "KHÔNG có điểm chốt nào để kiểm tra bằng khóa đã cho. Thêm: --checkpoint TỆP",
    en: "There is NO checkpoint that could be held against the key given. Add: --checkpoint FILE",
    ru: "НЕТ контрольной точки, которую можно было бы сверить с указанным ключом. Добавьте: --checkpoint ФАЙЛ")
  /// Not what was signed.
  public static func badSignature(_ path: String) -> Phrase {
    Phrase(
      vi: "Chữ ký của điểm chốt trong \(path) sai: nội dung đã bị sửa.",
      en: "The signature of the checkpoint in \(path) is wrong: its text was changed.",
      ru: "Подпись контрольной точки в \(path) неверна: текст изменён.")
  }

  // MARK: - Doctor

  /// The key can be read by others than its owner.
  public static func doctorKeyOpen(_ path: String) -> Phrase {
    Phrase(
      vi: "người khác trên máy đọc được khóa ký; sửa bằng: chmod 600 \(path)",
      en: "others on this machine can read the secret key; mend it by: chmod 600 \(path)",
      ru: "секретный ключ могут прочитать другие; исправить: chmod 600 \(path)")
  }

  /// No key.
  public static let doctorNoKey = Phrase(
    vi: "chưa có khóa ký điểm chốt (tạo bằng: huunghi log key init)",
    en: "there is no key to sign checkpoints with (make one: huunghi log key init)",
    ru: "ключа для контрольных точек нет (создать: huunghi log key init)")
  /// A key, and nothing signed.
  public static let doctorNothingSigned = Phrase(
    vi: "có khóa ký, chưa ký điểm chốt nào (ký bằng: huunghi log checkpoint)",
    en: "there is a key, and no checkpoint was signed yet (sign: huunghi log checkpoint)",
    ru: "ключ есть, контрольных точек ещё не подписано (подписать: huunghi log checkpoint)")
  /// A key and what it last signed.
  public static func doctorSigned(_ size: Int, days: Int) -> Phrase {
    Phrase(
      vi: "có khóa ký; điểm chốt ký lần cuối: \(size) sự kiện, \(days) ngày trước",
      en: "there is a key; the last checkpoint was signed over \(size) events, \(days) d ago",
      ru: "ключ есть; последняя контрольная точка: событий \(size), дней назад: \(days)")
  }
  /// The log is shorter than what was signed.
  public static func doctorShorter(_ size: Int, log end: Int) -> Phrase {
    Phrase(
      vi:
        "điểm chốt ký lần cuối có \(size) sự kiện mà nhật ký chỉ còn \(end): đã được phục hồi về trạng thái cũ, hoặc bị cắt bớt",
      en:
        "the last checkpoint was signed over \(size) events, and the log has \(end): it was restored to an earlier state, or cut short",
      ru:
        "последняя контрольная точка: событий \(size), а в журнале \(end): его восстановили из прежнего состояния или обрезали"
    )
  }
}
