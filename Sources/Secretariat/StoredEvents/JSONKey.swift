/// The name of a field in JSON that is being read, compared byte by byte with the names that a format knows. No string is
/// made of it: names were a third of the time that an activity's details took.
struct JSONKey {
  /// The bytes between the quotes; they live as long as the reader's.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The name itself, where it's written with escapes. Nothing of ours writes one so.
  let unescaped: String?

  /// The name as text.
  var text: String { unescaped ?? String(decoding: bytes, as: UTF8.self) }

  // Inlined, since an activity's field is looked for among more than twenty names; nearly all differ in length already.
  @inline(__always)
  static func == (key: JSONKey, name: StaticString) -> Bool {
    if let unescaped = key.unescaped { return unescaped == name.description }
    guard key.bytes.count == name.utf8CodeUnitCount else { return false }
    for index in key.bytes.indices where key.bytes[index] != name.utf8Start[index] { return false }
    return true
  }

  /// So that a reader can be a `switch` over the names it knows.
  @inline(__always)
  static func ~= (name: StaticString, key: JSONKey) -> Bool { key == name }
}
