import Friendship

extension ActivityRejection {
  /// The column of an import (docs/import.md) that says what is refused; `nil` where it is the activity as a whole.
  public var column: String? {
    switch self {
    case .recordLiesAhead, .planLiesBehind, .moveLiesBehind, .notYet, .hoursWithoutDate, .heldWithoutDate: "when"
    case .provinceNotThen: "places"
    case .timesReversed: "time"
    case .wrongStep: "status"
    case .partnersOfThemselves: "partners"
    case .fewerAssociationsThanNamed: "associations"
    case .tooMany(let what, _, _): what.column
    case .doesNotExist, .alreadyExists, .nothingChanges, .notThere, .mergedIntoItself, .cannotAbsorb: nil
    }
  }
}

extension ActivityRejection.Limited {
  fileprivate var column: String {
    switch self {
    case .places: "places"
    case .organisers: "organisers"
    case .partners: "partners"
    case .associations: "named_associations"
    case .participants: "people"
    case .delegations: "delegations"
    case .amounts: "amounts"
    case .occasions: "occasions"
    case .outcomes: "outcomes"
    case .documents: "documents"
    case .sources: "sources"
    }
  }
}

extension OrganisationRejection {
  /// The column of an import that says what is refused of an organisation.
  func column(of organisation: Organisation) -> String? {
    switch self {
    case .nameTaken, .nameHeldBefore, .nameAlsoOf: "name"
    case .answersToItself, .affiliationReversed: "parents"
    case .dissolvedBeforeFounded, .ended: "dissolved"
    case .renamedBeforeFounded: "former_names"
    // It may be its end that lies before it had its name, or one of the names.
    case .beforeRenamed(let period, _): organisation.ending?.on == period ? "dissolved" : "former_names"
    case .tooMany:
      if organisation.affiliations.count > OrganisationDecider.mostAffiliations {
        "parents"
      } else {
        organisation.otherNames.count > OrganisationDecider.mostNames ? "other_names" : "former_names"
      }
    case .liesAhead(let period, _): organisation.founded == period ? "founded" : "dissolved"
    case .doesNotExist, .nothingChanges, .mergedIntoItself, .mergedIntoEnded, .mergedIntoUnfounded, .mergesInCircle: nil
    }
  }
}

extension RegisterRejection {
  /// The column of an import that says what is refused of an entry.
  func column(of entry: RegisterEntry) -> String? {
    switch self {
    case .provinceNotThen, .unknownProvince: entry.register == .figure ? "province" : "provinces"
    case .beforeRaised(let period, _):
      if case .proposal(let proposal) = entry, proposal.forwarded.contains(where: { $0.on == period }) {
        "forwarded"
      } else {
        "answered"
      }
    case .beforeAnswered, .answered: "answered"
    case .reasonNeeded: "answer"
    case .beforeGiven: "given"
    case .tooMany: "forwarded"
    case .liesAhead(let period, _):
      switch entry {
      case .tally, .figure: "when"
      case .proposal(let proposal):
        if proposal.raised == period {
          "raised"
        } else {
          proposal.forwarded.contains { $0.on == period } ? "forwarded" : "answered"
        }
      case .direction: "given"
      }
    case .alreadyExists, .doesNotExist, .nothingChanges, .otherRegister, .closed, .ended: nil
    }
  }
}
