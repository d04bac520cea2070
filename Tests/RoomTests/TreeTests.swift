import Testing

/// Holds the tree to its walls. Would catch a room that imports what stands above it, a decision that reads a clock, SQL
/// that strays, a file that grew into two, and what a machine or a hurry left behind.
struct TreeTests {
  @Test func `the tree is found`() {
    #expect(SourceTree.sources.count > 50)
    #expect(SourceTree.everything.contains { $0.path == "Package.swift" })
  }

  @Test func `every folder of Sources is a room with walls`() {
    for name in SourceTree.names(inFolder: "Sources") {
      #expect(Room.all.contains { $0.name == name }, "give \(name) a row in Room.all")
    }
  }

  @Test func `no room can import one that imports it`() {
    func reached(from name: String, _ seen: Set<String>) -> Set<String> {
      let rooms = Room.all.first { $0.name == name }?.rooms ?? []
      return rooms.reduce(into: rooms) { all, next in
        if !seen.contains(next) { all.formUnion(reached(from: next, seen.union([next]))) }
      }
    }
    for room in Room.all { #expect(!reached(from: room.name, []).contains(room.name)) }
  }

  @Test func `rooms import only what stands to their right`() {
    #expect(SourceTree.sources.flatMap { ImportRule.findings($0) } == [])
  }

  @Test func `pure rooms take the time, ids and everything else as parameters`() {
    #expect(SourceTree.sources.flatMap { PurityRule.findings($0) } == [])
  }

  @Test func `SQL stands in its room`() {
    #expect(SourceTree.sources.flatMap { SQLRule.findings($0) } == [])
  }

  @Test func `rooms under the log know nothing of associations`() {
    #expect(SourceTree.sources.flatMap { FieldRule.findings($0) } == [])
  }

  @Test func `files, folders and types say what they are`() {
    let files = SourceTree.sources + SourceTree.tests
    #expect(files.flatMap { NameRule.findings(path: $0.path) + NameRule.findings($0) } == [])
  }

  @Test func `nothing outside tests can trap on a value`() {
    #expect(SourceTree.sources.flatMap { SafetyRule.findings($0) } == [])
  }

  @Test func `a source is one idea long`() {
    #expect(SourceTree.sources.flatMap { TidinessRule.length(path: $0.path, text: $0.text) } == [])
  }

  @Test func `no file holds a path of a machine or a note to do it later`() {
    #expect(SourceTree.everything.flatMap { TidinessRule.findings(path: $0.path, text: $0.text) } == [])
  }

  @Test func `the list of migrations is the folder`() throws {
    let list = try #require(SourceTree.sources.first { $0.path == "migrations/Migration.swift" })
    let files = SourceTree.names(inFolder: "migrations/log")
    #expect(files.count > 5)
    #expect(MigrationList.findings(files: files, list: list.text) == [])
  }
}
