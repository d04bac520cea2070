import Foundation
import Testing

/// Would catch a step that can't be taken back and is taken on something else than was named; and advice that can't be typed.
@Suite(.serialized) struct FullNameTests {
  static let book = SuiteBook { huunghi in
    for line in [
      ["organisation", "add", "Hội hữu nghị Việt - Anh", "--kind", "central"],
      ["record", "conference", "Tọa đàm kinh tế Việt - Anh", "23/5/2025"], ["person", "add", "Lê Văn Anh"],
    ] {
      let run = try await huunghi.run(line)
      #expect(run.status == 0, "\(run.errors)")
    }
  }

  private static let steps: [(command: [String], other: String, words: String, full: String, options: [String])] = [
    (["retract"], "Tọa đàm kinh tế Việt - Ấn", "tọa đàm", "toa dam kinh te viet anh", []),
    (
      ["organisation", "dissolve"], "Hội hữu nghị Việt - Ấn", "việt anh", "hội hữu nghị Việt-Anh", ["--on", "1/5/2025"]
    ),
    (["person", "erase"], "Lê Văn An", "văn anh", "lê văn anh", ["--yes"]),
  ]

  @Test(arguments: 0..<3)
  func `another name and words of a name change nothing, and the command that is named does it`(_ index: Int)
    async throws
  {
    let (command, other, words, full, options) = Self.steps[index]
    let huunghi = try await Self.book.program()
    let unknown = try await huunghi.run(command + [other, "--json"] + options)
    #expect(unknown.status == 65)
    #expect(try (unknown.error()["code"] as? String)?.hasPrefix("unknown-") == true, "\(unknown.errors)")

    for (language, remark) in [
      ("vi", "không rút lại được"), ("en", "can't be taken back"), ("ru", "необратимо"),
    ] {
      let speaking = try await Self.book.program(language: language)
      let told = try await speaking.run(command + [words, "--json"] + options)
      #expect(told.status == 65)
      let error = try told.error()
      #expect(error["code"] as? String == "words-alone", "\(error)")
      let message = try #require(error["message"] as? String)
      #expect(message.contains(remark) && message.contains(index == 2 ? "Lê Văn Anh" : "Việt - Anh"), "\(message)")
      #expect(message.contains("huunghi " + command.joined(separator: " ")), "\(message)")
      let number = try #require(message.firstMatch(of: /huunghi [a-z ]+ (\d+)/)).output.1
      let shown: [String]
      switch index {
      case 0: shown = ["show", String(number)]
      case 1: shown = ["organisation", "show", String(number)]
      default: shown = ["person", "show", String(number)]
      }
      let run = try await huunghi.run(shown)
      #expect(run.status == 0 && run.output.contains("Anh"), "nothing has changed")
    }

    let done = try await huunghi.run(command + [full] + options)
    #expect(done.status == 0, "\(done.errors)")
  }
}
