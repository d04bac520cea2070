/// The page of a form: its size, margins, headers and footers. Lengths in twentieths of a point (twips).
struct WordSection: Hashable, Sendable {
  let width: Int
  let height: Int
  let left: Int
  let right: Int
  private let properties: XMLTree

  /// A4, and the margins of Nghị định 30/2020/NĐ-CP, where a form doesn't say.
  private static let a4 = (width: 11906, height: 16838)

  /// The page that a `w:sectPr` describes.
  init(_ section: XMLTree?) {
    var properties = section ?? XMLTree("w:sectPr")
    // What isn't of the main namespaces isn't declared in our document (revision marks of Word's).
    properties.changeEach { element in
      element.attributes = element.attributes.filter { $0.key.hasPrefix("w:") || $0.key.hasPrefix("r:") }
      element.content.removeAll { content in
        if case .element(let child) = content { return !child.name.hasPrefix("w:") || child.name == "w:sectPrChange" }
        return true
      }
    }
    func length(_ element: String, _ attribute: String, _ absent: Int, _ range: ClosedRange<Int>) -> Int {
      let value = properties.first(element)?.attributes[attribute].flatMap(Int.init) ?? absent
      return min(max(value, range.lowerBound), range.upperBound)
    }
    width = length("w:pgSz", "w:w", Self.a4.width, 2000...31680)
    height = length("w:pgSz", "w:h", Self.a4.height, 2000...31680)
    // Margins that leave no room for text are a mistake; a quarter of the page is the most they get here.
    left = length("w:pgMar", "w:left", 1701, 0...(width / 4)) + length("w:pgMar", "w:gutter", 0, 0...(width / 8))
    right = length("w:pgMar", "w:right", 851, 0...(width / 4))
    if properties.first("w:pgSz") == nil {
      properties.append(XMLTree("w:pgSz", ["w:w": String(width), "w:h": String(height)]))
    }
    if properties.first("w:pgMar") == nil {
      properties.append(
        XMLTree(
          "w:pgMar",
          [
            "w:top": "1134", "w:right": "851", "w:bottom": "1134", "w:left": "1701", "w:header": "567",
            "w:footer": "567", "w:gutter": "0",
          ]))
    }
    self.properties = properties
  }

  /// How wide a line of text is.
  var textWidth: Int { width - left - right }
  /// How wide a line of text is on the pages of appendices, which lie.
  var lyingTextWidth: Int { max(width, height) - left - right }
  /// How high the text of a page is, roughly: what a picture may take.
  var textHeight: Int { height - 2 * 1134 }
  /// The same of a lying page.
  var lyingTextHeight: Int { min(width, height) - 2 * 1134 }

  /// The section of the text, as the form has it.
  var upright: XMLTree { properties }

  /// A section of appendices: the same page lying, the same margins. Without references of its own it has the headers and
  /// footers of the section before, and without `w:titlePg` the number on its first page too.
  /// - Parameter isCountedByItself: its pages begin at 1; otherwise they go on counting.
  func lying(isCountedByItself: Bool) -> XMLTree {
    var section = XMLTree("w:sectPr", [:], [XMLTree("w:type", ["w:val": "nextPage"])])
    section.append(
      XMLTree(
        "w:pgSz",
        ["w:w": String(max(width, height)), "w:h": String(min(width, height)), "w:orient": "landscape"]))
    if let margins = properties.first("w:pgMar") { section.append(margins) }
    if isCountedByItself { section.append(XMLTree("w:pgNumType", ["w:start": "1"])) }
    return section
  }
}
