import Foundation
import Subprocess

/// Runs the programs that make pages and pictures: each in a temporary folder of its own that is removed whatever
/// happens, in a session of its own that is ended whole when its time is over or this process has ended.
struct RenderingPrograms: Sendable {
  /// Where commands are looked for, as in `PATH`; `nil` for this process's.
  var path: String?
  /// Where temporary folders are made; `nil` for the system's place.
  var folder: String?
  /// How long a PDF may take. 5,000 rows take seconds (docs/performance.md); this is for what never ends.
  var pageSeconds = 180
  /// How long a picture may take: a fraction of a second where nothing else runs.
  var pictureSeconds = 120

  /// A PDF of a DOCX.
  func pdf(_ docx: [UInt8]) async throws(RenderingError) -> [UInt8] {
    try await TemporaryFolder.with(in: folder) { (folder) async throws(RenderingError) in
      try folder.write(docx, to: "document.docx")
      // A second run on one profile fails, so each has its own; LibreOffice makes what isn't in it.
      try folder.makeFolder(folder.path(of: "profile/user"))
      try folder.write(Array(LibreOfficeSettings.registry.utf8), to: "profile/user/registrymodifications.xcu")
      let said = try await run(
        .libreOffice,
        [
          "-env:UserInstallation=\(folder.address(of: "profile"))", "--headless", "--norestore", "--nolockcheck",
          "--nodefault", "--convert-to", LibreOfficeSettings.conversion, "--outdir", folder.path,
          folder.path(of: "document.docx"),
        ], in: folder, seconds: pageSeconds)
      // It exits with 0 on a file that it can't load.
      guard var pdf = folder.read("document.pdf"), pdf.starts(with: Array("%PDF-".utf8)) else {
        throw .programFailed(.libreOffice, detail: said)
      }
      // LibreOffice 7.4 writes 1.6 even when it's asked for 1.7. All of 1.6 is in 1.7 (ISO 32000-1, Annex I), the number
      // of the tagged PDF that archives and readers expect.
      if pdf.starts(with: Array("%PDF-1.6".utf8)) { pdf[7] = UInt8(ascii: "7") }
      return pdf
    }
  }

  /// A PNG of an SVG, three pixels a point: 216 an inch, enough for print.
  func pixels(_ svg: [UInt8]) async throws(RenderingError) -> [UInt8] {
    try await TemporaryFolder.with(in: folder) { (folder) async throws(RenderingError) in
      try folder.write(svg, to: "drawing.svg")
      let said = try await run(
        .rsvgConvert,
        ["--zoom", "3", "--format", "png", "--output", folder.path(of: "drawing.png"), folder.path(of: "drawing.svg")],
        in: folder, seconds: pictureSeconds)
      guard let png = folder.read("drawing.png"), png.starts(with: [0x89, 0x50, 0x4E, 0x47]) else {
        throw .programFailed(.rsvgConvert, detail: said)
      }
      return png
    }
  }

  // MARK: - Running

  /// Runs a program to its end and gives what it said, 2,000 characters at most.
  private func run(
    _ program: RenderingProgram, _ arguments: [String], in folder: TemporaryFolder, seconds: Int
  ) async throws(RenderingError) -> String {
    guard let command = find(program) else { throw .programMissing(program) }
    let log = "output.txt"
    var environment: [Environment.Key: String] = [
      // Nothing of the caller's; the home and what is temporary in the folder that is removed.
      "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": folder.path, "TMPDIR": folder.path, "LC_ALL": "C.UTF-8",
      "SAL_USE_VCLPLUGIN": "svp",
    ]
    // Where the system's settings aren't in their usual place, its fonts stay as they are.
    if FileManager.default.fileExists(atPath: FontSettings.system) {
      try folder.write(Array(FontSettings.withoutColours.utf8), to: "fonts.conf")
      environment["FONTCONFIG_FILE"] = folder.path(of: "fonts.conf")
    }
    var options = PlatformOptions()
    // LibreOffice starts others. All are in this session, so that all of them can be ended.
    options.createSession = true
    options.teardownSequence = [.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .seconds(1))]
    // What it says goes to a file: a pipe stays open as long as anything that it started lives.
    let caller = "\(ProcessInfo.processInfo.processIdentifier)"
    let words = ["-c", Self.watched, folder.path(of: log), caller, folder.path, command]
    let configuration = Configuration(
      executable: .name("sh"), arguments: Arguments(words + arguments),
      environment: .custom(environment), platformOptions: options)
    let outcome = await withTaskGroup(of: Outcome.self) { group in
      group.addTask {
        do {
          let result = try await Subprocess.run(
            configuration, input: .inputWriter, output: .discarded, error: .sequence
          ) { execution in
            // The shell's own, which says nothing: it ends when the shell does, also where that was killed. So long the
            // pipe to the watcher stays open.
            do { for try await _ in execution.standardError {} } catch {}
            try? await execution.standardInputWriter.finish()
          }
          return .ended(result.terminationStatus)
        } catch {
          return .notStarted("\(error)")
        }
      }
      group.addTask {
        do {
          try await Task.sleep(for: .seconds(seconds))
          return .timedOut
        } catch {
          return .cancelled
        }
      }
      let first = await group.next() ?? .cancelled
      // Ends the other: the program with its session, or the wait.
      group.cancelAll()
      return first
    }
    let said = folder.read(log).map { String(decoding: $0.prefix(2000), as: UTF8.self) } ?? ""
    switch outcome {
    case .ended(let status) where status.isSuccess: return said
    case .ended(let status): throw .programFailed(program, detail: "\(status) \(said)")
    case .notStarted(let reason): throw .programFailed(program, detail: reason)
    case .timedOut: throw .programTimedOut(program, seconds: seconds)
    case .cancelled: throw .programFailed(program, detail: "cancelled")
    }
  }

  /// Runs its words from the third on, with what they say in the file `$0`.
  ///
  /// A watcher, out of the session, waits on a pipe whose other end only this process holds. When that closes, however it
  /// came about (Ctrl-C, a closed terminal, a kill), it ends what is left of the session. If this process, the first word,
  /// has ended, it removes the folder too, the second; a process closes its files before it's seen to have ended, so that
  /// it looks until one of them is gone.
  private static let watched = #"""
    caller=$1 folder=$2
    shift 2
    exec 3<&0
    "$@" >"$0" 2>&1 </dev/null 3<&- &
    work=$!
    setsid sh -c '
      cat <&3
      kill -s KILL -- "-$1"
      while [ -d "$2" ]; do
        case $(cat "/proc/$3/stat") in "" | *") Z "*) exec rm -rf -- "$2" ;; esac
        sleep 0.1
      done' watcher "$$" "$folder" "$caller" >/dev/null 2>&1 &
    exec 3<&-
    wait "$work"
    status=$?
    # What a signal ended is told so.
    [ "$status" -gt 128 ] && kill -"$((status - 128))" "$$"
    exit "$status"
    """#

  private enum Outcome: Sendable {
    case ended(TerminationStatus)
    case notStarted(String)
    case timedOut
    case cancelled
  }

  /// Where the program is.
  private func find(_ program: RenderingProgram) -> String? {
    let folders = path ?? ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    return folders.split(separator: ":").map { "\($0)/\(program.command)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
