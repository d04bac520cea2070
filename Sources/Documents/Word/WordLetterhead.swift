import Friendship

/// Heads and ends of official documents.
extension WordRenderer {
  // MARK: - After the decree

  /// The head of Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II and its plan (mục IV): bodies on the left, quốc hiệu and
  /// tiêu ngữ on the right, below them number on the left, place and date on the right.
  mutating func decreeHead(_ head: Letterhead) {
    guard let state = head.stateHeader else { return }
    // The right column takes quốc hiệu on one line, as the decree wants, if that leaves the left one a third.
    let name = twips(state.name.uppercased(), .stateName, bold: true)
    let right = min(max(textWidth * 57 / 100, name + 120), textWidth * 2 / 3)
    let widths = [textWidth - right, right]
    beginLayout(widths)
    row(
      widths, left: { $0.bodies(head, in: widths[0]) },
      right: { renderer in
        renderer.paragraph(.stateName, state.name)
        renderer.paragraph(.stateMotto, state.motto)
        // As long as the motto.
        renderer.rule(min(renderer.twips(state.motto, .stateMotto, bold: true), right), in: right)
      })
    row(
      widths, left: { $0.paragraph(.number, head.number) },
      right: { $0.paragraph(.placeAndDate, head.placeAndDate) })
    xml.put("</w:tbl>")
    endsInTable = true
    subject(of: head)
    addressees(of: head)
  }

  private mutating func bodies(_ head: Letterhead, in width: Int) {
    if let parent = head.parentBody { balanced(.parentBody, parent, in: width) }
    let lines = balanced(.issuingBody, head.body, in: width).map { min($0, width) }
    // From a third to a half of the line (Phụ lục I, mục II.2): two fifths of the longest, and of each line so.
    let longest = lines.max() ?? 0, shortest = lines.min() ?? 0
    rule(max(longest / 3, min(longest * 2 / 5, shortest / 2)), in: width)
  }

  private mutating func subject(of head: Letterhead) {
    paragraph(.documentType, head.documentType)
    guard !head.subject.isEmpty else { return }
    paragraph(.subject, head.subject)
    let length = min(twips(head.subject, .subject, bold: true), textWidth) * 2 / 5
    rule(length, in: textWidth, after: 240)
  }

  /// One addressee on the line of the words, in the middle; several each on a line below them (mục II.9).
  private mutating func addressees(of head: Letterhead) {
    guard head.addressees.count > 1 else {
      guard let only = head.addressees.first else { return }
      open(.addressees, properties: "<w:spacing w:before=\"120\" w:after=\"240\"/><w:jc w:val=\"center\"/>")
      run("\(head.addresseesLabel) \(only)")
      return close()
    }
    open(.addressees, properties: "<w:ind w:left=\"\(Self.addresseesIndent)\"/>")
    run(head.addresseesLabel)
    close()
    // Dashes stand under the colon.
    let words = head.addresseesLabel.hasSuffix(":") ? String(head.addresseesLabel.dropLast()) : head.addresseesLabel
    let dash = 142, left = min(Self.addresseesIndent + twips(words, .addressees, bold: false) + dash, textWidth / 2)
    for (index, addressee) in head.addressees.enumerated() {
      let isLast = index == head.addressees.count - 1
      let ending = addressee.last?.isPunctuation == true ? "" : isLast ? "." : ";"
      let spacing = "<w:spacing w:before=\"0\" w:after=\"\(isLast ? 240 : 0)\"/>"
      open(.addressees, properties: "\(spacing)<w:ind w:left=\"\(left)\" w:hanging=\"\(dash)\"/>")
      run((addressee.hasPrefix("-") ? addressee : "- \(addressee)") + ending)
      close()
    }
  }

  /// 30 mm.
  private static let addresseesIndent = 1701

  // MARK: - Letters of other countries

  /// Body at the head of the page over a rule from margin to margin, number and date on one line, title in the middle.
  mutating func letterHead(_ head: Letterhead) {
    if let parent = head.parentBody { paragraph(.parentBody, parent) }
    paragraph(.issuingBody, head.body)
    rule(textWidth, in: textWidth, after: 120)
    let widths = [textWidth / 2, textWidth - textWidth / 2]
    beginLayout(widths)
    row(
      widths,
      left: {
        $0.open(.number, properties: "<w:jc w:val=\"left\"/>")
        $0.run(head.number)
        $0.close()
      },
      right: {
        $0.open(.placeAndDate, properties: "<w:jc w:val=\"right\"/>")
        $0.run(head.placeAndDate)
        $0.close()
      })
    xml.put("</w:tbl>")
    endsInTable = true
    // In Russia the addressee stands on the right above the title (ГОСТ Р 7.0.97-2016, 5.15).
    let indent = language == .ru ? textWidth / 2 : 0
    if !head.addressees.isEmpty { gap() }
    for (index, addressee) in head.addressees.enumerated() {
      let above =
        index == 0 ? "<w:spacing w:before=\"240\" w:after=\"0\"/>" : "<w:spacing w:before=\"0\" w:after=\"0\"/>"
      open(.addressees, properties: "\(above)<w:ind w:left=\"\(indent)\"/>")
      run(index == 0 && !head.addresseesLabel.isEmpty ? "\(head.addresseesLabel) \(addressee)" : addressee)
      close()
    }
    subject(of: head)
  }

