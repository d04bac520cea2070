import ArgumentParser
import Secretariat
import Wording

/// What can be known of a tally besides its kind, text and period.
struct TallyOptions: ParsableArguments {
  @Option(name: .named("count", "số-lượng"), help: .of(.tallyCount))
  var count: String?
  @Option(name: .named("at", "tại"), help: .of(.entryAt), completion: .provinces)
  var at: [String] = []
  @Option(name: .named("by", "đơn-vị"), help: .of(.tallyBy), completion: .organisations)
  var by: [String] = []
  @Option(name: .named("occasion", "dịp"), help: .of(.occasion))
  var occasion: [String] = []
  @Option(name: .named("text-en", "nội-dung-anh"), help: .of(.textEn))
  var textEn: String?
  @Option(name: .named("text-ru", "nội-dung-nga"), help: .of(.textRu))
  var textRu: String?
  @Option(name: .named("source", "nguồn"), help: .of(.source))
  var source: [String] = []

  /// Whether none was given.
  var isEmpty: Bool {
    [count, textEn, textRu].allSatisfy { $0 == nil } && [at, by, occasion, source].allSatisfy(\.isEmpty)
  }

  /// Puts what was typed into an entry.
  func fill(_ typed: inout TypedEntry) {
    typed.count = count
    typed.provinces = at
    typed.organisations = by
    typed.occasions = occasion
    typed.textEn = textEn
    typed.textRu = textRu
    typed.sources = source
  }
}
