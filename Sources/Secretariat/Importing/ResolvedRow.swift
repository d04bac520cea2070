import Wording

/// What a row of an import says, and what is wrong with it.
struct ResolvedRow: Sendable {
  let row: ImportRow
  let fact: ImportFact?
  let problems: [(column: String, problem: InputProblem)]

  private init(_ row: ImportRow, _ format: ImportFormat, _ resolver: Resolver) throws {
    var problems = ProblemList()
    let fact = try resolver.fact(row, format, &problems)
    if let fact, problems.problems.isEmpty { resolver.expect(fact, of: row) }
    (self.row, self.fact, self.problems) = (row, fact, problems.problems)
  }

  /// The rows of a batch, each against the record and against what the rows before it are about to put there.
  static func all(of batch: [ImportRow], _ format: ImportFormat, _ resolver: Resolver) throws -> [ResolvedRow] {
    var resolved = try batch.map { try ResolvedRow($0, format, resolver) }
    // A file in alphabetical order can have an organisation before the one that it answers to, and a unit before the end of
    // the one that had its name.
    var left = resolved.indices.filter { resolved[$0].isWaiting }
    while !left.isEmpty {
      for index in left { resolved[index] = try ResolvedRow(resolved[index].row, format, resolver) }
      let still = left.filter { resolved[$0].isWaiting }
      if still.count == left.count { break }
      left = still
    }
    return resolved
  }

  /// Whether all that is wrong may be put right by a later row.
  private var isWaiting: Bool {
    !problems.isEmpty
      && problems.allSatisfy { column, problem in
        switch problem {
        case .unknownOrganisation: column == "parents"
        case .provinceNameTaken: true
        default: false
        }
      }
  }
}
