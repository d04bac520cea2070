import Foundation
import Friendship
import Testing
import Wording

@testable import Documents

/// Would catch a program that hangs and holds us, one that dies or lies and is believed, and anything left behind.
struct RenderingProgramsTests {
  /// A folder with a false program in it, a folder for what is temporary, and what a test looks at afterwards.
  private final class Stage {
    let root: URL
    let work: URL

    init(_ program: RenderingProgram, _ script: String?) throws {
      root = FileManager.default.temporaryDirectory.appending(path: "stage-\(UUID().uuidString)")
      work = root.appending(path: "work")
      try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
      guard let script else { return }
      let file = root.appending(path: program.command)
      try Data("#!/bin/sh\nroot='\(root.path)'\n\(script)\n".utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    var programs: RenderingPrograms {
      RenderingPrograms(path: root.path, folder: work.path, pageSeconds: 60, pictureSeconds: 60)
    }

    var left: [String] { (try? FileManager.default.contentsOfDirectory(atPath: work.path)) ?? ["?"] }
  }

  private func error(_ programs: RenderingPrograms) async -> RenderingError? {
    do {
      _ = try await programs.pdf([1, 2, 3])
      return nil
    } catch {
      return error
    }
  }

  /// Finds the folder where the result belongs among the arguments.
  private static let target = #"while [ "$1" != --outdir ]; do shift; done; out=$2"#

  @Test func `a program that isn't there is named with the command that installs it`() async throws {
    let stage = try Stage(.libreOffice, nil)
    let error = await error(stage.programs)
    #expect(error == .programMissing(.libreOffice) && stage.left == [])
    for language in Language.allCases {
      let text = RenderingError.programMissing(.libreOffice).phrase.in(language)
      let packages = "libreoffice-writer-nogui fonts-liberation2 fonts-symbola"
      #expect(text.contains("apt-get install --no-install-recommends \(packages)"))
    }
    await #expect(throws: RenderingError.programMissing(.rsvgConvert)) { try await stage.programs.pixels([]) }
  }

  /// Whether a process is gone, or a zombie that nobody has waited for yet. A killed process ends when it is next given a
  /// processor, which on a busy machine may be after the call that killed it has answered.
  private static func hasEnded(_ id: Int32) async throws -> Bool {
    for _ in 0..<600 {
      guard let state = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8), !state.contains(") Z") else {
        return true
      }
      try await Task.sleep(for: .milliseconds(50))
    }
    return false
  }

  @Test func `a program that hangs is ended with what it started`() async throws {
    // It ignores being asked to end, and starts another that would outlive it.
    let stage = try Stage(
      .libreOffice, "trap '' TERM INT HUP; sleep 1000 & echo $! >\"$root/child\"; echo $$ >\"$root/own\"; wait; wait")
    var programs = stage.programs
    programs.pageSeconds = 12  // The program has begun by then, also on a busy machine.
    let error = await error(programs)
    #expect(error == .programTimedOut(.libreOffice, seconds: 12) && stage.left == [])
    for name in ["own", "child"] {
      let text = try String(contentsOf: stage.root.appending(path: name), encoding: .utf8)
      let id = try #require(Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)))
      #expect(try await Self.hasEnded(id), "\(name)")
    }
  }

  @Test(arguments: [
    ("kill -9 $$", "signal"), ("echo 'no display' >&2; exit 77", "no display"),
    ("echo 'could not be loaded'", "could not be loaded"),
    ("\(target); echo 'not a document' >\"$out/document.pdf\"", ""), ("\(target); mkdir \"$out/document.pdf\"", ""),
  ])
  func `a program that dies or makes nothing of use is an error that says what it said`(script: String, said: String)
    async throws
  {
    let stage = try Stage(.libreOffice, script)
    guard case .programFailed(.libreOffice, let detail) = await error(stage.programs) else {
      Issue.record("not an error")
      return
    }
    #expect(said.isEmpty || detail.contains(said), "\(detail)")
    #expect(stage.left == [])
  }

  @Test func `what it says is kept short`() async throws {
    let stage = try Stage(.libreOffice, "yes | head -c 1000000; exit 1")
    guard case .programFailed(_, let detail) = await error(stage.programs) else {
      Issue.record("not an error")
      return
    }
    #expect(detail.utf8.count < 2100)
  }

  @Test func `it's run without the caller's home and variables, in its own profile, and its file is the answer`()
    async throws
  {
    let stage = try Stage(
      .libreOffice,
      """
      env >"$root/environment"; echo "$@" >"$root/arguments"; cat "$HOME/profile/user/registrymodifications.xcu" \
      >"$root/settings"; \(Self.target); printf '%%PDF-1.6 x' >"$out/document.pdf"
      """)
    let pdf = try await stage.programs.pdf([1, 2, 3])
    #expect(String(decoding: pdf, as: UTF8.self) == "%PDF-1.7 x")
    func text(_ name: String) throws -> String {
      try String(contentsOf: stage.root.appending(path: name), encoding: .utf8)
    }
    let environment = try text("environment").split(separator: "\n").map { $0.prefix { $0 != "=" } }
    #expect(
      Set(environment).subtracting([
        "HOME", "PATH", "TMPDIR", "LC_ALL", "SAL_USE_VCLPLUGIN", "FONTCONFIG_FILE", "PWD", "SHLVL", "_", "OLDPWD",
      ]) == [])
    #expect(try text("arguments").contains("-env:UserInstallation=file://\(stage.work.path)/"))
    #expect(try text("settings").contains("DisableMacrosExecution"))
    #expect(stage.left == [])
  }

  @Test func `a temporary folder that can't be made is an error`() async throws {
    let stage = try Stage(.libreOffice, "exit 0")
    var programs = stage.programs
    programs.folder = stage.root.appending(path: "no/such/folder").path
    guard case .temporaryFolder(let path, let reason) = await error(programs) else {
      Issue.record("not an error")
      return
    }
    #expect(path == programs.folder && reason.en == "No such file or directory" && reason.vi != reason.en)
  }
}