  // MARK: - The end

  mutating func write(_ signature: SignatureBlock) {
    switch language {
    case .vi: decreeEnd(signature)
    case .en, .ru: letterEnd(signature)
    }
  }

  /// Who receives it on the left, who signs on the right (mục II.7 and II.9). The row stays whole.
  private mutating func decreeEnd(_ signature: SignatureBlock) {
    let widths = [textWidth * 9 / 20, textWidth - textWidth * 9 / 20]
    keepsNext = true
    space(120)
    keepsNext = false
    beginLayout(widths)
    row(
      widths, left: { $0.recipients(of: signature) },
      right: { renderer in
        for line in signature.authority { renderer.balanced(.authority, line, in: widths[1]) }
        renderer.open(.signer, properties: Self.roomToSign)
        renderer.run(signature.name ?? "")
        renderer.close()
      })
    xml.put("</w:tbl>")
    endsInTable = true
  }

  /// Some 25 mm for a signature and a seal.
  private static let roomToSign = "<w:spacing w:before=\"1400\" w:after=\"0\"/>"

  private mutating func recipients(of signature: SignatureBlock) {
    guard !signature.recipients.isEmpty else { return gap() }
    paragraph(.recipientsLabel, signature.recipientsLabel)
    for recipient in signature.recipients { paragraph(.recipients, recipient) }
  }

  /// In English the signer under the office, on the left; in Russian the office on the left and the name at the end of
  /// the same line. Copies are named last.
  private mutating func letterEnd(_ signature: SignatureBlock) {
    if language == .ru {
      space(360)
      let widths = [textWidth * 3 / 5, textWidth - textWidth * 3 / 5]
      beginLayout(widths)
      row(
        widths,
        left: { renderer in
          for line in signature.authority {
            renderer.open(.authority, properties: "<w:jc w:val=\"left\"/>")
            renderer.run(line, capitals: false)
            renderer.close()
          }
          if signature.authority.isEmpty { renderer.gap() }
        },
        right: { renderer in
          renderer.open(.signer, properties: "<w:jc w:val=\"right\"/>")
          renderer.run(signature.name ?? "")
          renderer.close()
        }, alignment: "bottom")
      xml.put("</w:tbl>")
      endsInTable = true
    } else {
      for (index, line) in signature.authority.enumerated() {
        let space = index == 0 ? "<w:spacing w:before=\"480\" w:after=\"0\"/>" : ""
        open(.authority, properties: "<w:keepNext/>\(space)<w:jc w:val=\"left\"/>")
        run(line, capitals: false)
        close()
      }
      open(.signer, properties: "\(Self.roomToSign)<w:jc w:val=\"left\"/>")
      run(signature.name ?? "")
      close()
    }
    guard !signature.recipients.isEmpty else { return }
    open(.recipientsLabel, properties: "<w:spacing w:before=\"360\" w:after=\"0\"/>")
    run(signature.recipientsLabel)
    close()
    for recipient in signature.recipients { paragraph(.recipients, recipient) }
  }

  /// A paragraph whose lines, where it needs more than one, are about as long as each other: no line of one word below
  /// a full one.
  /// - Returns: how wide each is, in twentieths of a point.
  @discardableResult
  private mutating func balanced(_ style: WordStyle, _ text: String, in width: Int) -> [Int] {
    func measure(_ line: String) -> Int { twips(line.uppercased(), style, bold: true) }
    let lines = TextMeasure.balanced(text, width: width - 160, measure: measure)
    open(style)
    for (index, line) in lines.enumerated() {
      if index > 0 { xml.put("<w:r><w:br/></w:r>") }
      run(line)
    }
    close()
    return lines.map(measure)
  }

  // MARK: - Two columns without lines

  private mutating func beginLayout(_ widths: [Int]) {
    if endsInTable { gap() }
    xml.put("<w:tbl><w:tblPr><w:tblW w:w=\"")
    xml.put(widths.reduce(0, +))
    xml.put(
      """
      " w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>\
      <w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>
      """)
    grid(widths)
  }

  private mutating func row(
    _ widths: [Int], left: (inout WordRenderer) -> Void, right: (inout WordRenderer) -> Void, alignment: String = "top"
  ) {
    func open(_ width: Int) -> String {
      "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/><w:vAlign w:val=\"\(alignment)\"/></w:tcPr>"
    }
    xml.put("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
    xml.put(markup: open(widths[0]))
    left(&self)
    xml.put("</w:tc>")
    xml.put(markup: open(widths[1]))
    right(&self)
    xml.put("</w:tc></w:tr>")
  }

  private func twips(_ text: String, _ style: WordStyle, bold: Bool) -> Int {
    TextMeasure.twips(text, bold: bold, halfPoints: form.styles.size(of: style))
  }
}
