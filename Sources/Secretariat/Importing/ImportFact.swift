import Friendship
import Wording

/// What a row of an import says, resolved.
enum ImportFact: Sendable {
  case activity(ActivityID, ResolvedActivity, ImportedStatus)
  /// An organisation, and who else has or had its name.
  case organisation(Organisation, nameHolder: Organisation?)
  case person(PersonID?, PersonRecord)
  /// An entry of a register; where it is a figure, whether the row says if that is approximate.
  case entry(EntryID, RegisterEntry, saysHowExact: Bool = true)
  case kind(ActivityKind)
  case province(Province)
  case provinceChange(ProvinceChange)

  /// The activity, where it says one.
  var activity: ResolvedActivity? { if case .activity(_, let activity, _) = self { activity } else { nil } }
}

extension Resolver {
  /// What a row says, with every problem found in it; `nil` when there was one that leaves nothing to say.
  func fact(_ row: ImportRow, _ format: ImportFormat, _ problems: inout ProblemList) throws -> ImportFact? {
    switch format {
    case .activities: try activity(row, &problems)
    case .organisations: try organisation(row, &problems)
    case .people: try person(row, &problems)
    case .tallies: try tally(row, &problems)
    case .proposals: try proposal(row, &problems)
    case .directions: try direction(row, &problems)
    case .figures: try figure(row, &problems)
    case .kinds: try kind(row, &problems)
    case .provinces: try provinceUnit(row, &problems)
    case .provinceChanges: try provinceChange(row, &problems)
    }
  }

  private func activity(_ row: ImportRow, _ problems: inout ProblemList) throws -> ImportFact? {
    var typed = TypedActivity()
    typed.kind = row["kind"] ?? ""
    typed.title = row["title"] ?? ""
    typed.titleEn = row["title_en"]
    typed.titleRu = row["title_ru"]
    typed.period = row["when"] ?? ""
    typed.time = row["time"]
    typed.attended = row["attended"]
    typed.associations = row["associations"]
    typed.level = row["level"]
    typed.lists.places = row.list("places")
    typed.lists.organisers = row.list("organisers")
    typed.lists.partners = row.list("partners")
    typed.lists.namedAssociations = row.list("named_associations")
    typed.lists.people = row.list("people")
    typed.lists.delegations = row.list("delegations")
    typed.lists.amounts = row.list("amounts")
    typed.lists.fields = row.list("fields")
    typed.lists.occasions = row.list("occasions")
    typed.lists.outcomes = row.list("outcomes")
    typed.lists.sources = row.list("sources")
    typed.lists.documents = row.documents("documents")
    // What is said to be unknown of these is left as it is, as if the row said nothing.
    func said(_ column: String) -> String? { row[column].flatMap { Self.isUnknown($0) ? nil : $0 } }
    typed.isHighlight = try said("highlight").flatMap { typed in
      try problems.collect("highlight") { try isYes(typed) }
    }
    typed.isInternal = try said("internal").flatMap { typed in try problems.collect("internal") { try isYes(typed) } }
    let status: ImportedStatus? = try problems.collect("status") { try said("status").map { try word($0) } ?? .held }
    let id = try identity(
      row, &problems, ref: { ImportIdentity.activity(ref: $0) }, content: { ImportIdentity.activity(content: $0) })
    guard let resolved = try resolve(typed, &problems), let status, let id else { return nil }
    return .activity(id, resolved, status)
  }

  private func organisation(_ row: ImportRow, _ problems: inout ProblemList) throws -> ImportFact? {
    var typed = TypedOrganisation()
    typed.name = row["name"] ?? ""
    typed.nameEn = row["name_en"]
    typed.nameRu = row["name_ru"]
    typed.kind = row["type"] ?? ""
    typed.province = row["province"]
    typed.otherNames = row.list("other_names")
    typed.formerNames = row.list("former_names")
    typed.parents = row.list("parents")
    typed.founded = row["founded"]
    typed.dissolved = row["dissolved"]
    typed.note = row["note"]
    let name = try? Limits.short.clean(row["name"] ?? "")
    let holder = try name.flatMap { try OrganisationQueries.holder(of: LocalizedText(vi: $0), connection) }
    let id = try identity(
      row, &problems, ref: { ImportIdentity.organisation(ref: $0) },
      content: { _ in Self.identity(named: row["name"] ?? "", holder) })
    guard let id, let organisation = try resolve(typed, id: id, &problems) else { return nil }
    return .organisation(organisation, nameHolder: holder?.id == id ? nil : holder)
  }

