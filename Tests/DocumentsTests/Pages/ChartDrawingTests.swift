import Friendship
import Testing

@testable import Documents

/// Would catch a chart that says something else than its figures, can't be read in grey, or breaks the page it stands in.
struct ChartDrawingTests {
  private func tree(_ form: Chart.Form, _ language: Language = .vi) throws -> XMLTree {
    let drawing = ChartDrawing(Chart(title: "Tên", description: "Mô tả.", form: form), language: language)
    #expect(drawing.svg == ChartDrawing(Chart(title: "Tên", description: "Mô tả.", form: form), language: language).svg)
    return try #require(XMLTree(part: Array(drawing.svg.utf8)))
  }

  private func heights(_ tree: XMLTree) -> [Int] {
    tree.all("rect").dropFirst().compactMap { $0.attributes["height"].flatMap(Int.init) }
  }

  @Test func `a drawing says what it shows to those who can't see it`() throws {
    let tree = try tree(.columns([.init("1", 3)]))
    #expect(tree.children.prefix(2).map(\.name) == ["title", "desc"])
    #expect(tree.first("title")?.text == "Tên" && tree.first("desc")?.text == "Mô tả.")
    #expect(tree.attributes["role"] == "img" && tree.attributes["aria-label"] == "Tên. Mô tả.")
  }

  @Test func `columns stand in proportion with their values above them, none for 0`() throws {
    let tree = try tree(.columns([.init("Th. 1", 1200), .init("Th. 2", 600), .init("Th. 3", 0)]))
    #expect(heights(tree) == [150, 75])
    #expect(tree.all("text").map(\.text) == ["1.200", "Th. 1", "600", "Th. 2", "0", "Th. 3"])
  }

  @Test func `bars lie in proportion with long names on two lines`() throws {
    let tree = try tree(.bars([.init("Hội nghị, hội thảo, tọa đàm, tập huấn cán bộ hội các cấp", 10), .init("B", 5)]))
    let widths = tree.all("rect").dropFirst().compactMap { $0.attributes["width"].flatMap(Int.init) }
    #expect(widths.count == 2 && widths[0] == widths[1] * 2)
    let names = tree.all("text").filter { $0.attributes["text-anchor"] == "end" }.map(\.text)
    #expect(names.count == 3 && names[0].hasPrefix("Hội nghị"))
  }

  @Test func `tiles are darker for more, and islands that belong to others are dashed`() throws {
    let tree = try tree(
      .tiles([
        .init("Hà Nội", column: 1, row: 0, value: 40), .init("Huế", column: 1, row: 1, value: 10),
        .init("Lào Cai", column: 0, row: 0, value: 0), .init("Hoàng Sa", column: 3, row: 1, value: nil),
        .init("far", column: 1 << 40, row: -1, value: 1),
      ]))
    let tiles = tree.all("rect").dropFirst().prefix(4)
    #expect(tiles.map { $0.attributes["fill"] } == ["#262626", "#d9d9d9", "#ffffff", "#ffffff"])
    #expect(tiles.map { $0.attributes["stroke-dasharray"] != nil } == [false, false, false, true])
    #expect(tree.all("text").map(\.text).suffix(5) == ["0", "1–10", "11–20", "21–30", "31–40"])
  }

  @Test func `letters on every shade can be read`() {
    func luminance(_ colour: String) -> Double {
      let value = Double(Int(colour.dropFirst().prefix(2), radix: 16)!) / 255
      // All are greys: red, green and blue are the same (WCAG 2.2, relative luminance).
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) * ((value + 0.055) / 1.055)
    }
    for shade in Shade.allCases {
      let (a, b) = (luminance(shade.fill), luminance(shade.letters))
      // Squared instead of to the power of 2.4, which lightens the dark ones: a little stricter.
      #expect((max(a, b) + 0.05) / (min(a, b) + 0.05) >= 4.5, "\(shade)")
    }
  }

  @Test func `steps are of one height and end at the greatest, however great`() {
    #expect(
      Shade.ends(40) == [10, 20, 30, 40] && Shade.ends(3) == [1, 2, 3, 3] && Shade.ends(Int.max).last == Int.max)
    #expect(Shade(0, of: 9) == .none && Shade(1, of: 9) == .light && Shade(9, of: 9) == .darkest)
  }

  @Test func `nothing to draw is a drawing`() throws {
    for form in [Chart.Form.columns([]), .bars([]), .tiles([])] { #expect(try tree(form).name == "svg") }
  }

  @Test func `a page has the drawing in it, and no declaration in its middle`() {
    var html = HTMLRenderer(language: .vi)
    let page = html.render(.chart(SampleReport.months))
    #expect(page.contains("<figcaption>Biểu đồ 1. Số hoạt động theo tháng</figcaption>\n<svg xmlns="))
    #expect(page.hasSuffix("</svg>\n</figure>\n") && !page.contains("<?xml"))
  }
}
