import ArgumentParser
import Friendship
import Secretariat
import Wording

/// `huunghi held N [what became known by it] [--reason …]`
struct Held: RecordingCommand {
  static var configuration: CommandConfiguration { .of(.held, "held", "đã-diễn-ra") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.activity))
  var activity: String
  @Option(name: .named("period", "ngày"), help: .of(.period))
  var period: String?
  @Option(name: .named("attended", "số-người"), help: .of(.attended))
  var attended: String?
  @Option(name: .named("associations", "số-hội"), help: .of(.associations))
  var associations: String?
  @Option(name: .named("association", "hội"), help: .of(.association), completion: .organisations)
  var association: [String] = []
  @Option(name: .named("person", "người"), help: .of(.person), completion: .file())
  var person: [String] = []
  @Option(name: .named("delegation", "đoàn"), help: .of(.delegation))
  var delegation: [String] = []
  @Option(name: .named("amount", "trị-giá"), help: .of(.amount))
  var amount: [String] = []
  @Option(name: .named("outcome", "kết-quả"), help: .of(.outcome))
  var outcome: [String] = []
  @Option(name: .named("source", "nguồn"), help: .of(.source))
  var source: [String] = []
  @Option(name: .named("document", "tài-liệu"), help: .of(.document))
  var document: [String] = []
  @Flag(name: .named("as-planned", "đúng-kế-hoạch"), help: .of(.asPlanned))
  var asPlanned = false
  @Option(name: .named("reason", "lý-do"), help: .of(.reason))
  var reason: String?

  func run() async throws {
    Session.current.outcome.note(period: period)
    var typed = TypedAmendment()
    typed.period = period
    typed.attended = attended
    typed.associations = associations
    // Who came, with what and for what takes the place of what was planned: together they would count twice.
    typed.lists.namedAssociations = association
    typed.lists.people = try PeopleFile.expanded(person)
    typed.lists.delegations = delegation
    typed.lists.amounts = amount
    typed.lists.outcomes = outcome
    typed.isAsPlanned = asPlanned
    typed.add.sources = source
    typed.add.documents = document
    try await Steps.take(.hold(typed, reason: reason), on: activity, .held) { recorded in
      let held = recorded.stored.activity
      return RecordedText.asPlanned(
        held.details.expectations(of: held.expected), recorded.stored.number, recorded.names)
    }
  }
}
