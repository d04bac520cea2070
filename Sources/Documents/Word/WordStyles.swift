import Foundation
import Friendship

/// The styles of a form, and which of them each of ours is.
struct WordStyles: Hashable, Sendable {
  private(set) var tree: XMLTree
  private var ids: [WordStyle: String] = [:]

  /// Finds each style by name, then by an alias; adds those that aren't there.
  init(_ tree: XMLTree) {
    self.tree = tree
    let styles = tree.children.filter { $0.name == "w:style" }
    var byName: [String: String] = [:], byAlias: [String: String] = [:], exactly: [String: String] = [:]
    for style in styles {
      guard let id = style.attributes["w:styleId"], let type = style.attributes["w:type"] else { continue }
      func key(_ name: some StringProtocol) -> String { "\(type) \(Self.key(name))" }
      if let name = style.first("w:name")?.attributes["w:val"] {
        // LibreOffice writes a style "Caption" of its own beside Word's "caption", and before it.
        if exactly["\(type) \(name)"] == nil { exactly["\(type) \(name)"] = id }
        if byName[key(name)] == nil { byName[key(name)] = id }
      }
      for alias in style.first("w:aliases")?.attributes["w:val"]?.split(separator: ",") ?? []
      where byAlias[key(alias)] == nil {
        byAlias[key(alias)] = id
      }
    }
    var taken = Set(styles.compactMap { $0.attributes["w:styleId"] })
    // Normal is the first of the cases: the others are based on it.
    for style in WordStyle.allCases {
      let type = style == .table ? "table" : "paragraph"
      let keys = style.names.map { "\(type) \(Self.key($0))" }
      let asWritten = style.names.lazy.compactMap { exactly["\(type) \($0)"] }.first
      if let id = asWritten ?? keys.lazy.compactMap({ byName[$0] }).first ?? keys.lazy.compactMap({ byAlias[$0] }).first
      {
        ids[style] = id
        continue
      }
      var id = style.rawValue
      while taken.contains(id) { id += "X" }
      taken.insert(id)
      ids[style] = id
      self.tree.append(style.element(id: id, basedOn: ids[.normal]))
    }
  }

  /// The form's id of a style.
  func id(of style: WordStyle) -> String { ids[style] ?? style.rawValue }

  /// How large its letters are, in half points: what it says, or what it's based on, or the document's default.
  func size(of style: WordStyle) -> Int {
    var id: String? = id(of: style)
    // A style based on itself, over however many others, ends here too.
    for _ in 0..<10 {
      guard let current = id, let style = tree.children.first(where: { $0.attributes["w:styleId"] == current })
      else { break }
      if let size = style.first(["w:rPr", "w:sz"])?.attributes["w:val"].flatMap(Int.init) {
        return min(max(size, 2), 400)
      }
      id = style.first("w:basedOn")?.attributes["w:val"]
    }
    let size = tree.first(["w:docDefaults", "w:rPrDefault", "w:rPr", "w:sz"])?.attributes["w:val"].flatMap(Int.init)
    return min(max(size ?? 20, 2), 400)
  }

  /// The lines and margins that the form's table style gives its tables, as a table may have them itself; `nil` where the
  /// style says more than that of letters, of first and last rows or of shades, so that only the style itself will do.
  var tableLines: (borders: XMLTree?, margins: XMLTree?)? {
    var (borders, margins): (XMLTree?, XMLTree?) = (nil, nil)
    var id: String? = id(of: .table)
    for _ in 0..<10 {
      guard let current = id, let style = tree.children.first(where: { $0.attributes["w:styleId"] == current })
      else { break }
      let isPlain = ["w:rPr", "w:tcPr", "w:trPr", "w:tblStylePr"].allSatisfy { style.first($0) == nil }
      let properties = style.first("w:tblPr")
      let known = ["w:tblBorders", "w:tblCellMar", "w:tblInd"]
      guard isPlain, properties?.children.allSatisfy({ known.contains($0.name) }) ?? true else { return nil }
      borders = borders ?? properties?.first("w:tblBorders")
      margins = margins ?? properties?.first("w:tblCellMar")
      id = style.first("w:basedOn")?.attributes["w:val"]
    }
    return (borders, margins)
  }

  /// The part, with the document's language in it: Word checks its spelling, and a PDF says in which language it is to
  /// be read aloud.
  func part(in language: Language) -> [UInt8] {
    var tree = tree
    tree.changeEach { element in
      if element.name == "w:lang" { element.attributes["w:val"] = language.regionTag }
    }
    tree.setDefaultLanguage(language.regionTag)
    return tree.part
  }

  /// Names are compared without case and in one normal form.
  private static func key(_ name: some StringProtocol) -> String {
    name.trimmingCharacters(in: .whitespaces).precomposedStringWithCanonicalMapping.lowercased()
  }
}

extension XMLTree {
  /// Sees to it that the styles' defaults name a language, which each level may lack.
  fileprivate mutating func setDefaultLanguage(_ tag: String) {
    change("w:docDefaults", atStart: true) { defaults in
      defaults.change("w:rPrDefault", atStart: true) { runs in
        runs.change("w:rPr", atStart: true) { properties in
          properties.change("w:lang", atStart: false) { $0.attributes["w:val"] = tag }
        }
      }
    }
  }

  /// Changes the element of a name, made where there is none.
  private mutating func change(_ name: String, atStart: Bool, _ change: (inout XMLTree) -> Void) {
    for index in content.indices {
      guard case .element(var element) = content[index], element.name == name else { continue }
      change(&element)
      content[index] = .element(element)
      return
    }
    var element = XMLTree(name)
    change(&element)
    content.insert(.element(element), at: atStart ? 0 : content.count)
  }
}