  /// Which organisation a row without a reference is about: the one that was first imported under this name, or that has
  /// taken it since; for a file may follow a renaming that was recorded by command.
  private static func identity(named name: String, _ holder: Organisation?) -> OrganisationID {
    let isRenamed = holder?.formerNames.contains { ImportIdentity.organisation(name: $0.name.vi) == holder?.id }
    if let holder, isRenamed ?? false { return holder.id }
    return ImportIdentity.organisation(name: name)
  }

  private func person(_ row: ImportRow, _ problems: inout ProblemList) throws -> ImportFact? {
    let typed = TypedPerson(
      name: row["person"] ?? "", otherNames: row.list("other_names"), position: row["position"],
      contact: row["contact"])
    let id: PersonID?? = try problems.collect("ref") {
      try row["ref"].map { ImportIdentity.person(ref: try text($0, .ref, Limits.short)) }
    }
    guard let record = try resolve(typed, &problems), let id else { return nil }
    return .person(id, record)
  }

  private func tally(_ row: ImportRow, _ problems: inout ProblemList) throws -> ImportFact? {
    let text = try localized(row, "tally", &problems)
    let kind = try problems.collect("kind") { try self.kind(row["kind"] ?? "") }
    let period = try problems.collect("when") { try self.period(row["when"] ?? "") }
    let count: Count?? = try problems.collect("count") { try row["count"].map { try self.count($0, .count) } }
    let organisations = try problems.collect("organisations", row.list("organisations")) { try organisation($0) }
    let sources = try sources(row, &problems)
    let id = try entryIdentity(row, .tally, &problems)
    guard let text, let kind, let period, let count, let id else { return nil }
    let provinces = try provinces(row, during: period, &problems)
    let occasions = try problems.collect("occasions", row.list("occasions")) { try occasion($0, during: period) }
    return .entry(
      id,
      .tally(
        Tally(
          kind: kind, text: text, organisations: organisations, provinces: provinces, period: period, count: count,
          occasions: occasions, sources: sources)))
  }

  private func proposal(_ row: ImportRow, _ problems: inout ProblemList) throws -> ImportFact? {
    let text = try localized(row, "proposal", &problems)
    let raised = try problems.collect("raised") { try period(row["raised"] ?? "") }
    let activity: ActivityID?? = try problems.collect("activity_ref") {
      try row["activity_ref"].map { try self.activity(ref: $0) }
    }
    let by = try problems.collect("by", row.list("by")) { try organisation($0) }
    let addressee: String?? = try problems.collect("addressee") {
      try row["addressee"].map { try self.text($0, .addressee, Limits.short) }
    }
    let forwarded = try problems.collect("forwarded", row.list("forwarded")) { typed in
      let parts = typed.split(separator: "@", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw InputProblem.missing(.period) }
      return Proposal.Forwarding(to: try self.text(parts[0], .addressee, Limits.short), on: try period(parts[1]))
    }
    let answer = try answer(row, &problems)
    let sources = try sources(row, &problems)
    let id = try entryIdentity(row, .proposal, &problems)
    guard let text, let raised, let activity, let addressee, let answer, let id else { return nil }
    return .entry(
      id,
      .proposal(
        Proposal(
          text: text, raised: raised, activity: activity, by: by, addressee: addressee,
          provinces: try provinces(row, during: raised, &problems), forwarded: forwarded, answer: answer,
          sources: sources)))
  }

