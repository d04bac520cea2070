import ArgumentParser
import Secretariat
import Wording

/// What can be known of a direction besides its text and the period it is for.
struct DirectionOptions: ParsableArguments {
  @Option(name: .named("given", "đề-ra"), help: .of(.given))
  var given: String?
  @Option(name: .named("activity", "hoạt-động"), help: .of(.fromActivity))
  var activity: String?
  @Option(name: .named("by", "đơn-vị"), help: .of(.responsible), completion: .organisations)
  var by: [String] = []
  @Option(name: .named("audience", "đối-tượng"), help: .of(.audience))
  var audience: String?
  @Option(name: .named("field", "lĩnh-vực"), help: .of(.field), completion: .fields)
  var field: [String] = []
  @Option(name: .named("text-en", "nội-dung-anh"), help: .of(.textEn))
  var textEn: String?
  @Option(name: .named("text-ru", "nội-dung-nga"), help: .of(.textRu))
  var textRu: String?
  @Option(name: .named("source", "nguồn"), help: .of(.source))
  var source: [String] = []

  /// Whether none was given.
  var isEmpty: Bool {
    [given, activity, audience, textEn, textRu].allSatisfy { $0 == nil } && [by, field, source].allSatisfy(\.isEmpty)
  }

  /// Puts what was typed into an entry.
  func fill(_ typed: inout TypedEntry) {
    typed.given = given
    typed.activity = activity
    typed.organisations = by
    typed.audience = audience
    typed.fields = field
    typed.textEn = textEn
    typed.textRu = textRu
    typed.sources = source
  }
}
