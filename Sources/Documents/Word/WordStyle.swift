/// The styles that a document's parts are set in. A form may define each of them as it likes; it is found in the form by
/// either of its names, whatever the case of the letters, and put into a form that hasn't got it.
///
/// Sizes and letters of the built-in ones are those of Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II and its table of
/// "mẫu chữ và chi tiết trình bày thể thức văn bản hành chính".
enum WordStyle: String, CaseIterable {
  case normal = "Normal"
  case header = "header"
  case title = "Title"
  case stateName = "StateName"
  case stateMotto = "StateMotto"
  case parentBody = "ParentBody"
  case issuingBody = "IssuingBody"
  case number = "DocumentNumber"
  case placeAndDate = "PlaceAndDate"
  case documentType = "DocumentType"
  case subject = "Subject"
  case addressees = "Addressees"
  case rule = "Rule"
  case body = "BodyText"
  case heading1 = "Heading1"
  case heading2 = "Heading2"
  case heading3 = "Heading3"
  case list = "ListPoint"
  case entry = "Entry"
  case entryDetail = "EntryDetail"
  case fact = "Fact"
  case note = "Note"
  case placeholder = "Placeholder"
  case caption = "Caption"
  case figure = "Figure"
  case table = "TableGrid"
  case tableHead = "TableHead"
  case tableText = "TableText"
  case tableNumber = "TableNumber"
  case appendixHead = "AppendixTableHead"
  case appendixText = "AppendixTableText"
  case appendixNumber = "AppendixTableNumber"
  case authority = "Authority"
  case signer = "Signer"
  case recipientsLabel = "RecipientsLabel"
  case recipients = "Recipients"
  case appendix = "Appendix"
  case appendixReference = "AppendixReference"

  /// What a form calls it, the name in the built-in form first. Those of Word itself are English in the file and shown
  /// in the reader's language; the others are Vietnamese, with an English name that is understood as well.
  var names: [String] {
    switch self {
    case .normal: ["Normal"]
    case .header: ["header"]
    case .title: ["Title", "Tên tài liệu"]
    case .stateName: ["Quốc hiệu", "State name"]
    case .stateMotto: ["Tiêu ngữ", "State motto"]
    case .parentBody: ["Cơ quan chủ quản", "Parent body"]
    case .issuingBody: ["Cơ quan ban hành", "Issuing body"]
    case .number: ["Số, ký hiệu", "Document number"]
    case .placeAndDate: ["Địa danh và thời gian", "Place and date"]
    case .documentType: ["Tên loại văn bản", "Document type"]
    case .subject: ["Trích yếu nội dung", "Document subject"]
    case .addressees: ["Kính gửi", "Addressees"]
    case .rule: ["Đường kẻ", "Rule"]
    case .body: ["Nội dung văn bản", "Report text"]
    case .heading1: ["heading 1", "Đề mục 1"]
    case .heading2: ["heading 2", "Đề mục 2"]
    case .heading3: ["heading 3", "Đề mục 3"]
    case .list: ["Gạch đầu dòng", "List point"]
    case .entry: ["Hoạt động", "Entry"]
    case .entryDetail: ["Chi tiết hoạt động", "Entry detail"]
    case .fact: ["Thông tin", "Fact"]
    case .note: ["Ghi chú", "Note"]
    case .placeholder: ["Chỗ cần điền", "Place to fill in"]
    case .caption: ["caption", "Tên bảng"]
    case .figure: ["Hình vẽ", "Figure"]
    case .table: ["Table Grid", "Bảng"]
    case .tableHead: ["Đầu bảng", "Table head"]
    case .tableText: ["Chữ trong bảng", "Table text"]
    case .tableNumber: ["Số trong bảng", "Table number"]
    case .appendixHead: ["Đầu bảng phụ lục", "Appendix table head"]
    case .appendixText: ["Chữ trong bảng phụ lục", "Appendix table text"]
    case .appendixNumber: ["Số trong bảng phụ lục", "Appendix table number"]
    case .authority: ["Quyền hạn, chức vụ", "Authority of signer"]
    case .signer: ["Họ tên người ký", "Signer"]
    case .recipientsLabel: ["Nơi nhận", "Recipients label"]
    case .recipients: ["Danh sách nơi nhận", "Recipients"]
    case .appendix: ["Phụ lục", "Appendix"]
    case .appendixReference: ["Kèm theo văn bản", "Appendix reference"]
    }
  }

