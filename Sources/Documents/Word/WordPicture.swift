/// Charts as pictures in the text.
extension WordRenderer {
  /// A point is 12,700 of the units that drawings are measured in.
  private static let unitsPerPoint = 12_700

  /// A paragraph with the chart's picture, no wider than the line and no higher than the page, and what it shows as text
  /// for those who can't see it.
  mutating func picture(of chart: Chart, number: Int) {
    let drawing = ChartDrawing(chart, language: language)
    // Twentieths of a point. Above a chart stands its title.
    let pageHeight = isInAppendix ? form.section.lyingTextHeight : form.section.textHeight
    let room = (width: textWidth, height: pageHeight * 4 / 5)
    let (width, height) = (drawing.width * 20, drawing.height * 20)
    let scale = min(1, Double(room.width) / Double(width), Double(room.height) / Double(height))
    let units = { (length: Int) in Int(Double(length) * scale) * Self.unitsPerPoint / 20 }
    let extent = "cx=\"\(units(width))\" cy=\"\(units(height))\""

    open(.figure)
    xml.put("<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">")
    xml.put(markup: "<wp:extent \(extent)/><wp:docPr id=\"\(number)\" name=\"chart-\(number)\" title=\"")
    xml.text(chart.title)
    xml.put("\" descr=\"")
    xml.text(chart.description)
    xml.put("\"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>")
    xml.put(
      markup: """
        <a:graphic><a:graphicData uri="\(WordNamespace.picture)"><pic:pic><pic:nvPicPr>\
        <pic:cNvPr id="\(number)" name="chart-\(number)"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>\
        \(blip(number))<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>\
        <a:ext \(extent)/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>\
        </a:graphicData></a:graphic></wp:inline></w:drawing></w:r>
        """)
    close()
  }

  /// For Word a picture in pixels and the drawing in the extension that Office 2016 brought (MS-ODRAWXML, 2.3.5.1); it
  /// shows the drawing, older programs the picture.
  private func blip(_ number: Int) -> String {
    let drawing = ChartPicture.relationship(number, .drawing)
    return switch purpose {
    case .printing: "<a:blip r:embed=\"\(drawing)\"/>"
    case .editing:
      """
      <a:blip r:embed="\(ChartPicture.relationship(number, .pixels))"><a:extLst>\
      <a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip r:embed="\(drawing)"/></a:ext>\
      </a:extLst></a:blip>
      """
    }
  }
}

/// A chart's picture as a part of the file.
struct ChartPicture {
  enum Form: String, CaseIterable {
    case pixels = "png"
    case drawing = "svg"

    var contentType: String { self == .pixels ? "image/png" : "image/svg+xml" }
  }

  /// From 1.
  let number: Int
  let form: Form
  let content: [UInt8]

  static let prefix = "huunghiChart"

  static func relationship(_ number: Int, _ form: Form) -> String { "\(prefix)\(number)\(form.rawValue)" }

  /// The path in the file from its folder `word`.
  var target: String { "media/\(Self.prefix)\(number).\(form.rawValue)" }
}
