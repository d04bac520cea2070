import Testing

@testable import Documents

/// A DOCX taken apart.
struct Unzipped {
  let parts: [String: [UInt8]]

  init(_ docx: [UInt8]) throws {
    parts = Dictionary(uniqueKeysWithValues: try ZipReader(docx).entries.map { ($0.name, $0.content) })
  }

  /// A part as a tree; a test fails where it isn't there or isn't XML.
  func tree(_ name: String) throws -> XMLTree { try #require(parts[name].flatMap { XMLTree(part: $0) }, "\(name)") }

  func text(_ name: String) -> String { String(decoding: parts[name] ?? [], as: UTF8.self) }

  /// The style that a name stands for, whatever its id.
  func style(_ name: String) throws -> XMLTree {
    let styles = try tree("word/styles.xml")
    return try #require(
      styles.children.first { $0.first("w:name")?.attributes["w:val"] == name }, "\(name)")
  }

  /// The same file with parts changed, added (a name that wasn't there) or taken out (`nil`).
  func zipped(_ changes: [String: [UInt8]?]) -> [UInt8] {
    var zip = ZipWriter()
    for (name, content) in parts.sorted(by: { $0.key < $1.key }) where changes[name] == nil { zip.add(name, content) }
    for (name, content) in changes.sorted(by: { $0.key < $1.key }) { if let content { zip.add(name, content) } }
    return zip.end()
  }
}

extension XMLTree {
  /// Each element of a name in it, at any depth.
  func all(_ name: String) -> [XMLTree] {
    children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
  }

  /// The text in it.
  var text: String {
    content.map {
      switch $0 {
      case .text(let text): text
      case .element(let element): element.text
      }
    }.joined()
  }

  /// The value of an element in it: `w:sz` of a style's letters.
  func value(_ path: String...) -> String? { first(path)?.attributes["w:val"] }

  /// Paragraphs in a style of the built-in form.
  func paragraphs(in style: WordStyle) -> [XMLTree] {
    all("w:p").filter { $0.value("w:pPr", "w:pStyle") == style.rawValue }
  }
}
