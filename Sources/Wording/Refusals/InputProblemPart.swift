import Friendship

extension InputProblem.Part {
  /// What the part is called at the beginning of a sentence or in brackets.
  public var name: Phrase {
    switch self {
    case .title: Phrase(vi: "tên hoạt động", en: "title", ru: "название")
    case .kind: Phrase(vi: "loại hoạt động", en: "kind", ru: "вид")
    case .period: Phrase(vi: "thời gian", en: "time", ru: "время")
    case .venue: Phrase(vi: "địa điểm cụ thể", en: "venue", ru: "место проведения")
    case .city: Phrase(vi: "thành phố", en: "city", ru: "город")
    case .country: Phrase(vi: "nước", en: "country", ru: "страна")
    case .role: Phrase(vi: "vai trò", en: "role", ru: "роль")
    case .name: Phrase(vi: "tên gọi", en: "name", ru: "имя или название")
    case .outcome: Phrase(vi: "kết quả", en: "outcome", ru: "результат")
    case .source: Phrase(vi: "nguồn", en: "source", ru: "источник")
    case .occasion: Phrase(vi: "dịp", en: "occasion", ru: "повод")
    case .reason: Phrase(vi: "lý do", en: "reason", ru: "причина")
    case .note: Phrase(vi: "ghi chú", en: "note", ru: "примечание")
    case .link: Phrase(vi: "liên kết", en: "link", ru: "ссылка")
    case .position: Phrase(vi: "chức vụ", en: "position", ru: "должность")
    case .contact: Phrase(vi: "liên hệ", en: "contact", ru: "контакт")
    case .attended: Phrase(vi: "số người tham dự", en: "number of people", ru: "число участников")
    case .associations: Phrase(vi: "số Hội tham dự", en: "number of associations", ru: "число обществ")
    case .level: Phrase(vi: "cấp", en: "level", ru: "уровень")
    case .field: Phrase(vi: "lĩnh vực", en: "field", ru: "область")
    case .section: Phrase(vi: "mục của báo cáo", en: "section of the report", ru: "раздел отчёта")
    case .organisationKind: Phrase(vi: "loại tổ chức", en: "sort of organisation", ru: "вид организации")
    case .text: Phrase(vi: "nội dung", en: "text", ru: "текст")
    case .value: Phrase(vi: "giá trị", en: "value", ru: "значение")
    case .addressee: Phrase(vi: "nơi nhận", en: "addressee", ru: "адресат")
    case .audience: Phrase(vi: "đối tượng thực hiện", en: "audience", ru: "исполнители")
    case .answer: Phrase(vi: "câu trả lời", en: "answer", ru: "ответ")
    case .count: Phrase(vi: "số lượng", en: "count", ru: "количество")
    case .ref: Phrase(vi: "mã tham chiếu (ref)", en: "reference (ref)", ru: "ссылка (ref)")
    case .day: Phrase(vi: "ngày", en: "day", ru: "день")
    case .code: Phrase(vi: "mã", en: "code", ru: "код")
    case .province: Phrase(vi: "tỉnh, thành phố", en: "province", ru: "провинция")
    case .organisation: Phrase(vi: "tổ chức", en: "organisation", ru: "организация")
    case .signer: Phrase(vi: "người ký (--signer)", en: "signer (--signer)", ru: "кто подписывает (--signer)")
    case .issuer:
      Phrase(
        vi: "tổ chức ban hành (--issuer)", en: "issuing organisation (--issuer)",
        ru: "кто выпускает отчёт (--issuer)")
    }
  }

  /// The same of a text in a language: `tên hoạt động (tiếng Anh)`.
  func name(in language: Language) -> Phrase {
    let added =
      switch language {
      case .vi: Phrase(vi: "tiếng Việt", en: "in Vietnamese", ru: "по-вьетнамски")
      case .en: Phrase(vi: "tiếng Anh", en: "in English", ru: "по-английски")
      case .ru: Phrase(vi: "tiếng Nga", en: "in Russian", ru: "по-русски")
      }
    return Phrase(each: { "\(name.in($0)) (\(added.in($0)))" })
  }
}
