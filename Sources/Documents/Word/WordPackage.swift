import Friendship

/// A document's file: what the form has, and our text, pictures and properties in it.
struct WordPackage {
  let form: WordForm
  let title: String
  let language: Language
  /// `word/document.xml`.
  let document: [UInt8]
  let pictures: [ChartPicture]

  /// The file. The same document is the same bytes, on any day and any machine with the same zlib.
  var bytes: [UInt8] {
    var changed: [String: [UInt8]] = [
      "[Content_Types].xml": contentTypes.part, WordPart.document: document,
      WordPart.documentRelationships: relationships.part, form.stylesPath: form.styles.part(in: language),
      WordPart.properties: WordProperties.core(title: title, language: language),
    ]
    for picture in pictures { changed["word/" + picture.target] = picture.content }
    let look = look.names
    if look.contains(WordPart.settings), let part = form.parts.first(where: { $0.name == WordPart.settings }) {
      changed[WordPart.settings] = settings(part.content)
    }
    let kept = form.parts.filter { changed[$0.name] == nil && ($0.name == "_rels/.rels" || look.contains($0.name)) }
    var zip = ZipWriter()
    // The list of parts comes first: some readers look for it there.
    let first = ["[Content_Types].xml", "_rels/.rels", WordPart.document]
    for name in first {
      if let content = changed.removeValue(forKey: name) ?? kept.first(where: { $0.name == name })?.content {
        zip.add(name, name == "_rels/.rels" ? packageRelationships(content) : content)
      }
    }
    for part in kept where !first.contains(part.name) { zip.add(part.name, part.content) }
    for (name, content) in changed.sorted(by: { $0.key < $1.key }) { zip.add(name, content) }
    return zip.end()
  }

  private var look: WordFormParts { WordFormParts(form.parts, form.relationships) }

  /// Those of the main part and of our properties: the form's own tell of whoever made it.
  private func packageRelationships(_ content: [UInt8]) -> [UInt8] {
    guard var tree = XMLTree(part: content) else { return content }
    tree.content.removeAll { content in
      guard case .element(let element) = content else { return false }
      return element.attributes["Type"]?.hasSuffix("/officeDocument") != true
    }
    tree.append(
      XMLTree(
        "Relationship",
        ["Id": "huunghiProperties", "Type": WordNamespace.coreProperties, "Target": WordPart.properties]))
    return tree.part
  }

  /// Settings without those of notes, variables and letters to many, which belong to the text that stays behind.
  private func settings(_ content: [UInt8]) -> [UInt8] {
    guard var tree = XMLTree(part: content) else { return content }
    tree.content.removeAll { content in
      guard case .element(let element) = content else { return false }
      return ["w:footnotePr", "w:endnotePr", "w:docVars", "w:mailMerge"].contains(element.name)
    }
    return tree.part
  }

  private var contentTypes: XMLTree {
    var tree = look.listed(form.contentTypes)
    func isDefault(_ element: XMLTree, _ name: String) -> Bool {
      element.name == "Default" && element.attributes["Extension"]?.lowercased() == name
    }
    for kind in ChartPicture.Form.allCases where pictures.contains(where: { $0.form == kind }) {
      guard !tree.children.contains(where: { isDefault($0, kind.rawValue) }) else { continue }
      tree.append(XMLTree("Default", ["Extension": kind.rawValue, "ContentType": kind.contentType]))
    }
    let parts = [
      (form.stylesPath, "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"),
      (WordPart.properties, "application/vnd.openxmlformats-package.core-properties+xml"),
    ]
    for (name, type) in parts where !tree.children.contains(where: { $0.attributes["PartName"] == "/" + name }) {
      tree.append(XMLTree("Override", ["PartName": "/" + name, "ContentType": type]))
    }
    return tree
  }

  private var relationships: XMLTree {
    // A form made from a report of ours may carry that one's pictures; they hang on its text alone.
    var tree = look.relationships
    let styles = WordNamespace.relationships + "/styles"
    if !tree.children.contains(where: { $0.attributes["Type"] == styles }) {
      tree.append(XMLTree("Relationship", ["Id": "huunghiStyles", "Type": styles, "Target": "styles.xml"]))
    }
    for picture in pictures {
      tree.append(
        XMLTree(
          "Relationship",
          [
            "Id": ChartPicture.relationship(picture.number, picture.form),
            "Type": WordNamespace.relationships + "/image", "Target": picture.target,
          ]))
    }
    return tree
  }
}
