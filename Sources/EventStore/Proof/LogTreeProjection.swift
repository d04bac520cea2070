public import Postgres

/// The RFC 9162 tree over the log, kept as hash tiles: what proofs are made of and what `LogVerification` holds the events
/// against.
///
/// A projection like any other, except that nobody's own writes are read from it: it is brought forward by whoever
/// signs, proves or verifies, so that recording pays nothing for it.
public struct LogTreeProjection: Projection {
  /// `log_tree`
  public let name = "log_tree"

  /// 1: a new version would be the same tree kept otherwise.
  public let version = 1

  /// Everything: a tree over a part of the log would prove nothing about the rest.
  public let categories: Set<String>? = nil

  /// One table of tiles.
  public let schema = TileTable.schema

  /// None besides the primary key.
  public let indexes: [String] = []

  /// A tree that begins with the first event.
  public init() {}

  /// Adds the events' leaves.
  /// - Throws: `TreeMisfit` if the tree doesn't end where the events begin; `.corrupt` if an event isn't the next one: in a
  ///   log with a gap, the tree ends before it.
  public func apply(_ events: [RecordedEvent], to connection: Connection) throws {
    guard let first = events.first else { return }
    // What the checkpoint says, as long as no event is missing; a tree that has come less far ends elsewhere.
    let size = try TileTable.end(upTo: first.position - 1, connection)
    var filling = TileFilling(size: size, last: try TileTable.last(inTreeOf: size, connection))
    for event in events {
      guard event.position == filling.size + 1 else {
        throw EventLogError.corrupt("position \(event.position) follows \(filling.size) in the log")
      }
      filling.append(EventLeaf.hash(event))
    }
    try TileTable.write(filling.takeChanged(), connection)
  }
}