  /// The answer to a proposal, where there is one, with when it came.
  private func answer(_ row: ImportRow, _ problems: inout ProblemList) throws -> Proposal.Answer?? {
    guard let typed = row["answer"] else {
      guard row["answered"] != nil else { return .some(nil) }
      return try problems.collect("answer") { throw InputProblem.missing(.answer) }
    }
    let text = try problems.collect("answer") { try self.text(typed, .text, Limits.long) }
    let on = try problems.collect("answered") {
      guard let answered = row["answered"] else { throw InputProblem.missing(.period) }
      return try period(answered)
    }
    guard let text, let on else { return nil }
    return Proposal.Answer(text: text, on: on)
  }

  private func direction(_ row: ImportRow, _ problems: inout ProblemList) throws -> ImportFact? {
    let text = try localized(row, "direction", &problems)
    let given = try problems.collect("given") { try period(row["given"] ?? "") }
    let meantFor = try problems.collect("for") { try period(row["for"] ?? "") }
    let activity: ActivityID?? = try problems.collect("activity_ref") {
      try row["activity_ref"].map { try self.activity(ref: $0) }
    }
    let organisations = try problems.collect("organisations", row.list("organisations")) { try organisation($0) }
    let audience: String?? = try problems.collect("audience") {
      try row["audience"].map { try self.text($0, .addressee, Limits.short) }
    }
    let fields: [CooperationField] = try problems.collect("fields", row.list("fields")) { try word($0) }
    let sources = try sources(row, &problems)
    let id = try entryIdentity(row, .direction, &problems)
    guard let text, let given, let meantFor, let activity, let audience, let id else { return nil }
    return .entry(
      id,
      .direction(
        Direction(
          text: text, given: given, period: meantFor, activity: activity, organisations: organisations,
          audience: audience, fields: fields, sources: sources)))
  }

  private func figure(_ row: ImportRow, _ problems: inout ProblemList) throws -> ImportFact? {
    let name = try localized(row, "figure", &problems)
    let value = try localized(row, "value", &problems)
    let period = try problems.collect("when") { try self.period(row["when"] ?? "") }
    let province = try problems.collect("province") { try self.province(row["province"] ?? "", during: period) }
    let isApproximate = try problems.collect("approximate") { try isYes(row["approximate"] ?? "") }
    let activity: ActivityID?? = try problems.collect("activity_ref") {
      try row["activity_ref"].map { try self.activity(ref: $0) }
    }
    let sources = try sources(row, &problems)
    let id = try entryIdentity(row, .figure, &problems)
    guard let name, let value, let period, let province, let isApproximate, let activity, let id else { return nil }
    return .entry(
      id,
      .figure(
        ProvinceFigure(
          province: province, name: name, period: period, value: value, isApproximate: isApproximate,
          activity: activity, sources: sources)), saysHowExact: row["approximate"] != nil)
  }

  private func kind(_ row: ImportRow, _ problems: inout ProblemList) throws -> ImportFact? {
    let typed = TypedKind(
      code: row["code"] ?? "", name: row["name"] ?? "", nameEn: row["name_en"], nameRu: row["name_ru"],
      section: row["section"] ?? "", aliases: row.list("aliases"))
    return try resolve(typed, &problems).map(ImportFact.kind)
  }

  private func provinceUnit(_ row: ImportRow, _ problems: inout ProblemList) throws -> ImportFact? {
    let id = try provinceID(row, "province_id", &problems)
    let name = try localized(row, "name", &problems)
    let kind: ProvinceKind? = try problems.collect("unit") { try word(row["unit"] ?? "") }
    let from = try problems.collect("valid_from") { try day(row["valid_from"] ?? "") }
    let to: CivilDate?? = try problems.collect("valid_to") { try row["valid_to"].map { try day($0) } }
    let notes = try texts(row, ["code", "iso", "region", "region_2025", "valid_from_basis", "note"], &problems)
    guard let id, let name, let kind, let from, let to else { return nil }
    let unit = Province(
      id: id, code: notes["code"], iso: notes["iso"], name: name, kind: kind, validFrom: from, validTo: to,
      region: notes["region"], region2025: notes["region_2025"], validFromBasis: notes["valid_from_basis"],
      note: notes["note"])
    try check(unit, row, &problems)
    return .province(unit)
  }

