import Foundation

/// The form that documents are set in: a DOCX whose styles, page, margins, headers, footers and theme are kept, and whose
/// text is replaced.
///
/// A person gets the one that comes with the program (``builtIn``), changes it in Word or LibreOffice and gives it back.
/// Styles are found by name, whatever the case of the letters, since LibreOffice gives them other ids; those that a form
/// hasn't got are added to it. Both names of each are in docs/forms.md.
public struct WordForm: Hashable, Sendable {
  /// The file as it was given; the built-in one as it's saved for a person to edit.
  public let bytes: [UInt8]

  let parts: [WordPart]
  /// The part with the styles, as a path in the file.
  let stylesPath: String
  /// The styles, those that were missing added.
  let styles: WordStyles
  let section: WordSection
  let contentTypes: XMLTree
  let relationships: XMLTree

  /// A form from a file's bytes, 20 MB at most.
  ///
  /// Refused are files that aren't DOCX, have macros, a DOCTYPE, or anything that opening them would fetch from
  /// elsewhere: the form is opened by LibreOffice on this machine.
  public init(bytes: [UInt8]) throws(WordFormProblem) {
    let entries: [(name: String, content: [UInt8])]
    switch Result(catching: { () throws(ZipReader.Problem) in try ZipReader(bytes).entries }) {
    case .success(let found): entries = found
    case .failure(.tooLarge): throw .tooLarge
    case .failure(.unusual): throw .unusual
    case .failure(.damaged): throw .notWordDocument
    }
    self.bytes = bytes
    var parts = entries.map { WordPart(name: $0.name, content: $0.content) }
    guard parts.contains(where: { $0.name == WordPart.document }) else { throw .notWordDocument }

    contentTypes = try Self.contentTypes(parts.tree("[Content_Types].xml"))
    try Self.dropTemplate(&parts)
    // A name that leads out of the package, should somebody unpack it.
    guard
      parts.allSatisfy({
        !$0.name.contains("\\") && !$0.name.hasPrefix("/") && !$0.name.split(separator: "/").contains("..")
      })
    else { throw .unusual }
    for part in parts where part.isMarkup { try Self.check(part) }
    guard let document = parts.tree(WordPart.document), document.name == "w:document" else { throw .unusual }
    guard document.attributes["xmlns:w"] == WordNamespace.main,
      [nil, WordNamespace.relationships].contains(document.attributes["xmlns:r"])
    else { throw .unusual }
    // The page that the text begins on. A report whose appendices lie, ours or another's, ends in a section that lies, and
    // that has headers and footers only by the sections before it.
    section = WordSection(document.first("w:body")?.firstInside("w:sectPr"))
    relationships =
      parts.tree(WordPart.documentRelationships)
      ?? XMLTree("Relationships", ["xmlns": WordNamespace.packageRelationships])

    let stylesTarget = relationships.children.first {
      $0.attributes["Type"] == WordNamespace.relationships + "/styles"
    }?.attributes["Target"]
    stylesPath = stylesTarget.map { $0.hasPrefix("/") ? String($0.dropFirst()) : "word/" + $0 } ?? "word/styles.xml"
    if let tree = parts.tree(stylesPath) {
      guard tree.name == "w:styles", tree.attributes["xmlns:w"] == WordNamespace.main else { throw .unusual }
      styles = WordStyles(tree)
    } else {
      // Without styles there is nothing to keep: those of the built-in form are put in.
      styles = WordStyles(XMLTree("w:styles", ["xmlns:w": WordNamespace.main]))
    }
    self.parts = parts
  }

  /// The form that comes with the program: Nghị định 30/2020/NĐ-CP, Phụ lục I.
  public static let builtIn: WordForm = {
    var zip = ZipWriter()
    for part in BuiltInForm.parts { zip.add(part.name, part.content) }
    do {
      return try WordForm(bytes: zip.end())
    } catch {
      preconditionFailure("the program can't read its own form: \(error)")
    }
  }()

