import Friendship

/// The properties that a document's file shows: its title and language, nothing of who made it or when.
enum WordProperties {
  /// `docProps/core.xml`. What a form had there (its author, its dates) isn't carried over.
  static func core(title: String, language: Language?) -> [UInt8] {
    var xml = XMLBytes()
    xml.put(XMLBytes.declaration)
    xml.put(
      """
      <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
      xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>
      """)
    xml.text(title)
    xml.put("</dc:title>")
    if let language { xml.put(markup: "<dc:language>\(language.regionTag)</dc:language>") }
    xml.put("</cp:coreProperties>")
    return xml.bytes
  }
}

extension Language {
  /// The language with its region (BCP 47), as Word and PDF readers want it for spelling and for reading aloud.
  var regionTag: String {
    switch self {
    case .vi: "vi-VN"
    case .en: "en-GB"
    case .ru: "ru-RU"
    }
  }
}
