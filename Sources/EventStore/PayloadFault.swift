/// Why a payload can't be kept, and where: `offset` counts bytes from the start.
public enum PayloadFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// Not JSON by RFC 8259.
  case notJSON(offset: Int)

  /// JSON, but no object.
  case notAnObject

  /// Bytes that aren't UTF-8.
  case notUTF8(offset: Int)

  /// `\u0000`: valid JSON, but PostgreSQL has no text with U+0000, and every `->>` on the row would fail.
  case nulCharacter(offset: Int)

  /// Half of a surrogate pair (`\ud800`…`\udfff`): no character, and fatal to `->>` too.
  case loneSurrogate(offset: Int)

  /// More than `EventLimits.payloadDepth` objects and arrays inside one another.
  case tooDeep(offset: Int)

  /// One English phrase for logs.
  public var description: String {
    switch self {
    case .notJSON(let offset): "not JSON at byte \(offset)"
    case .notAnObject: "not a JSON object"
    case .notUTF8(let offset): "not UTF-8 at byte \(offset)"
    case .nulCharacter(let offset): "U+0000 at byte \(offset)"
    case .loneSurrogate(let offset): "a lone surrogate at byte \(offset)"
    case .tooDeep(let offset): "nested too deeply at byte \(offset)"
    }
  }
}