  private static func contentTypes(_ tree: XMLTree?) throws(WordFormProblem) -> XMLTree {
    guard var tree, tree.name == "Types" else { throw .notWordDocument }
    // A document is none of these by its own type, and can still bring a project of macros along.
    for case .element(let element) in tree.content
    where element.attributes["ContentType"]?.lowercased().contains("vba") == true {
      throw .macros
    }
    let document = tree.content.firstIndex {
      if case .element(let element) = $0 { element.attributes["PartName"] == "/" + WordPart.document } else { false }
    }
    guard let document, case .element(var element) = tree.content[document] else { throw .notWordDocument }
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    switch element.attributes["ContentType"] {
    case "\(word).document.main+xml": return tree
    case "\(word).template.main+xml":
      // A template (.dotx) makes a document.
      element.attributes["ContentType"] = "\(word).document.main+xml"
      tree.content[document] = .element(element)
      return tree
    case let type? where type.contains("macroEnabled"): throw .macros
    default: throw .notWordDocument
    }
  }

  /// Takes out what Word writes of the template that a form was made from: its path on somebody's machine.
  private static func dropTemplate(_ parts: inout [WordPart]) throws(WordFormProblem) {
    for index in parts.indices where [WordPart.settings, WordPart.settingsRelationships].contains(parts[index].name) {
      guard var tree = XMLTree(part: parts[index].content) else { throw .notWordDocument }
      tree.content.removeAll { content in
        guard case .element(let element) = content else { return false }
        return element.name == "w:attachedTemplate"
          || element.attributes["Type"] == WordNamespace.relationships + "/attachedTemplate"
      }
      parts[index].content = tree.part
    }
  }

  /// Fields that read a file or an address.
  private static let fetchingFields = ["INCLUDEPICTURE", "INCLUDETEXT", "IMPORT", "DDE", "DDEAUTO", "LINK", "DATABASE"]

  private static func check(_ part: WordPart) throws(WordFormProblem) {
    guard var tree = XMLTree(part: part.content) else { throw .notWordDocument }
    var fields = ""
    var fetches = false, hasMacros = false, isUnusual = false
    tree.changeEach { element in
      let target = element.attributes["TargetMode"]
      if element.name == "Relationship", let type = element.attributes["Type"]?.lowercased() {
        hasMacros = hasMacros || type.contains("vba")
        // Another document in another language of its own, which Word takes into this one.
        isUnusual = isUnusual || type.hasSuffix("/afchunk")
      }
      if target?.lowercased() == "external", element.attributes["Type"]?.hasSuffix("/hyperlink") != true {
        fetches = true
      }
      // A field's words may be cut up among several elements.
      if element.name == "w:instrText" {
        for case .text(let text) in element.content { fields += text }
      }
      if element.name == "w:fldSimple" { fields += " \(element.attributes["w:instr"] ?? "") " }
    }
    if hasMacros { throw .macros }
    if isUnusual { throw .unusual }
    // The text of the form is replaced, and its fields with it; those of headers and footers stay.
    if part.name != WordPart.document {
      let words = fields.uppercased().split { !$0.isLetter }
      fetches = fetches || words.contains { fetchingFields.contains(String($0)) }
    }
    if fetches { throw .outsideContent }
  }
}

/// A part of a form: a file in it.
struct WordPart: Hashable, Sendable {
  static let document = "word/document.xml"
  static let documentRelationships = "word/_rels/document.xml.rels"
  static let settings = "word/settings.xml"
  static let settingsRelationships = "word/_rels/settings.xml.rels"
  static let properties = "docProps/core.xml"

  let name: String
  var content: [UInt8]

  var isMarkup: Bool { name.hasSuffix(".xml") || name.hasSuffix(".rels") }
}

extension [WordPart] {
  /// The part of a name as a tree; `nil` where there is none, or it isn't XML.
  func tree(_ name: String) -> XMLTree? {
    first { $0.name == name }.flatMap { XMLTree(part: $0.content) }
  }
}
