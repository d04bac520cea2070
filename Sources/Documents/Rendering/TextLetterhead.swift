/// The head and the end of an official document in plain text: side by side where a line has room for it.
extension TextPage {
  /// The narrowest width that holds two halves of a head.
  private static let twoHalves = 72

  mutating func letterhead(_ head: Letterhead) {
    let bodies = [head.parentBody?.uppercased(), head.body.uppercased(), head.number]
    let state = [head.stateHeader?.name, head.stateHeader?.motto, head.placeAndDate]
    halves(bodies.compactMap(\.self), state.compactMap(\.self))
    newLine()
    let type = PlainText.clean(head.documentType), subject = PlainText.clean(head.subject)
    centred(type, in: width)
    for line in Self.lines(subject, firstWidth: width, width: width) {
      centred(String(decoding: line, as: UTF8.self), in: width)
    }
    rule("═", count: width)
    guard !head.addressees.isEmpty else { return }
    newLine()
    wrap(PlainText.clean(head.addresseesLabel), indent: 0)
    for addressee in head.addressees { wrap(PlainText.clean(addressee), first: "  • ", indent: 4) }
  }

  mutating func signature(_ signature: SignatureBlock) {
    let recipients = signature.recipients.isEmpty ? [] : [signature.recipientsLabel] + signature.recipients
    let signer = signature.name.map { ["", "", "", $0] } ?? []
    halves(recipients, signature.authority + signer, centresLeft: false)
  }

  /// Two columns of lines, the right one centred; one below the other where there's no room.
  private mutating func halves(_ left: [String], _ right: [String], centresLeft: Bool = true) {
    let half = width / 2
    guard width >= Self.twoHalves else {
      for line in left + right { wrap(PlainText.clean(line), indent: 0) }
      return
    }
    func wrapped(_ lines: [String]) -> [String] {
      lines.flatMap { line in
        Self.lines(PlainText.clean(line), firstWidth: half - 2, width: half - 2).map {
          String(decoding: $0, as: UTF8.self)
        }
      }
    }
    let (left, right) = (wrapped(left), wrapped(right))
    for index in 0..<max(left.count, right.count) {
      let first = index < left.count ? left[index] : ""
      let second = index < right.count ? right[index] : ""
      let start = centresLeft && !first.isEmpty ? (half - PlainText.width(first)) / 2 : 0
      if !first.isEmpty {
        spaces(start)
        put(first)
      }
      if !second.isEmpty {
        let used = first.isEmpty ? 0 : start + PlainText.width(first)
        spaces(half - used + (half - PlainText.width(second)) / 2)
        put(second)
      }
      newLine()
    }
  }

  private mutating func centred(_ text: String, in width: Int) {
    spaces((width - PlainText.width(text)) / 2)
    put(text)
    newLine()
  }
}
