import EventStore
import Testing

/// Names of streams. Would catch a name that the server refuses or cuts apart elsewhere.
@Suite struct StreamNameTests {
  @Test(arguments: [
    ("activity-0190", "activity", "0190"), ("a_1-x-y", "a_1", "x-y"),
    ("report_number-VN/2025/12", "report_number", "VN/2025/12"),
    ("a--", "a", "-"),
  ])
  func `a name is taken apart at its first hyphen`(text: String, category: String, id: String) throws {
    let name = try StreamName(text)
    #expect(name.category == category)
    #expect(name.id == id)
    #expect(name.description == text)
    #expect(try StreamName(category: category, id: id) == name)
  }

  @Test(arguments: [
    "", "a", "a-", "-a", "A-1", "1a-1", "_a-1", "á-1", "a-é", "a-b c", "a-\u{0}", "a-\u{7F}", "a b-1",
    String(repeating: "a", count: 41) + "-1", "a-" + String(repeating: "1", count: 201),
  ])
  func `anything else is refused`(text: String) {
    #expect(throws: EventLogError.self) { try StreamName(text) }
  }

  @Test func `names are ordered by their bytes`() throws {
    let texts = ["a-2", "a-10", "ab-1", "a_-1", "b-1"]
    let sorted = try texts.map { try StreamName($0) }.sorted().map(\.description)
    #expect(sorted == ["a-10", "a-2", "a_-1", "ab-1", "b-1"])
  }
}
