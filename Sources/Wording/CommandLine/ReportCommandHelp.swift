// The commands about official reports.
extension CommandHelp {
  /// What such a command does.
  var reportAbstract: Phrase {
    switch self {
    case .report:
      Phrase(
        vi: "Báo cáo tổng kết: lập, viết, ban hành, đối chiếu", en: "Reports: compose, write, issue and prove",
        ru: "Отчёты: составить, дописать, выпустить, проверить")
    case .reportCompose:
      Phrase(vi: "Báo cáo tổng kết của một thời kỳ", en: "The report for a period", ru: "Отчёт за период")
    case .reportNote:
      Phrase(
        vi: "Ghi phần do người viết của báo cáo", en: "Record what people write for a report",
        ru: "Записать раздел отчёта, который пишет человек")
    case .reportNotes:
      Phrase(
        vi: "Xem các phần do người viết của báo cáo", en: "Show what people have written for a report",
        ru: "Показать разделы отчёта, написанные людьми")
    case .reportForm: Phrase(vi: "Mẫu báo cáo của tổ chức", en: "How reports look", ru: "Форма отчётов")
    case .reportFormShow:
      Phrase(
        vi: "Xem mẫu báo cáo của tổ chức", en: "Show how an organisation's reports look",
        ru: "Показать форму отчётов организации")
    case .reportFormSet:
      Phrase(
        vi: "Đặt mẫu báo cáo của tổ chức", en: "Set how an organisation's reports look",
        ru: "Задать форму отчётов организации")
    case .reportIssue:
      Phrase(
        vi: "Ban hành báo cáo: cho số, giữ nguyên bản", en: "Issue a report: give it a number and freeze it",
        ru: "Выпустить отчёт: дать номер и закрепить")
    case .reportList:
      Phrase(vi: "Danh sách báo cáo đã ban hành", en: "List the reports issued", ru: "Список выпущенных отчётов")
    case .reportShow:
      Phrase(
        vi: "Xem báo cáo đã ban hành, lấy lại đúng tệp ấy", en: "Show an issued report, or have its very files again",
        ru: "Показать выпущенный отчёт или получить те же файлы")
    case .reportVerify:
      Phrase(
        vi: "Đối chiếu báo cáo với sổ, hoặc tệp với bản đã ban hành",
        en: "Prove a report from the record, or a file against those issued",
        ru: "Проверить отчёт по записям или файл — по выпущенным")
    case .reportChanges:
      Phrase(
        vi: "Xem sổ đã thay đổi gì sau khi ban hành", en: "See what has changed since a report was issued",
        ru: "Посмотреть, что изменилось после выпуска")
    case .reportExplain:
      Phrase(
        vi: "Xem những hoạt động làm nên một số liệu", en: "List the activities behind a figure",
        ru: "Показать мероприятия за показателем")
    default: Phrase(verbatim: rawValue)
    }
  }

