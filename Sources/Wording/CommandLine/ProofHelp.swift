// The commands that prove the log.
extension CommandHelp {
  /// What such a command does.
  var proofAbstract: Phrase {
    switch self {
    case .logKey: Phrase(vi: "Khóa ký của nhật ký", en: "The key that signs for the log", ru: "Ключ подписи журнала")
    case .logKeyInit:
      Phrase(vi: "Tạo khóa ký các điểm chốt", en: "Make the key that signs checkpoints", ru: "Создать ключ подписи")
    case .logKeyShow:
      Phrase(
        vi: "Xem phần công khai của khóa", en: "Show the public half of the key", ru: "Показать открытый ключ")
    case .logCheckpoint:
      Phrase(
        vi: "Ký một điểm chốt: toàn bộ nhật ký trong ba dòng", en: "Sign a checkpoint: the whole log in three lines",
        ru: "Подписать контрольную точку: весь журнал в трёх строках")
    case .logProve:
      Phrase(
        vi: "Chứng minh một sự kiện có trong nhật ký, hoặc nhật ký chỉ dài thêm",
        en: "Prove that an event is in the log, or that the log has only grown",
        ru: "Доказать, что событие есть в журнале или что журнал только рос")
    case .logVerify:
      Phrase(
        vi: "Đối chiếu toàn bộ nhật ký với những gì đã ghi", en: "Verify the whole log against what was recorded",
        ru: "Сверить весь журнал с тем, что было записано")
    default: Phrase(verbatim: rawValue)
    }
  }

  /// What else a reader of such a command's help has to know.
  var proofDetails: Phrase? {
    switch self {
    case .logKeyInit:
      Phrase(
        vi: """
          Khóa nằm cạnh tệp thiết lập, không nằm trong cơ sở dữ liệu. Đưa dòng in ra cho người khác giữ: \
          nhờ đó họ kiểm tra được mọi điểm chốt.
          """,
        en: """
          The key lies beside the settings, not in the database. Give the line that is printed to others to keep: \
          with it they can check every checkpoint.
          """,
        ru: """
          Ключ лежит рядом с настройками, не в базе данных. Передайте напечатанную строку другим: \
          с ней они проверят любую контрольную точку.
          """)
    case .logCheckpoint:
      Phrase(
        vi: "Điểm chốt chỉ có giá trị khi người khác giữ: gửi đi, in ra. Không ký điều gì trái với lần ký trước.",
        en:
          "A checkpoint is worth something once others keep it: send it, print it. Nothing is signed that contradicts the last one.",
        ru:
          "Контрольная точка ценна, когда её хранят другие: разошлите, напечатайте. Противоречащее прежней не подписывается."
      )
    case .logProve:
      Phrase(
        vi: "Dạng văn bản là c2sp.org/tlog-proof; scripts/verify-log kiểm tra được mà không cần chương trình này.",
        en: "The text is in the form of c2sp.org/tlog-proof; scripts/verify-log checks it without this program.",
        ru: "Текст в форме c2sp.org/tlog-proof; scripts/verify-log проверяет его без этой программы.")
    case .logVerify:
      Phrase(
        vi: """
          Đối chiếu cả với điểm chốt đã ký lần cuối trên máy này. Người kiểm tra giữ riêng khóa công khai thì cho --key: khi đó \
          chỉ tin khóa ấy, và phải có điểm chốt do nó ký. Có sai lệch thì trả về 65.
          """,
        en: """
          The checkpoint last signed on this machine is compared too. Who has kept the public key gives it as --key: then that \
          key alone is trusted, and there has to be a checkpoint that it signed. The exit status is 65 if anything differs.
          """,
        ru: """
          Сверяется и контрольная точка, подписанная здесь последней. У кого открытый ключ хранится отдельно, укажет --key: тогда \
          доверие только ему, и подписанная им точка должна быть. При расхождении код возврата 65.
          """)
    default: nil
    }
  }
}

extension OptionHelp {
  /// Where a checkpoint is written.
  public static let noteFile = OptionHelp(
    Phrase(vi: "Ghi điểm chốt ra tệp", en: "Write the checkpoint to a file", ru: "Записать контрольную точку в файл"),
    value: Value.file)
  /// A checkpoint that somebody has kept.
  public static let checkpointFile = OptionHelp(
    Phrase(
      vi: "Điểm chốt đã giữ từ trước (nhiều lần được)", en: "A checkpoint that was kept (may be repeated)",
      ru: "Сохранённая контрольная точка (можно несколько раз)"), value: Value.file)
  /// An event to be proved.
  public static let provedEvent = OptionHelp(
    Phrase(vi: "Số của sự kiện trong nhật ký", en: "The event's number in the log", ru: "Номер события в журнале"),
    value: Phrase(verbatim: "N"))
  /// The size of the log that an event is proved for.
  public static let provedSize = OptionHelp(
    Phrase(
      vi: "Cỡ nhật ký của điểm chốt dùng để kiểm tra; mặc định là điểm chốt ký lần cuối",
      en: "The size in the checkpoint it is to be checked with; usually the one last signed",
      ru: "Размер из контрольной точки для проверки; обычно последней подписанной"), value: Value.number)
  /// The size that the log had.
  public static let provedFrom = OptionHelp(
    Phrase(
      vi: "Chứng minh nhật ký chỉ dài thêm kể từ cỡ này", en: "Prove that the log has only grown since this size",
      ru: "Доказать, что с этого размера журнал только рос"), value: Value.number)
  /// The size that the log came to.
  public static let provedTo = OptionHelp(
    Phrase(
      vi: "Đến cỡ này; mặc định là cả nhật ký", en: "Up to this size; usually the whole log",
      ru: "До этого размера; обычно весь журнал"), value: Value.number)
}
