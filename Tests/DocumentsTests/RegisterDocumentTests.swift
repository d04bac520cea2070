import Documents
import Friendship
import Testing
import Wording

/// Would catch a list or an answer that hides where a proposal or direction stands, and a report that mixes up with whom
/// proposals lie.
struct RegisterDocumentTests {
  private let fixtures = Fixtures()

  private func period(_ text: String) throws -> Period { try Period.parse(text) }

  private func proposals() throws -> [Numbered<Proposal>] {
    let text = LocalizedText(vi: "Mở lớp")
    let on = try period("24/5/2025")
    return [
      Numbered(1, Proposal(text: text, raised: on, addressee: "Bộ Giáo dục")),
      Numbered(2, Proposal(text: text, raised: on)),
      Numbered(3, Proposal(text: text, raised: on, addressee: "X", forwarded: [.init(to: "Bộ Ngoại giao", on: on)])),
      Numbered(4, Proposal(text: text, raised: on, forwarded: [.init(to: "Bộ Giáo dục", on: on)])),
    ]
  }

  @Test func `a report lists proposals under those with whom they lie, and those with nobody last`() throws {
    var report = fixtures.report()
    report.proposals = try proposals()
    let lines = Fixtures.text(report.blocks(in: .vi)).split(separator: "\n").map(String.init)
    let wanted = [
      "1. Gửi Bộ Giáo dục", "[1]", "[4]", "2. Gửi Bộ Ngoại giao", "[3]", "3. Không nêu nơi gửi", "[2]",
    ]
    var rest = lines[...]
    for want in wanted {
      guard let index = rest.firstIndex(where: { want.hasPrefix("[") ? $0.hasSuffix(want) : $0 == want }) else {
        Issue.record("\(want) isn't there, or not in its place")
        return
      }
      rest = rest[(index + 1)...]
    }
  }

  @Test func `a list says where each stands, in text and JSON`() throws {
    let on = try period("3/2026")
    var proposal = try proposals()[2].value
    proposal.answer = .init(text: "Đồng ý", on: on)
    proposal.closed = .init(reason: "Đã mở lớp", on: on)
    let direction = Direction(
      text: LocalizedText(vi: "Sắp xếp"), given: try period("24/5/2025"), period: try period("2026"),
      ending: .dropped(reason: "Lỗi thời", on: on))
    func list(_ entry: RegisterEntry) -> RegisterList {
      RegisterList(
        register: entry.register, period: nil, onlyOpen: false, entries: [Numbered(7, entry)], known: fixtures.known,
        names: fixtures.names)
    }
    let closed = list(.proposal(proposal))
    let text = Fixtures.text(closed.blocks(in: .vi))
    for line in [
      "Đã kết thúc xử lý", "Đã chuyển tới: Bộ Ngoại giao (24/05/2025)", "Trả lời: Đồng ý (03/2026)",
      "Kết thúc xử lý: Đã mở lớp (03/2026)",
    ] { #expect(text.contains(line), "\(text)") }
    let json = try #require(closed.json(in: .vi)["entries"]).text
    #expect(
      json.contains(#""closed":{"on":{"#) && json.contains(#""reason":"Đã mở lớp""#) && json.contains(#""open":false"#))
    let dropped = list(.direction(direction))
    #expect(Fixtures.text(dropped.blocks(in: .en)).contains("Dropped: Lỗi thời (03/2026)"))
    #expect(try #require(dropped.json(in: .en)["entries"]).text.contains(#""done":null,"dropped":{"on":{"#))
    let nothing = RegisterList(
      register: .tally, period: on, onlyOpen: false, entries: [], known: fixtures.known, names: fixtures.names)
    #expect(Fixtures.text(nothing.blocks(in: .ru)).contains("Сводные показатели"))
  }

  @Test func `an answer marks what wasn't typed and says what can follow`() throws {
    let sheet = EntrySheet(
      entry: Numbered(7, .proposal(try proposals()[0].value)), origins: [.raised: .activity, .addressee: .settings],
      names: fixtures.names)
    let text = Fixtures.text(sheet.blocks(in: .vi))
    #expect(text.contains("ngày 24/5/2025 (theo hoạt động)") && text.contains("Bộ Giáo dục (theo thiết lập)"))
    #expect(text.contains("huunghi proposal forward 7"))
    let json = sheet.json(in: .vi, step: "added", positions: [7])
    #expect(json["from_activity"] == ["raised"] && json["from_settings"] == ["addressee"])
    #expect(json["step"] == "added" && json["positions"] == [7])
  }
}
