extension Organisation {
  /// The organisation after an event; a step of one that isn't on record leaves things as they are.
  public static func evolve(_ state: Organisation?, _ event: OrganisationEvent) -> Organisation? {
    switch event {
    case .registered(let organisation), .amended(let organisation): organisation
    case .took(let step): state?.after(step)
    }
  }

  /// The organisation after a step: a name that it gives up is kept with the time until which it held.
  func after(_ step: OrganisationStep) -> Organisation {
    var next = self
    switch step {
    case .renamed(let name, let on):
      next.formerNames.append(FormerName(self.name, until: on))
      next.name = name
    case .merged(let into, let on): next.ending = .merged(into: into, on: on)
    case .dissolved(let on, let reason): next.ending = .dissolved(on: on, reason: reason)
    case .absorbed: break
    }
    return next
  }

  /// The organisation as a row of an import says it again, with the life that it has had since.
  ///
  /// A row goes on calling an organisation by the name that it had when the file was written: what it says of a former
  /// name is said of that, and the name it has now stays. Former names and an end that the row has no word for stay too, and
  /// so does what it leaves open; everything else is as the row says.
  public func restated(over before: Organisation) -> Organisation {
    var said = self
    if folded(name.vi) == folded(before.name.vi) { said.name = name.completed(by: before.name) }
    said.province = said.province ?? before.province
    said.otherNames.keep(before.otherNames)
    said.affiliations.keep(before.affiliations)
    said.founded = said.founded ?? before.founded
    said.note = said.note ?? before.note
    let own = Set(formerNames.map { folded($0.name.vi) })
    said.formerNames += before.formerNames.filter { !own.contains(folded($0.name.vi)) }
    // Stable, so that names given up in one imprecise time stay in their order.
    said.formerNames.sort { $0.until.first < $1.until.first }
    let word = folded(name.vi)
    if folded(before.name.vi) != word,
      let index = before.formerNames.lastIndex(where: { folded($0.name.vi) == word })
    {
      if let kept = said.formerNames.firstIndex(of: before.formerNames[index]) { said.formerNames[kept].name = name }
      said.name = before.name
    }
    switch (ending, before.ending) {
    case (nil, let ending): said.ending = ending
    case (.dissolved(let on, nil)?, .dissolved(let same, _)?) where on == same: said.ending = before.ending
    // The row has only one word for an end.
    case (.dissolved(let on, _)?, .merged(_, let merged)?) where on.overlaps(merged): said.ending = before.ending
    default: break
    }
    return said
  }
}
