// The commands about read models.
extension CommandHelp {
  /// What such a command does.
  var projectionAbstract: Phrase {
    switch self {
    case .projection:
      Phrase(
        vi: "Bảng đọc dựng từ nhật ký", en: "Read models made from the log",
        ru: "Представления, построенные по журналу")
    case .projectionList:
      Phrase(vi: "Danh sách bảng đọc", en: "List the read models", ru: "Список представлений")
    case .projectionRun:
      Phrase(
        vi: "Giữ các bảng đọc luôn theo kịp nhật ký", en: "Keep the read models up to date",
        ru: "Постоянно обновлять представления")
    case .projectionRebuild:
      Phrase(vi: "Dựng lại một bảng đọc", en: "Rebuild a read model", ru: "Построить представление заново")
    case .projectionCompare:
      Phrase(
        vi: "So bảng đọc hiện dùng với bản dựng lại", en: "Compare a read model with one made anew",
        ru: "Сравнить представление с построенным заново")
    case .projectionPrune:
      Phrase(
        vi: "Bỏ bảng đọc của phiên bản cũ", en: "Remove read models of earlier versions",
        ru: "Удалить представления прежних версий")
    default: Phrase(verbatim: rawValue)
    }
  }

  /// What else a reader of such a command's help has to know.
  var projectionDetails: Phrase? {
    switch self {
    case .logTail:
      Phrase(
        vi:
          "Với --follow, sự kiện mới hiện ra ngay cho đến khi nhấn Ctrl-C; thêm --json thì mỗi dòng một đối tượng JSON.",
        en: "With --follow new events are shown as they come, until Ctrl-C; with --json, one JSON object a line.",
        ru: "С --follow новые события показываются сразу, до Ctrl-C; с --json — один объект JSON в строке.")
    case .projectionRun:
      Phrase(
        vi: "Chạy cho đến khi nhấn Ctrl-C. Không bắt buộc: lệnh nào cũng tự cập nhật bảng đọc trước khi trả lời.",
        en: "Runs until Ctrl-C. Nothing depends on it: every command brings read models up to date before it answers.",
        ru: "Работает до Ctrl-C. Необязательна: каждая команда сама обновляет представления перед ответом.")
    case .projectionRebuild:
      Phrase(
        vi: """
          Bản mới được dựng bên cạnh, bản cũ vẫn phục vụ cho đến khi được thay. Bị dừng giữa chừng thì chạy lại lệnh \
          này để làm tiếp.
          """,
        en: """
          The new one is made beside the old, which serves readers until it is replaced. If it is stopped half-way, the \
          same command goes on with it.
          """,
        ru: """
          Новое строится рядом, старое служит читателям, пока его не заменят. Если прервать, та же команда продолжит \
          начатое.
          """)
    case .projectionCompare:
      Phrase(
        vi: "Bản dựng lại được giữ bên cạnh; projection rebuild đưa nó vào dùng. Mã thoát 65 nếu có khác biệt.",
        en: "The one made anew is kept beside; projection rebuild puts it in place. Exit status 65 if they differ.",
        ru: "Построенное хранится рядом; projection rebuild вводит его в действие. Код выхода 65 при различиях.")
    case .projectionPrune:
      Phrase(
        vi: """
          Sau khi nâng cấp chương trình, bảng đọc cũ vẫn nằm trong cơ sở dữ liệu để bản chương trình cũ còn đọc được. \
          Nhật ký không bị động đến.
          """,
        en: """
          After an upgrade of the program the old read models stay in the database, so that the program of before can \
          still read. The log isn't touched.
          """,
        ru: """
          После обновления программы старые представления остаются в базе, чтобы прежняя программа могла их читать. \
          Журнал не затрагивается.
          """)
    default: nil
    }
  }
}
