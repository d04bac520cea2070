/// The built-in styles as Word reads them.
extension WordStyle {
  /// The style as an element, under an id that nothing in the form has.
  /// - Parameter normal: the id that the form's Normal has, on which it's based.
  func element(id: String, basedOn normal: String?) -> XMLTree {
    var style = XMLTree("w:style", ["w:type": self == .table ? "table" : "paragraph", "w:styleId": id])
    if self == .normal { style.attributes["w:default"] = "1" }
    // A style of Word's own isn't "custom": Word shows it in the reader's language.
    let ownNames: Set<WordStyle> = [
      .normal, .header, .title, .heading1, .heading2, .heading3, .caption, .table,
    ]
    if !ownNames.contains(self) { style.attributes["w:customStyle"] = "1" }
    style.append(Self.value("w:name", names[0]))
    if names.count > 1, !ownNames.contains(self) { style.append(Self.value("w:aliases", names[1])) }
    if self != .normal, self != .table, let normal { style.append(Self.value("w:basedOn", normal)) }
    style.append(XMLTree("w:qFormat"))
    guard self != .table else {
      style.append(Self.tableProperties)
      return style
    }
    let paragraph = paragraphProperties
    if !paragraph.content.isEmpty { style.append(paragraph) }
    style.append(runProperties)
    return style
  }

  private static func value(_ name: String, _ value: String) -> XMLTree { XMLTree(name, ["w:val": value]) }

  private static var tableProperties: XMLTree {
    func line(_ side: String) -> XMLTree {
      XMLTree("w:\(side)", ["w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "000000"])
    }
    func margin(_ side: String) -> XMLTree { XMLTree("w:\(side)", ["w:w": "85", "w:type": "dxa"]) }
    return XMLTree(
      "w:tblPr", [:],
      [
        XMLTree("w:tblBorders", [:], ["top", "left", "bottom", "right", "insideH", "insideV"].map(line)),
        XMLTree("w:tblCellMar", [:], [margin("left"), margin("right")]),
      ])
  }

  /// In the order that the schema asks for (ECMA-376, CT_PPrBase).
  private var paragraphProperties: XMLTree {
    let look = look
    var properties = XMLTree("w:pPr")
    if look.keepsWithNext { properties.append(XMLTree("w:keepNext")) }
    if self == .heading1 || self == .heading2 || self == .heading3 || self == .entry {
      properties.append(XMLTree("w:keepLines"))
    }
    if look.isMarked {
      let line = ["w:val": "dotted", "w:sz": "6", "w:space": "4", "w:color": "404040"]
      properties.append(
        XMLTree("w:pBdr", [:], ["top", "left", "bottom", "right"].map { XMLTree("w:\($0)", line) }))
      properties.append(XMLTree("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": "E0E0E0"]))
    }
    var spacing: [String: String] = ["w:before": String(look.before), "w:after": String(look.after)]
    if let line = look.exactLine {
      spacing["w:line"] = String(line)
      spacing["w:lineRule"] = "exact"
    } else if let line = look.line {
      spacing["w:line"] = String(line)
      spacing["w:lineRule"] = "auto"
    }
    if look.before > 0 || look.after > 0 || spacing.count > 2 {
      properties.append(XMLTree("w:spacing", spacing))
    }
    var indents: [String: String] = [:]
    if look.left > 0 { indents["w:left"] = String(look.left) }
    if look.right > 0 { indents["w:right"] = String(look.right) }
    if look.firstLine > 0 { indents["w:firstLine"] = String(look.firstLine) }
    if !indents.isEmpty { properties.append(XMLTree("w:ind", indents)) }
    if let alignment = look.alignment { properties.append(Self.value("w:jc", alignment.rawValue)) }
    if let level = look.outlineLevel { properties.append(Self.value("w:outlineLvl", String(level))) }
    return properties
  }

  private var runProperties: XMLTree {
    let look = look
    var properties = XMLTree("w:rPr", [:], [Self.fonts])
    if look.bold { properties.append(XMLTree("w:b")) }
    if look.italic { properties.append(XMLTree("w:i")) }
    if look.capitals { properties.append(XMLTree("w:caps")) }
    properties.append(Self.value("w:color", "000000"))
    if let size = look.size {
      properties.append(Self.value("w:sz", String(size)))
      properties.append(Self.value("w:szCs", String(size)))
    }
    return properties
  }

  /// Times New Roman for every script; where it's absent its stand-in has the same widths (Liberation Serif).
  static var fonts: XMLTree {
    let name = "Times New Roman"
    return XMLTree("w:rFonts", ["w:ascii": name, "w:hAnsi": name, "w:eastAsia": name, "w:cs": name])
  }
}
