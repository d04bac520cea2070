/// What of a form goes into documents made in it: its look. What only its text had, such as pictures, comments and embedded
/// files, stays behind, and so does what it tells of whoever made it.
struct WordFormParts {
  /// The relationships of the main part that its look hangs on.
  private static let kinds: Set<String> = [
    "styles", "settings", "webSettings", "fontTable", "theme", "numbering", "header", "footer",
  ]
  /// Of the parts that settings name, none is looks.
  private static let ends: Set<String> = ["settings", "webSettings"]

  /// The main part's relationships.
  private(set) var relationships: XMLTree
  /// The names of the parts that come along, but for the main part, its relationships and the list of parts.
  private(set) var names: Set<String> = []

  init(_ parts: [WordPart], _ relationships: XMLTree) {
    self.relationships = relationships
    self.relationships.content.removeAll { content in
      guard case .element(let element) = content else { return false }
      return !Self.kinds.contains(Self.kind(element))
    }
    for relation in self.relationships.children { add(relation, of: WordPart.document, parts) }
  }

  /// The list of parts without those that stay behind.
  func listed(_ contentTypes: XMLTree) -> XMLTree {
    var tree = contentTypes
    tree.content.removeAll { content in
      guard case .element(let element) = content, let name = element.attributes["PartName"]?.dropFirst() else {
        return false
      }
      return name != WordPart.document && !names.contains(String(name))
    }
    return tree
  }

  private mutating func add(_ relation: XMLTree, of source: String, _ parts: [WordPart]) {
    guard relation.attributes["TargetMode"] != "External", let target = relation.attributes["Target"] else { return }
    let name = Self.name(target, from: source)
    guard parts.contains(where: { $0.name == name }), names.insert(name).inserted else { return }
    guard !Self.ends.contains(Self.kind(relation)) else { return }
    let own = Self.relationships(of: name)
    guard let tree = parts.tree(own) else { return }
    names.insert(own)
    for child in tree.children { add(child, of: name, parts) }
  }

  private static func kind(_ relation: XMLTree) -> String {
    String(relation.attributes["Type"]?.split(separator: "/").last ?? "")
  }

  /// `word/media/a.png` for `media/a.png` in `word/header1.xml`.
  private static func name(_ target: String, from source: String) -> String {
    guard !target.hasPrefix("/") else { return String(target.dropFirst()) }
    var path = source.split(separator: "/").dropLast().map(String.init)
    for part in target.split(separator: "/") where part != "." {
      if part == ".." { _ = path.popLast() } else { path.append(String(part)) }
    }
    return path.joined(separator: "/")
  }

  private static func relationships(of name: String) -> String {
    var path = name.split(separator: "/").map(String.init)
    guard let file = path.popLast() else { return name }
    return (path + ["_rels", file + ".rels"]).joined(separator: "/")
  }
}