  /// What it looks like where the form doesn't say.
  var look: Look {
    switch self {
    case .normal: Look(size: 28)
    case .header: Look(size: 28, alignment: .centre)
    case .title: Look(size: 28, bold: true, alignment: .centre, before: 120, after: 240, keepsWithNext: true)
    case .stateName: Look(size: 26, bold: true, capitals: true, alignment: .centre)
    case .stateMotto: Look(size: 28, bold: true, alignment: .centre)
    case .parentBody: Look(size: 26, capitals: true, alignment: .centre)
    case .issuingBody: Look(size: 26, bold: true, capitals: true, alignment: .centre)
    case .number: Look(size: 26, alignment: .centre, before: 60)
    case .placeAndDate: Look(size: 26, italic: true, alignment: .centre, before: 60)
    case .documentType:
      Look(size: 28, bold: true, capitals: true, alignment: .centre, before: 360, keepsWithNext: true)
    case .subject: Look(size: 28, bold: true, alignment: .centre, keepsWithNext: true)
    case .addressees: Look(size: 28, before: 120)
    // An empty paragraph as high as the gap under the line above it.
    case .rule: Look(size: 2, before: 60, exactLine: 60)
    // The decree asks for 6 points between paragraphs. Word and LibreOffice take the greater of two that meet.
    case .body: Look(size: 28, alignment: .justified, firstLine: 720, before: 120, line: 259)
    case .heading1: heading(level: 0, before: 200)
    case .heading2: heading(level: 1, before: 160)
    case .heading3: heading(level: 2, before: 120, italic: true)
    case .list: Look(size: 28, alignment: .justified, firstLine: 720, before: 120, line: 259)
    case .entry: Look(size: 28, alignment: .justified, firstLine: 720, before: 120, line: 259)
    case .entryDetail: Look(size: 26, alignment: .justified, left: 720, before: 20, after: 20)
    case .fact: Look(size: 28, alignment: .justified, firstLine: 720, before: 120)
    case .note: Look(size: 26, italic: true, alignment: .justified, firstLine: 720, before: 120)
    case .placeholder: Look(size: 28, italic: true, left: 800, right: 80, before: 120, after: 120, isMarked: true)
    case .caption: Look(size: 26, bold: true, alignment: .centre, before: 180, after: 80, keepsWithNext: true)
    case .figure: Look(size: 26, alignment: .centre, before: 60, after: 120)
    case .table: Look()
    case .tableHead: Look(size: 24, bold: true, alignment: .centre, before: 20, after: 20)
    case .tableText: Look(size: 24, before: 20, after: 20)
    case .tableNumber: Look(size: 24, alignment: .right, before: 20, after: 20)
    // The decree sets no size for tables. At 12 points those of a year's activities take half as many pages again.
    case .appendixHead: Look(size: 20, bold: true, alignment: .centre, before: 20, after: 20)
    case .appendixText: Look(size: 20, before: 20, after: 20)
    case .appendixNumber: Look(size: 20, alignment: .right, before: 20, after: 20)
    case .authority: Look(size: 28, bold: true, capitals: true, alignment: .centre, keepsWithNext: true)
    case .signer: Look(size: 28, bold: true, alignment: .centre)
    case .recipientsLabel: Look(size: 24, bold: true, italic: true, keepsWithNext: true)
    case .recipients: Look(size: 22)
    case .appendix: heading(level: 0, before: 0, alignment: .centre)
    case .appendixReference: Look(size: 26, italic: true, alignment: .centre, after: 160, keepsWithNext: true)
    }
  }

  private func heading(
    level: Int, before: Int, after: Int = 60, italic: Bool = false, alignment: Look.Alignment = .justified
  ) -> Look {
    Look(
      size: 28, bold: true, italic: italic, alignment: alignment, firstLine: alignment == .centre ? 0 : 720,
      before: before, after: after, line: 259, keepsWithNext: true, outlineLevel: level)
  }
}

extension WordStyle {
  /// What a built-in style looks like: half points for letters, twentieths of a point for lengths, as Word counts them.
  struct Look: Hashable {
    enum Alignment: String { case left, centre = "center", right, justified = "both" }

    var size: Int?
    var bold = false
    var italic = false
    var capitals = false
    var alignment: Alignment?
    var firstLine = 0
    var left = 0
    var right = 0
    var before = 0
    var after = 0
    /// 240 for single.
    var line: Int?
    /// A line exactly so high.
    var exactLine: Int?
    var keepsWithNext = false
    var outlineLevel: Int?
    /// Grey and bordered with dots: a person has still to write there.
    var isMarked = false
  }
}
