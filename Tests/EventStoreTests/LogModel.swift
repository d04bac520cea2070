import EventStore
import Foundation

/// What the log must answer, in a few lines of Swift: requests one after the other on an array.
struct LogModel {
  struct Entry: Equatable {
    var stream: StreamName
    var version: Int
    var event: NewEvent
  }

  enum Answer: Equatable {
    case recorded([Int])
    case alreadyRecorded([Int])
    case conflict(StreamName, ExpectedVersion, actual: Int)
    case idReused
    /// An error that the model never gives.
    case other(String)
  }

  private(set) var entries: [Entry] = []

  mutating func append(_ request: AppendRequest) -> Answer {
    let given = request.writes.flatMap { write in write.events.map { (write.stream, $0) } }
    let known = given.map { _, event in entries.firstIndex { $0.event.id == event.id } }
    if known.contains(where: { $0 != nil }) {
      let positions = known.compactMap { $0 }
      let isSame =
        positions.count == given.count && positions == positions.sorted()
        && zip(positions, given).allSatisfy { position, given in
          let entry = entries[position]
          return entry.stream == given.0 && entry.event.type == given.1.type
            && entry.event.schemaVersion == given.1.schemaVersion && entry.event.data == given.1.data
        }
      return isSame ? .alreadyRecorded(positions.map { $0 + 1 }) : .idReused
    }
    for write in request.writes {
      let actual = version(write.stream)
      let isMet =
        switch write.expected {
        case .any: true
        case .noStream: actual == 0
        case .exactly(let version): actual == version
        }
      if !isMet { return .conflict(write.stream, write.expected, actual: actual) }
    }
    let first = entries.count + 1
    for (stream, event) in given {
      entries.append(Entry(stream: stream, version: version(stream) + 1, event: event))
    }
    return .recorded(Array(first...entries.count))
  }

  private func version(_ stream: StreamName) -> Int {
    entries.count { $0.stream == stream }
  }
}

extension LogModel.Answer {
  /// The log's answer in the model's words.
  init(_ result: Result<AppendReceipt, EventLogError>) {
    switch result {
    case .success(let receipt):
      self = receipt.alreadyRecorded ? .alreadyRecorded(receipt.positions) : .recorded(receipt.positions)
    case .failure(.conflict(let stream, let expected, let actual)):
      self = .conflict(stream, expected, actual: actual)
    case .failure(.idReused):
      self = .idReused
    case .failure(let error):
      self = .other("\(error)")
    }
  }
}
