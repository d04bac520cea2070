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
    typed.add.sources = source
    typed.add.documents = document
    let said = typed
    try await Steps.take(.hold(typed, reason: reason), on: activity, .held) { recorded in
      RecordedText.asPlanned(
        Self.planned(recorded.stored.activity.details, besides: said), recorded.stored.number, recorded.names)
    }
  }

  /// What a plan had said of how many would come, with what and for what, and nobody has said again.
  private static func planned(_ details: ActivityDetails, besides said: TypedAmendment) -> [ActivityChange] {
    let attendance = details.attendance
    var planned: [ActivityChange] = []
    if said.attended == nil, attendance.people != nil { planned.append(.people(attendance.people)) }
    if said.associations == nil, attendance.associations != nil {
      planned.append(.associations(attendance.associations))
    }
    func left<Element>(_ typed: [String], _ list: [Element], _ change: ([Element]) -> ActivityChange) {
      if typed.isEmpty, !list.isEmpty { planned.append(change(list)) }
    }
    left(said.lists.namedAssociations, attendance.namedAssociations) { .namedAssociations($0) }
    left(said.lists.people, attendance.participants) { .participants($0) }
    left(said.lists.delegations, attendance.delegations) { .delegations($0) }
    left(said.lists.amounts, details.amounts) { .amounts($0) }
    left(said.lists.outcomes, details.outcomes) { .outcomes($0) }
    return planned
  }
}