  /// What else a reader of such a command's help has to know.
  var reportDetails: Phrase? {
    switch self {
    case .reportNote:
      Phrase(
        vi: """
          Phần: context (bối cảnh), strengths (ưu điểm), shortcomings (hạn chế), causes (nguyên nhân). Mỗi dòng là một đoạn; \
          “-” đọc từ đầu vào, “@tệp” đọc từ tệp. Văn bản công khai, không xóa được khỏi sổ.
          """,
        en: """
          Sections: context, strengths, shortcomings, causes. Each line is a paragraph; “-” reads standard input, \
          “@file” a file. It is public text that can't be erased from the record.
          """,
        ru: """
          Разделы: context (обстановка), strengths (успехи), shortcomings (недостатки), causes (причины). Каждая строка — \
          абзац; «-» читает стандартный ввод, «@файл» — файл. Открытый текст, стереть его нельзя.
          """)
    case .reportFormSet:
      Phrase(
        vi: """
          Mục nào cho thì thay; \"\" là bỏ. Danh sách cho lại toàn bộ; dòng tiếng Anh, tiếng Nga đi theo thứ tự dòng tiếng Việt.
          """,
        en: """
          What is given replaces what was there; \"\" clears it. Lists are given whole; English and Russian lines go with \
          the Vietnamese ones in their order.
          """,
        ru: """
          Указанное заменяет прежнее; \"\" убирает. Списки задают целиком; английские и русские строки идут в порядке \
          вьетнамских.
          """)
    case .reportIssue:
      Phrase(
        vi: """
          Báo cáo dựng từ sổ đúng lúc này và giữ nguyên; sửa sổ sau đó không làm nó đổi. Không cho --number thì lấy số tiếp \
          theo của năm. Hoạt động nội bộ không đưa vào. Tên tệp “….en.md” là bản tiếng Anh.
          """,
        en: """
          The report is composed from the record as it stands now and stays as it is, whatever is corrected later. Without \
          --number it gets the next one of the year. Internal activities are left out. A file “….en.md” is in English.
          """,
        ru: """
          Отчёт составляется по записям на этот момент и не меняется, что бы ни исправляли потом. Без --number берётся \
          следующий номер года. Внутренние мероприятия не входят. Файл «….en.md» — на английском.
          """)
    case .reportVerify:
      Phrase(
        vi: """
          Số (5 hoặc 5/2026): dựng lại từ sổ tại thời điểm ban hành và so từng byte; có điểm chốt thì đối chiếu cả nhật ký với \
          nó. Tên tệp: tệp ấy có đúng là bản đã ban hành không. Người kiểm tra giữ riêng khóa công khai thì cho --key. Không \
          đúng thì trả về 65.
          """,
        en: """
          A number (5 or 5/2026): composes the report again from its position and compares byte for byte; where it has a \
          checkpoint, holds the log against that too. A file: whether it is one that was issued. An auditor who keeps the \
          public key gives it with --key. Status 65 when not.
          """,
        ru: """
          Номер (5 или 5/2026): составляет отчёт заново по той же позиции и сравнивает побайтно; если есть контрольная \
          точка, сверяет с ней и журнал. Файл: тот ли это, что был выпущен. Аудитор, у которого есть открытый ключ, \
          указывает его в --key. Если нет — код 65.
          """)
    case .reportExplain:
      Phrase(
        vi: """
          Số liệu: activities, people, associations, delegations-in, people-in, delegations-out, people-out, \
          aid:VND, aid-activities, kind:MÃ, section:MỤC, level:CẤP, organiser:TÊN, province:TỈNH, former-unit:TỈNH, \
          field:LĨNH-VỰC, month:5/2025, outside-provinces, province-unknown, month-unknown.
          """,
        en: """
          Figures: activities, people, associations, delegations-in, people-in, delegations-out, people-out, \
          aid:VND, aid-activities, kind:CODE, section:WORD, level:WORD, organiser:NAME, province:NAME, \
          former-unit:NAME, field:WORD, month:5/2025, outside-provinces, province-unknown, month-unknown.
          """,
        ru: """
          Показатели: activities, people, associations, delegations-in, people-in, delegations-out, people-out, \
          aid:VND, aid-activities, kind:КОД, section:РАЗДЕЛ, level:УРОВЕНЬ, organiser:НАЗВАНИЕ, province:ПРОВИНЦИЯ, \
          former-unit:ПРОВИНЦИЯ, field:ОБЛАСТЬ, month:5/2025, outside-provinces, province-unknown, month-unknown.
          """)
    default: nil
    }
  }

  /// Two examples of such a command.
  var reportExamples: [String] {
    switch self {
    case .report: ["huunghi report 2025", "huunghi report issue --help"]
    case .reportCompose: ["huunghi report 2025", "huunghi report 2025 --at \"Hải Phòng\" -o baocao.html"]
    case .reportNote:
      [
        "huunghi report note context 2025 \"Năm 2025, quan hệ hai nước phát triển tốt đẹp.\"",
        "huunghi report note causes 2025 --remove",
      ]
    case .reportNotes: ["huunghi report notes 2025", "huunghi report notes 2025 --by \"Hội hữu nghị Việt - Nga\""]
    case .reportForm: ["huunghi report form show", "huunghi report form set --help"]
    case .reportFormShow:
      ["huunghi report form show", "huunghi report form show --by \"Hội hữu nghị Việt - Nga\" --save-form mau.docx"]
    case .reportFormSet:
      [
        "huunghi report form set --number-suffix BC-HHN --place \"Hà Nội\" --signer \"Nguyễn Văn An\"",
        "huunghi report form set --authority \"TM. BAN CHẤP HÀNH\" --authority \"CHỦ TỊCH\" --recipient \"Như trên\"",
      ]
    case .reportIssue:
      [
        "huunghi report issue 2025 --signer \"Nguyễn Văn An\" -o baocao.html",
        "huunghi report issue 2025 --number 5 --date 9/1/2026 --signer \"Nguyễn Văn An\" -o baocao.md",
      ]
    case .reportList: ["huunghi report list", "huunghi report list 2026 --json"]
    case .reportShow: ["huunghi report show 5", "huunghi report show 5/2026 -o baocao.html"]
    case .reportVerify:
      ["huunghi report verify baocao.html", "huunghi report verify 5/2026 --key \"$(cat khoa-cong-khai.txt)\""]
    case .reportChanges: ["huunghi report changes 5", "huunghi report changes 5/2026 --json"]
    case .reportExplain:
      ["huunghi report explain people 2025", "huunghi report explain \"kind:hội nghị\" 2025 --at \"Hải Phòng\""]
    default: []
    }
  }
}
