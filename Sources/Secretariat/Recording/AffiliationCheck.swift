import Friendship
import Wording

extension Resolver {
  /// Refuses affiliations by which an organisation would come to answer to itself through others.
  func checkAffiliations(of organisation: Organisation) throws {
    // Nobody can answer to an organisation that isn't on record yet, so a new one closes no circle and costs no
    // question for each of those above it.
    guard !organisation.affiliations.isEmpty, try known(organisation.id) != nil else { return }
    if let loop = try AffiliationLoop.through(organisation, known: { try known($0) }), loop.count > 1 {
      throw InputProblem.affiliationLoop(loop.map(\.name))
    }
  }

  /// An organisation as it will stand once the rows before are recorded.
  private func known(_ id: OrganisationID) throws -> Organisation? {
    if let pending = memory.pending.changed[id] { return pending }
    return try OrganisationQueries.organisation(id, connection)?.organisation
  }
}
