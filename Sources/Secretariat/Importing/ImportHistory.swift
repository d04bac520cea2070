import EventStore
import FoundationEssentials

/// What imports have recorded in a stream before: whether a row has come again just as it was, and the ids it would get.
struct ImportHistory {
  private let stream: String
  private let content: [String]
  /// Events that imports have recorded in the stream.
  private let earlier: Int
  /// Whether the last of them came from a row of one of these contents. What people changed by command since stays as it is.
  let isSameAgain: Bool

  /// Events of one row at most.
  private static let mostEventsOfARow = 4

  /// - Parameter person: for a row of people, by what the table knows it.
  init(_ events: [RecordedEvent], stream: StreamName, row: ImportRow, person: ImportedPerson? = nil) {
    let stream = stream.description
    let imported = events.filter { Self.isImported($0) }
    self.stream = stream
    content = person?.content ?? row.content
    earlier = imported.count
    if let last = imported.last {
      // What a row of people said itself was hashed by the first version of the program.
      let contents = (person?.earlierContents ?? []) + [row.content]
      isSameAgain = (0..<min(Self.mostEventsOfARow, imported.count)).contains { index in
        contents.contains { content in
          last.id
            == ImportIdentity.event(
              stream: stream, content: content, earlier: imported.count - 1 - index, index: index)
        }
      }
    } else {
      isSameAgain = false
    }
  }

  /// The request that records a row's events, with ids that the same row would get again.
  func request(_ writes: [DecidedWrite], metadata: [UInt8]) -> AppendRequest {
    AppendRequest(
      writes: writes.map { write in
        StreamWrite(
          stream: write.stream, expected: write.expected,
          events: write.events.enumerated().map { index, event in
            // The reservation of a name is in a stream of its own, and is named by it and by how often that was taken.
            let id = ImportIdentity.event(
              stream: write.stream.description, content: content,
              earlier: write.stream.description == stream ? earlier : write.expected.version, index: index)
            return event.new(id: id, metadata: metadata)
          })
      })
  }

  /// Whether a row of an import, or a fact that the program brings along, was what an event came from.
  static func isImported(_ event: RecordedEvent) -> Bool {
    let sources: Set<String> = [RecordingSource.import.rawValue, RecordingSource.facts.rawValue]
    return (try? sources.contains(EventMetadata.source(of: event.metadata))) ?? false
  }
}

extension ExpectedVersion {
  /// How many events the stream is expected to have; 0 where nothing is said of that.
  fileprivate var version: Int { if case .exactly(let version) = self { version } else { 0 } }
}

extension EventMetadata {
  /// By what way an event came, as its metadata say; empty where they don't.
  static func source(of metadata: [UInt8]) throws -> String {
    try JSONReader.read(metadata) { reader in
      var source = ""
      try reader.object { key, reader in
        if key == "source" { source = try reader.string() } else { try reader.skip() }
      }
      return source
    }
  }
}
