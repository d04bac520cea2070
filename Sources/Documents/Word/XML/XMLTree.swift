import Foundation
import FoundationXML

/// An element of a part of a form, with its names as they are written.
struct XMLTree: Hashable, Sendable {
  /// What an element holds.
  enum Content: Hashable, Sendable {
    case element(XMLTree)
    case text(String)
  }

  /// With its prefix: `w:style`.
  var name: String
  /// With their prefixes, namespace declarations among them.
  var attributes: [String: String]
  var content: [Content]

  init(_ name: String, _ attributes: [String: String] = [:], _ children: [XMLTree] = []) {
    self.name = name
    self.attributes = attributes
    content = children.map(Content.element)
  }

  /// The elements in it.
  var children: [XMLTree] {
    content.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The first element of a name in it.
  func first(_ name: String) -> XMLTree? { children.first { $0.name == name } }

  /// The first element at a path of names.
  func first(_ path: [String]) -> XMLTree? { path.reduce(Optional(self)) { $0?.first($1) } }

  /// The first element of a name in it at any depth, in the order of the text.
  func firstInside(_ name: String) -> XMLTree? {
    for child in children {
      if let found = child.name == name ? child : child.firstInside(name) { return found }
    }
    return nil
  }

  /// Adds an element after those there.
  mutating func append(_ element: XMLTree) { content.append(.element(element)) }

  /// Changes each element in it, at any depth, itself first.
  mutating func changeEach(_ change: (inout XMLTree) -> Void) {
    change(&self)
    for index in content.indices {
      guard case .element(var element) = content[index] else { continue }
      element.changeEach(change)
      content[index] = .element(element)
    }
  }

  /// As a part of a document: attributes in alphabetical order, so that the same tree is the same bytes.
  var part: [UInt8] {
    var xml = XMLBytes()
    xml.put(XMLBytes.declaration)
    write(to: &xml)
    return xml.bytes
  }

  func write(to xml: inout XMLBytes) {
    xml.put(markup: "<\(name)")
    for (key, value) in attributes.sorted(by: { $0.key < $1.key }) {
      xml.put(markup: " \(key)=\"\(Self.escaped(value))\"")
    }
    guard !content.isEmpty else { return xml.put("/>") }
    xml.put(">")
    for item in content {
      switch item {
      case .element(let element): element.write(to: &xml)
      case .text(let text): xml.put(markup: Self.escaped(text))
      }
    }
    xml.put(markup: "</\(name)>")
  }

  /// What came from a form goes back into it as it was, line breaks too; it is only escaped.
  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || [0x22, 0x26, 0x3C, 0x3E].contains($0) }) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n", "\r", "\t": escaped += "&#\(scalar.value);"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension XMLTree {
  /// Elements within elements.
  static let deepest = 100
  /// Elements in one part: a form with thousands of paragraphs of its own still has fewer.
  static let mostElements = 500_000

  /// Reads a part. `nil` for what isn't XML in UTF-8 or UTF-16, has a DOCTYPE (entities that grow, files of this
  /// machine), or goes beyond the limits.
  init?(part: [UInt8]) {
    // Before the parser sees it: no part of a DOCX ever has one.
    guard !Self.holdsDoctype(part) else { return nil }
    let reader = TreeReader()
    let parser = XMLParser(data: Data(part))
    parser.shouldResolveExternalEntities = false
    parser.shouldProcessNamespaces = false
    parser.delegate = reader
    guard parser.parse(), !reader.isRefused, let root = reader.root else { return nil }
    self = root
  }

  /// In UTF-8, and in UTF-16 of either order, where every other byte is 0.
  private static func holdsDoctype(_ part: [UInt8]) -> Bool {
    let mark = Array("<!DOCTYPE".utf8)
    var matched = 0
    for byte in part where byte != 0 {
      if byte == mark[matched] {
        matched += 1
        if matched == mark.count { return true }
      } else {
        matched = byte == mark[0] ? 1 : 0
      }
    }
    return false
  }
}

/// Builds a tree from what the parser meets.
private final class TreeReader: NSObject, XMLParserDelegate {
  private(set) var root: XMLTree?
  private(set) var isRefused = false
  private var open: [XMLTree] = []
  private var count = 0

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    count += 1
    guard open.count < XMLTree.deepest, count <= XMLTree.mostElements else {
      isRefused = true
      return parser.abortParsing()
    }
    open.append(XMLTree(elementName, attributes))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    guard !open.isEmpty else { return }
    open[open.count - 1].content.append(.text(string))
  }

  func parser(_ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?, qualifiedName: String?) {
    guard let element = open.popLast() else { return }
    if open.isEmpty { root = element } else { open[open.count - 1].append(element) }
  }
}
