import Foundation
import Testing

/// Would catch a completion that real shells don't offer, that they take apart at a space, or that they run as a command.
@Suite struct CompletionTests {
  static let book = SuiteBook(record)
  /// A name that a shell would take apart or run.
  static let strange = #"Đoàn "kịch" $(touch run) `touch run` 'nói' & hát"#

  @Sendable private static func record(_ huunghi: BuiltProgram) async throws {
    for name in ["Hội mẫu thử số một", strange] {
      let run = try await huunghi("organisation", "add", name, "--kind", "unit")
      #expect(run.status == 0, "\(run.errors)")
    }
  }

  /// A shell, and how a person starts it with the script of completions in its place.
  enum Shell: String, CaseIterable {
    case bash, zsh, fish

    var path: String? {
      ["/usr/bin/", "/bin/", "/usr/local/bin/"].map { $0 + rawValue }
        .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Files below the folder, by their names.
    func files(_ script: String, _ folder: String) -> [String: String] {
      switch self {
      case .bash:
        ["script": script, "rc": "PS1='ready> '\nbind 'set bell-style none'\nsource '\(folder)/script'\n"]
      case .zsh:
        [
          "_huunghi": script,
          ".zshrc": "PROMPT='ready> '\nfpath=('\(folder)' $fpath)\nautoload -Uz compinit\ncompinit -u -D\n",
        ]
      case .fish:
        [
          "fish/completions/huunghi.fish": script,
          "fish/config.fish": "function fish_prompt; echo -n 'ready> '; end\nfunction fish_greeting; end\n",
        ]
      }
    }

    func arguments(_ folder: String) -> [String] {
      switch self {
      case .bash: ["--noprofile", "--rcfile", folder + "/rc", "-i"]
      case .zsh, .fish: ["-i"]
      }
    }
  }

  /// Types the lines in a shell, each with Tab at its end, and gives the words that the program got from each.
  private func completed(_ lines: [String], in shell: Shell) async throws -> [[String]] {
    try await withFolder { folder in
      let huunghi = try await Self.book.program()
      let script = try await huunghi("--generate-completion-script", shell.rawValue)
      #expect(script.status == 0, "\(script.errors)")
      for (name, text) in shell.files(script.output, folder) {
        let path = URL(fileURLWithPath: folder + "/" + name)
        try FileManager.default.createDirectory(at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: path, atomically: true, encoding: .utf8)
      }
      // In the program's place, one that completes as it does and else writes down what it is given.
      let stand = folder + "/bin/huunghi"
      try FileManager.default.createDirectory(atPath: folder + "/bin", withIntermediateDirectories: true)
      try """
      #!/bin/bash
      case $1 in ---completion) exec '\(BuiltProgram.path)' "$@" ;; esac
      printf '%s\\n' "$@" > '\(folder)'/words
      echo "took $# words"
      """.write(toFile: stand, atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: stand)

      var surroundings = huunghi
      surroundings.environment.merge([
        "PATH": "\(folder)/bin:/usr/local/bin:/usr/bin:/bin", "HOME": folder, "ZDOTDIR": folder, "LC_ALL": "C.UTF-8",
        "XDG_CONFIG_HOME": folder, "XDG_DATA_HOME": folder + "/data", "TERM": "dumb",
      ]) { $1 }
      let terminal = try PseudoTerminal(
        surroundings, shell.arguments(folder), executable: try #require(shell.path), columns: 300)
      var words: [[String]] = []
      for line in lines {
        try await terminal.wait(for: "ready> ")
        try terminal.type(line + "\t\n")
        try await terminal.wait(for: "took ")
        try await terminal.wait(for: " words")
        let given = try String(contentsOfFile: folder + "/words", encoding: .utf8)
        words.append(given.split(separator: "\n").map(String.init))
      }
      try await terminal.wait(for: "ready> ")
      try terminal.type("exit\n")
      _ = try await terminal.end()
      #expect(!FileManager.default.fileExists(atPath: folder + "/run"))
      return words
    }
  }

  private func check(_ shell: Shell) async throws {
    var expected = [
      ("huunghi timeline Lạng", ["timeline", "Lạng Sơn"]), (#"huunghi timeline Hải\ P"#, ["timeline", "Hải Phòng"]),
      (#"huunghi timeline Hải\ D"#, ["timeline", "Hải Dương"]), ("huunghi record confe", ["record", "conference"]),
      ("huunghi record triển", ["record", "triển lãm"]),
      // Behind Vietnamese names of commands, groups' too.
      (#"huunghi dòng-thời-gian Hải\ P"#, ["dòng-thời-gian", "Hải Phòng"]),
      ("huunghi ghi confe", ["ghi", "conference"]),
      ("huunghi to-chuc xem Hội", ["to-chuc", "xem", "Hội mẫu thử số một"]),
      ("huunghi báo-cáo 2025 --by Hội", ["báo-cáo", "2025", "--by", "Hội mẫu thử số một"]),
      ("huunghi report 2025 --by Hội", ["report", "2025", "--by", "Hội mẫu thử số một"]),
      (#"huunghi report 2025 --by Hội\ mẫu\ th"#, ["report", "2025", "--by", "Hội mẫu thử số một"]),
      ("huunghi report 2025 --by Đo", ["report", "2025", "--by", Self.strange]),
    ]
    for quote in ["\"", "'"] {
      expected.append(("huunghi report 2025 --by \(quote)Hội m", ["report", "2025", "--by", "Hội mẫu thử số một"]))
    }
    // Without diacritics: fish filters by itself.
    if shell != .fish {
      expected.append((#"huunghi calendar --at hai\ p"#, ["calendar", "--at", "Hải Phòng"]))
      expected.append(("huunghi calendar --at \"hai p", ["calendar", "--at", "Hải Phòng"]))
    }
    // All have no more in common than "H", which would lose a letter: one after the other.
    if shell == .zsh {
      expected.append(("huunghi calendar --at ha", ["calendar", "--at", "Hà Nội"]))
      expected.append(("huunghi calendar --at ha\t", ["calendar", "--at", "Hà Tĩnh"]))
      expected.append(("huunghi calendar --at 'ha", ["calendar", "--at", "Hà Nội"]))
    }
    // Names of commands themselves, in both languages.
    expected += [
      ("huunghi dòng-th", ["dòng-thời-gian"]), ("huunghi tổ-chức đổi", ["tổ-chức", "đổi-tên"]),
      ("huunghi timel", ["timeline"]),
    ]
    let words = try await completed(expected.map(\.0), in: shell)
    for (index, (line, right)) in expected.enumerated() { #expect(words[index] == right, "\(shell): \(line)") }
  }

  @Test func `bash completes what is on record`() async throws { try await check(.bash) }

  @Test(.enabled(if: Shell.zsh.path != nil, "zsh isn't installed here"))
  func `zsh completes what is on record`() async throws { try await check(.zsh) }

  @Test(.enabled(if: Shell.fish.path != nil, "fish isn't installed here"))
  func `fish completes what is on record`() async throws { try await check(.fish) }
}
