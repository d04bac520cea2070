import ArgumentParser
import Secretariat
import Wording

/// What can be known of a proposal besides its text and when it was raised.
struct ProposalOptions: ParsableArguments {
  @Option(name: .named("to", "nơi-nhận"), help: .of(.addressee))
  var to: String?
  @Option(name: .named("by", "đơn-vị"), help: .of(.raisedBy), completion: .organisations)
  var by: [String] = []
  @Option(name: .named("at", "tại"), help: .of(.entryAt), completion: .provinces)
  var at: [String] = []
  @Option(name: .named("activity", "hoạt-động"), help: .of(.fromActivity))
  var activity: String?
  @Option(name: .named("text-en", "nội-dung-anh"), help: .of(.textEn))
  var textEn: String?
  @Option(name: .named("text-ru", "nội-dung-nga"), help: .of(.textRu))
  var textRu: String?
  @Option(name: .named("source", "nguồn"), help: .of(.source))
  var source: [String] = []

  /// Whether none was given.
  var isEmpty: Bool {
    [to, activity, textEn, textRu].allSatisfy { $0 == nil } && [by, at, source].allSatisfy(\.isEmpty)
  }

  /// Puts what was typed into an entry.
  func fill(_ typed: inout TypedEntry) {
    typed.addressee = to
    typed.organisations = by
    typed.provinces = at
    typed.activity = activity
    typed.textEn = textEn
    typed.textRu = textRu
    typed.sources = source
  }
}