  private func provinceChange(_ row: ImportRow, _ problems: inout ProblemList) throws -> ImportFact? {
    let id = try problems.collect("change_id") { try text(row["change_id"] ?? "", .code, TextLimit(characters: 40)) }
    let kind: ProvinceChangeKind? = try problems.collect("change") { try word(row["change"] ?? "") }
    let effective = try problems.collect("effective") { try day(row["effective"] ?? "") }
    let adopted: CivilDate?? = try problems.collect("adopted") { try row["adopted"].map { try day($0) } }
    func ids(_ column: String) throws -> [ProvinceID] {
      try problems.collect(column, row.list(column)) { typed in
        guard let id = ProvinceID(typed) else { throw InputProblem.provinceID(typed) }
        return id
      }
    }
    let partial = try ids("partial_from"), into = try ids("into")
    // Who gave a part away is one that the change came of, whether or not it's written twice.
    let whole = try ids("from")
    let from = whole + partial.filter { !whole.contains($0) }
    if from.isEmpty, row.list("from").isEmpty, row.list("partial_from").isEmpty {
      _ = try problems.collect("from") { throw InputProblem.missing(.province) }
    }
    let notes = try texts(row, ["instrument", "verification", "note"], &problems)
    guard let id, let kind, let effective, let adopted else { return nil }
    let change = ProvinceChange(
      id: id, effective: effective, adopted: adopted, kind: kind, from: from, into: into,
      partialFrom: Set(partial), instrument: notes["instrument"], verification: notes["verification"],
      note: notes["note"])
    try check(change, &problems)
    return .provinceChange(change)
  }

  // MARK: Columns that several formats have

  private func localized(_ row: ImportRow, _ column: String, _ problems: inout ProblemList) throws -> LocalizedText? {
    try localized(
      column, vi: row[column] ?? "", en: row[column + "_en"], ru: row[column + "_ru"],
      InputProblem.Part(rawValue: column) ?? .text, Limits.long, &problems)
  }

  private func sources(_ row: ImportRow, _ problems: inout ProblemList) throws -> [String] {
    try problems.collect("sources", row.list("sources")) { try text($0, .source, Limits.long) }
  }

  private func provinces(
    _ row: ImportRow, during period: Period, _ problems: inout ProblemList
  ) throws -> [ProvinceID] {
    try problems.collect("provinces", row.list("provinces")) { try province($0, during: period) }
  }

  private func texts(_ row: ImportRow, _ columns: [String], _ problems: inout ProblemList) throws -> [String: String] {
    var texts: [String: String] = [:]
    for column in columns {
      if let typed = row[column] {
        texts[column] = try problems.collect(column) { try text(typed, .note, Limits.long) }
      }
    }
    return texts
  }

  private func provinceID(_ row: ImportRow, _ column: String, _ problems: inout ProblemList) throws -> ProvinceID? {
    try problems.collect(column) {
      guard let id = ProvinceID(row[column] ?? "") else { throw InputProblem.provinceID(row[column] ?? "") }
      return id
    }
  }

  private func identity<ID>(
    _ row: ImportRow, _ problems: inout ProblemList, ref: (String) -> ID, content: ([String]) throws -> ID
  ) throws -> ID? {
    guard let typed = row["ref"] else { return try content(row.content) }
    return try problems.collect("ref") { ref(try text(typed, .ref, Limits.short)) }
  }

  private func entryIdentity(
    _ row: ImportRow, _ register: RegisterEntry.Register, _ problems: inout ProblemList
  ) throws -> EntryID? {
    try identity(
      row, &problems, ref: { ImportIdentity.entry(register, ref: $0) },
      content: { ImportIdentity.entry(register, content: $0) })
  }
}
