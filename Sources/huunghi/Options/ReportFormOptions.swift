import ArgumentParser
import Secretariat
import Wording

/// What stands in the head of an organisation's reports.
struct ReportHeadOptions: ParsableArguments {
  @Option(name: .named("parent", "chủ-quản"), help: .of(.formParent))
  var parent: String?
  @Option(name: .named("parent-en", "chủ-quản-anh"), help: .of(.formParent.inEnglish))
  var parentEn: String?
  @Option(name: .named("parent-ru", "chủ-quản-nga"), help: .of(.formParent.inRussian))
  var parentRu: String?
  @Option(name: .named("body", "cơ-quan"), help: .of(.formBody))
  var body: String?
  @Option(name: .named("body-en", "cơ-quan-anh"), help: .of(.formBody.inEnglish))
  var bodyEn: String?
  @Option(name: .named("body-ru", "cơ-quan-nga"), help: .of(.formBody.inRussian))
  var bodyRu: String?
  @Option(name: .named("number-suffix", "ký-hiệu"), help: .of(.formNumberSuffix))
  var numberSuffix: String?
  @Option(name: .named("place", "địa-danh"), help: .of(.formPlace))
  var place: String?
  @Option(name: .named("place-en", "địa-danh-anh"), help: .of(.formPlace.inEnglish))
  var placeEn: String?
  @Option(name: .named("place-ru", "địa-danh-nga"), help: .of(.formPlace.inRussian))
  var placeRu: String?
  @Option(name: .named("addressee", "kính-gửi"), help: .of(.formAddressee))
  var addressee: [String] = []
  @Option(name: .named("addressee-en", "kính-gửi-anh"), help: .of(.formAddressee.inEnglish))
  var addresseeEn: [String] = []
  @Option(name: .named("addressee-ru", "kính-gửi-nga"), help: .of(.formAddressee.inRussian))
  var addresseeRu: [String] = []

  /// Takes them into what is typed.
  func fill(_ typed: inout TypedReportForm) {
    typed.parentBody = TypedFormText(vi: parent, en: parentEn, ru: parentRu)
    typed.body = TypedFormText(vi: body, en: bodyEn, ru: bodyRu)
    typed.numberSuffix = numberSuffix
    typed.place = TypedFormText(vi: place, en: placeEn, ru: placeRu)
    typed.addressees = TypedFormLines(vi: addressee, en: addresseeEn, ru: addresseeRu)
  }
}

/// What stands before and after the body of an organisation's reports.
struct ReportEndOptions: ParsableArguments {
  @Option(name: .named("opening", "mở-đầu"), help: .of(.formOpening))
  var opening: String?
  @Option(name: .named("opening-en", "mở-đầu-anh"), help: .of(.formOpening.inEnglish))
  var openingEn: String?
  @Option(name: .named("opening-ru", "mở-đầu-nga"), help: .of(.formOpening.inRussian))
  var openingRu: String?
  @Option(name: .named("closing", "kết-thúc"), help: .of(.formClosing))
  var closing: String?
  @Option(name: .named("closing-en", "kết-thúc-anh"), help: .of(.formClosing.inEnglish))
  var closingEn: String?
  @Option(name: .named("closing-ru", "kết-thúc-nga"), help: .of(.formClosing.inRussian))
  var closingRu: String?
  @Option(name: .named("authority", "thẩm-quyền"), help: .of(.formAuthority))
  var authority: [String] = []
  @Option(name: .named("authority-en", "thẩm-quyền-anh"), help: .of(.formAuthority.inEnglish))
  var authorityEn: [String] = []
  @Option(name: .named("authority-ru", "thẩm-quyền-nga"), help: .of(.formAuthority.inRussian))
  var authorityRu: [String] = []
  @Option(name: .named("signer", "người-ký"), help: .of(.formSigner))
  var signer: String?
  @Option(name: .named("recipient", "nơi-nhận"), help: .of(.formRecipient))
  var recipient: [String] = []
  @Option(name: .named("recipient-en", "nơi-nhận-anh"), help: .of(.formRecipient.inEnglish))
  var recipientEn: [String] = []
  @Option(name: .named("recipient-ru", "nơi-nhận-nga"), help: .of(.formRecipient.inRussian))
  var recipientRu: [String] = []

  /// Takes them into what is typed.
  func fill(_ typed: inout TypedReportForm) {
    typed.opening = TypedFormText(vi: opening, en: openingEn, ru: openingRu)
    typed.closing = TypedFormText(vi: closing, en: closingEn, ru: closingRu)
    typed.authority = TypedFormLines(vi: authority, en: authorityEn, ru: authorityRu)
    typed.signer = signer
    typed.recipients = TypedFormLines(vi: recipient, en: recipientEn, ru: recipientRu)
  }
}
