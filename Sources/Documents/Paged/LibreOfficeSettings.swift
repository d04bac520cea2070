/// What LibreOffice is told.
enum LibreOfficeSettings {
  /// The filter with its options: tagged, with bookmarks from the headings, PDF 1.7, the title in the window's bar.
  static let conversion = """
    pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},\
    "ExportBookmarks":{"type":"boolean","value":"true"},"SelectPdfVersion":{"type":"long","value":"17"},\
    "DisplayPDFDocumentTitle":{"type":"boolean","value":"true"},"ExportNotes":{"type":"boolean","value":"false"}}
    """

  /// The settings that each new profile begins with: no macros, no links followed, no first-start questions. A form comes
  /// from elsewhere; the checks of ``WordForm`` are the first door, these the second.
  static var registry: String {
    let items = [
      ("/org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
      ("/org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
      ("/org.openoffice.Office.Common/Misc", "FirstRun", "false"),
      // A profile that looks new has the drawing of pictures tested first, which takes a third of a second.
      ("/org.openoffice.Setup/Product", "ooSetupLastVersion", "99.9"),
      // Links are never brought up to date.
      ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
    ]
    return #"<?xml version="1.0" encoding="UTF-8"?>"#
      + #"<oor:items xmlns:oor="http://openoffice.org/2001/registry">"#
      + items.map { path, name, value in
        #"<item oor:path="\#(path)"><prop oor:name="\#(name)" oor:op="fuse"><value>\#(value)</value></prop></item>"#
      }.joined() + "</oor:items>"
  }
}
