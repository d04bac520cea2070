import ArgumentParser
import Secretariat
import Wording

/// What can be known of a figure besides its name, value and period.
struct FigureOptions: ParsableArguments {
  @Option(name: .named("activity", "hoạt-động"), help: .of(.fromActivity))
  var activity: String?
  @Option(name: .named("name-en", "tên-anh"), help: .of(.nameEn))
  var nameEn: String?
  @Option(name: .named("name-ru", "tên-nga"), help: .of(.nameRu))
  var nameRu: String?
  @Option(name: .named("value-en", "giá-trị-anh"), help: .of(.valueEn))
  var valueEn: String?
  @Option(name: .named("value-ru", "giá-trị-nga"), help: .of(.valueRu))
  var valueRu: String?
  @Option(name: .named("source", "nguồn"), help: .of(.source))
  var source: [String] = []

  /// Whether none was given.
  var isEmpty: Bool {
    [activity, nameEn, nameRu, valueEn, valueRu].allSatisfy { $0 == nil } && [source].allSatisfy(\.isEmpty)
  }

  /// Puts what was typed into an entry.
  func fill(_ typed: inout TypedEntry) {
    typed.activity = activity
    typed.textEn = nameEn
    typed.textRu = nameRu
    typed.valueEn = valueEn
    typed.valueRu = valueRu
    typed.sources = source
  }
}
