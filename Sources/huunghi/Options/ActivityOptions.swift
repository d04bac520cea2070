import ArgumentParser
import Secretariat
import Wording

/// The lists of an activity: of one that is recorded, and of one whose lists are replaced.
struct ListOptions: ParsableArguments {
  @Option(name: .named("at", "tại"), help: .of(.at), completion: .provinces)
  var at: [String] = []
  @Option(name: .named("by", "đơn-vị"), help: .of(.by), completion: .organisations)
  var by: [String] = []
  @Option(name: .named("with", "phối-hợp"), help: .of(.with), completion: .organisations)
  var with: [String] = []
  @Option(name: .named("association", "hội"), help: .of(.association), completion: .organisations)
  var association: [String] = []
  @Option(name: .named("person", "người"), help: .of(.person), completion: .file())
  var person: [String] = []
  @Option(name: .named("delegation", "đoàn"), help: .of(.delegation))
  var delegation: [String] = []
  @Option(name: .named("amount", "trị-giá"), help: .of(.amount))
  var amount: [String] = []
  @Option(name: .named("field", "lĩnh-vực"), help: .of(.field), completion: .fields)
  var field: [String] = []
  @Option(name: .named("occasion", "dịp"), help: .of(.occasion))
  var occasion: [String] = []
  @Option(name: .named("outcome", "kết-quả"), help: .of(.outcome))
  var outcome: [String] = []
  @Option(name: .named("source", "nguồn"), help: .of(.source))
  var source: [String] = []
  @Option(name: .named("document", "tài-liệu"), help: .of(.document))
  var document: [String] = []

  /// Whether none was given.
  var isEmpty: Bool {
    [at, by, with, association, person, delegation, amount, field, occasion, outcome, source, document]
      .allSatisfy(\.isEmpty)
  }

  /// As they were typed, with the lines of files in place of `@FILE`.
  func typed() throws(Failure) -> TypedLists {
    var lists = TypedLists()
    lists.places = at
    lists.organisers = by
    lists.partners = with
    lists.namedAssociations = association
    lists.people = try PeopleFile.expanded(person)
    lists.delegations = delegation
    lists.amounts = amount
    lists.fields = field
    lists.occasions = occasion
    lists.outcomes = outcome
    lists.sources = source
    lists.documents = document
    return lists
  }
}

/// What else is known of an activity that is recorded.
struct DetailOptions: ParsableArguments {
  @Option(name: .named("time", "giờ"), help: .of(.time))
  var time: String?
  @Option(name: .named("attended", "số-người"), help: .of(.attended))
  var attended: String?
  @Option(name: .named("associations", "số-hội"), help: .of(.associations))
  var associations: String?
  @Option(name: .named("level", "cấp"), help: .of(.level), completion: .levels)
  var level: String?
  @Option(name: .named("title-en", "tên-anh"), help: .of(.titleEn))
  var titleEn: String?
  @Option(name: .named("title-ru", "tên-nga"), help: .of(.titleRu))
  var titleRu: String?
  @Flag(name: .named("highlight", "nổi-bật"), help: .of(.highlight))
  var highlight = false
  @Flag(name: .named("internal", "nội-bộ"), help: .of(.internal))
  var isInternal = false
  @Flag(name: .named("distinct", "khác"), help: .of(.distinct))
  var distinct = false
}

/// `@FILE` in place of a person: one person a line.
enum PeopleFile {
  /// Ten thousand people at fifty bytes each, and room to spare.
  private static let mostBytes = 1 << 20

  static func expanded(_ typed: [String]) throws(Failure) -> [String] {
    var people: [String] = []
    for word in typed {
      if word.hasPrefix("@") {
        people += try InputFile.lines(String(word.dropFirst()), limit: mostBytes)
      } else {
        people.append(word)
      }
    }
    return people
  }
}
