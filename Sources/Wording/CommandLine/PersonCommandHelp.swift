// The commands on people.
extension CommandHelp {
  /// What such a command does.
  var personAbstract: Phrase {
    switch self {
    case .person: Phrase(vi: "Người", en: "People", ru: "Люди")
    case .personAdd: Phrase(vi: "Thêm một người", en: "Add a person", ru: "Добавить человека")
    case .personList: Phrase(vi: "Danh sách người", en: "List people", ru: "Список людей")
    case .personShow: Phrase(vi: "Xem một người", en: "Show a person", ru: "Показать человека")
    case .personCorrect:
      Phrase(vi: "Sửa hồ sơ một người", en: "Put a person's record right", ru: "Исправить данные человека")
    case .personErase:
      Phrase(
        vi: "Xóa hẳn dữ liệu cá nhân của một người", en: "Erase a person's data for good",
        ru: "Удалить данные человека навсегда")
    default: Phrase(verbatim: rawValue)
    }
  }

  /// What else a reader of such a command's help has to know.
  var personDetails: Phrase? {
    switch self {
    case .personAdd:
      Phrase(
        vi: "Dữ liệu cá nhân nằm ngoài nhật ký, sửa và xóa được theo luật.",
        en: "Personal data stays outside the log and can be corrected and erased by law.",
        ru: "Личные данные хранятся вне журнала, их можно исправить и удалить по закону.")
    case .personList:
      Phrase(
        vi: """
          --erased: những người đã xóa, với số và mã để xóa lại sau khi khôi phục một bản sao lưu cũ; không có dữ liệu \
          cá nhân.
          """,
        en: """
          --erased: those who were erased, with the number and id by which to erase them again after an older backup was \
          restored; no personal data.
          """,
        ru: """
          --erased: удалённые лица, с номером и кодом для повторного удаления после восстановления старой копии; без \
          личных данных.
          """)
    case .personCorrect:
      Phrase(
        vi: "Mục nào cho thì thay; --other-name thay cả danh sách; “unknown” là bỏ đi.",
        en: "What is given replaces what was there, other names as a whole; “unknown” takes it away.",
        ru: "Указанное заменяет прежнее, другие имена — целиком; «unknown» убирает.")
    case .personErase:
      Phrase(
        vi: """
          Xóa họ tên, chức vụ, liên hệ trong mọi bản đã lưu. Nhật ký chỉ ghi là đã xóa; hoạt động, báo cáo và các bằng \
          chứng vẫn nguyên, gọi người ấy bằng số. Không hoàn tác được.
          """,
        en: """
          Name, position and contact go, in every version that was kept. The log says only that they were erased; \
          activities, reports and proofs stand, and call the person by number. It can't be undone.
          """,
        ru: """
          Удаляются имя, должность и контакты во всех сохранённых версиях. В журнале — только факт удаления; \
          мероприятия, отчёты и доказательства остаются, лицо указывается номером. Отменить нельзя.
          """)
    default: nil
    }
  }
}
