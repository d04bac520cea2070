#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension AppendRequest {
  /// How much a request asks for.
  struct Size {
    var events = 0
    var bytes = 0
  }

  /// Refuses what the server would refuse, before anything is sent: a bad request then fails alone and at once,
  /// and not with the whole batch around it.
  /// - Returns: the request's size.
  func check() throws(EventLogError) -> Size {
    var size = Size()
    for write in writes {
      size.events += write.events.count
      guard size.events <= EventLimits.eventsPerRequest else {
        throw .tooLarge("events of one request", size: size.events, limit: EventLimits.eventsPerRequest)
      }
      if case .exactly(let version) = write.expected, version < 0 {
        throw .badRequest("a stream at version \(version) is expected")
      }
      if write.events.isEmpty { throw .badRequest("no events for stream \(write.stream)") }
      for event in write.events {
        try event.check()
        size.bytes += event.data.count + event.metadata.count
      }
      guard size.bytes <= EventLimits.requestBytes else {
        throw .tooLarge("bytes of one request", size: size.bytes, limit: EventLimits.requestBytes)
      }
    }
    if writes.isEmpty { throw .badRequest("no streams") }
    if writes.count > 1, Set(writes.map(\.stream)).count < writes.count {
      throw .badRequest("a stream is named twice")
    }
    if size.events > 1, Set(writes.flatMap { $0.events.map(\.id) }).count < size.events {
      throw .badRequest("an event id is used twice")
    }
    return size
  }
}

extension NewEvent {
  func check() throws(EventLogError) {
    guard type.utf8.count <= EventLimits.typeBytes, Self.isType(type) else {
      throw .badName("event type", type)
    }
    guard (1...EventLimits.schemaVersion).contains(schemaVersion) else {
      throw .badRequest("schema version \(schemaVersion)")
    }
    guard data.count <= EventLimits.dataBytes else {
      throw .tooLarge("bytes of an event's data", size: data.count, limit: EventLimits.dataBytes)
    }
    guard metadata.count <= EventLimits.metadataBytes else {
      throw .tooLarge("bytes of an event's metadata", size: metadata.count, limit: EventLimits.metadataBytes)
    }
    do throws(PayloadFault) {
      try PayloadScanner.check(data)
      try PayloadScanner.check(metadata)
    } catch {
      throw .badPayload(id: id, error)
    }
  }

  /// A letter, then letters, digits, `_`, `.`, `-`; ASCII.
  static func isType(_ text: String) -> Bool {
    guard let first = text.utf8.first, isLetter(first) else { return false }
    return text.utf8.allSatisfy {
      isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "_")
        || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
