import Foundation
import Testing

@testable import Documents

/// Would catch JSON that another reader refuses or that isn't the same bytes twice.
struct JSONTests {
  @Test func `keys are sorted, whatever the order in code`() {
    let value: JSON = ["b": 1, "a": [true, .null, "x"], "ab": ["d": 2, "c": 3]]
    #expect(value.text == #"{"a":[true,null,"x"],"ab":{"c":3,"d":2},"b":1}"#)
  }

  @Test func `text is escaped where JSON asks for it and nowhere else`() {
    #expect(
      JSON.string("\"\\/\n\t\r\u{8}\u{C}\u{0}\u{1F}é€Hải\u{2028}").text
        == "\"\\\"\\\\/\\n\\t\\r\\b\\f\\u0000\\u001fé€Hải\u{2028}\"")
  }

  @Test func `another reader reads back what was written`() throws {
    let text = String(String.UnicodeScalarView((0...0x3000).compactMap(Unicode.Scalar.init))) + "😀"
    let bytes = JSON.array([.string(text), .int(.min), .int(.max), .bool(false), .null]).bytes
    let read = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [Any])
    #expect((read[0] as? String).map { Array($0.utf16) } == Array(text.utf16))
    #expect((read[1] as? NSNumber)?.intValue == .min && (read[2] as? NSNumber)?.intValue == .max)
  }
}
