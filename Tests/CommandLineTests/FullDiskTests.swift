import Foundation
import Glibc
import LocalPostgres
import Postgres
import Testing

/// Would catch a disk that fills up and takes a record with it, an error that doesn't say that it's the disk, and a book
/// that can't be used once there is room again.
///
/// On a file system in memory, small enough to be filled in no time. Only root may mount one.
@Suite(
  .serialized, .enabled(if: SmallDisk.canMount, "a file system can be mounted by root only, and not in every container")
)
struct FullDiskTests {
  private func imported(_ count: Int, in folder: String) throws -> String {
    let rows = (0..<count).map { index in
      "r\(index),hội nghị,Hội nghị \(index) \(String(repeating: "x", count: 300)),\(1 + index % 28)/3/\(1990 + index % 30)"
    }
    let path = folder + "/rows.csv"
    try ("ref,kind,title,when\n" + rows.joined(separator: "\n") + "\n")
      .write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  private func isWell(_ huunghi: BuiltProgram) async throws {
    let doctor = try await huunghi("doctor")
    #expect(doctor.status == 0, "\(doctor.output)\(doctor.errors)")
  }

  @Test func `an import that fills the disk says so, and is finished when there is room`() async throws {
    try await SmallDisk.with { disk in
      let huunghi = try disk.program(language: "vi")
      #expect(try await huunghi("record", "hội nghị", "Một", "2/2/2020").status == 0)
      let path = try imported(1500, in: disk.beside)
      try disk.fill()
      let run = try await huunghi("import", path)
      #expect(run.status == 69, "\(run.output)\(run.errors)")
      #expect(run.errors.contains("Ổ đĩa của cơ sở dữ liệu đã đầy."), "\(run.errors)")
      try disk.makeRoom()
      let finished = try await huunghi("import", path, "--json")
      #expect(finished.status == 0, "\(finished.errors)")
      let file = try #require(try (finished.json()["files"] as? [[String: Any]])?.first)
      #expect((file["known"] as? Int ?? 0) + (file["recorded"] as? Int ?? 0) == 1500)
      try await isWell(huunghi)
    }
  }

  @Test func `what can't be recorded for want of room is told and not half there`() async throws {
    try await SmallDisk.with { disk in
      let huunghi = try disk.program(language: "en")
      #expect(try await huunghi("record", "hội nghị", "Một", "2/2/2020").status == 0)
      try disk.fill()
      // What fits into the room that tables have already is recorded; at last something doesn't.
      var recorded = 0
      var run = try await huunghi("record", "hội nghị", "Hai", "2/1/2021", "--json")
      while run.status == 0, recorded < 200 {
        recorded += 1
        // Long, and of letters that can't be packed: a server that has been full for minutes ends itself at a checkpoint.
        let sources = (0..<4).flatMap { _ in
          ["--source", (0..<52).map { _ in UUID().uuidString }.joined()]
        }
        run = try await huunghi.run(["record", "hội nghị", "Hai", "2/1/2021", "--distinct", "--json"] + sources)
      }
      #expect(run.status == 69, "\(run.output)\(run.errors)")
      let error = try run.error()
      #expect(error["code"] as? String == "disk-full" && error["nothing_recorded"] as? Bool == true, "\(error)")
      // Reading needs no room.
      let shown = try await huunghi("show", "last")
      #expect(shown.status == 0, "\(shown.output)\(shown.errors)")
      try disk.makeRoom()
      #expect(try await huunghi("record", "hội nghị", "Ba", "2/3/2021").status == 0)
      let agenda = try await huunghi("calendar", "2020-2021", "--json").output
      #expect(agenda.matches(of: /"vi":"(Một|Hai|Ba)"/).count == recorded + 2)
      try await isWell(huunghi)
    }
  }

  /// PostgreSQL ends itself rather than go on without its write-ahead log, and can't recover before there is room.
  @Test func `a server that had to end for want of room says so, and starts again when there is some`() async throws {
    try await SmallDisk.with { disk in
      let huunghi = try disk.program(language: "en")
      #expect(try await huunghi("record", "hội nghị", "Một", "2/2/2020").status == 0)
      let connection = try Connection.open(try await LocalCluster(folder: disk.data).start())
      // To within a few bytes of a file's end, so that the next record needs the next file.
      try connection.script(
        """
        DO $$ DECLARE room int; BEGIN
          LOOP
            room := 16777216 - (pg_walfile_name_offset(pg_current_wal_insert_lsn())).file_offset;
            EXIT WHEN room < 300;
            PERFORM pg_logical_emit_message(
              false, 'fill',
              repeat('x', CASE WHEN room < 20000 THEN room - 280 ELSE least(room - room / 200 - 1024, 1000000) END));
          END LOOP;
        END $$
        """)
      try disk.fill()
      let run = try await huunghi("record", "hội nghị", "Hai", "2/2/2021", "--json")
      #expect(run.status == 69, "\(run.output)\(run.errors)")
      #expect(try run.error()["code"] as? String == "disk-full", "\(run.errors)")
      #expect(run.errors.contains("disk is full") || run.errors.contains("is full"))
      for command in [["show", "last"], ["doctor"], ["record", "hội nghị", "Ba", "2/2/2022"]] {
        let again = try await huunghi.run(command)
        #expect(again.status == 69, "\(command): \(again.output)\(again.errors)")
        #expect(again.errors.contains("is full"), "\(again.errors)")
      }
      try disk.makeRoom()
      let last = try await huunghi("record", "hội nghị", "Bốn", "2/2/2023")
      #expect(last.status == 0, "\(last.errors)")
      let agenda = try await huunghi("calendar", "2020-2023", "--json").output
      // Of what was on its way nobody knows, and the command said so; it's there whole or not at all.
      let titles = agenda.matches(of: /"vi":"(Một|Hai|Ba|Bốn)"/).map { String($0.output.1) }
      #expect(titles.filter { $0 != "Hai" } == ["Một", "Bốn"])
      try await isWell(huunghi)
    }
  }
}

/// A file system in memory with a private cluster on it, gone after the test.
struct SmallDisk {
  /// Room for a new cluster and little more.
  private static let megabytes = 128

  private let mounted: String
  /// A folder on another disk.
  let beside: String

  /// The data folder.
  var data: String { mounted + "/data" }

  static let canMount: Bool = {
    guard geteuid() == 0 else { return false }
    let path = FileManager.default.temporaryDirectory.path + "/huunghi-mount-\(UUID().uuidString)"
    guard mkdir(path, 0o755) == 0 else { return false }
    defer { rmdir(path) }
    guard mount("none", path, "tmpfs", 0, "size=1m") == 0 else { return false }
    return umount(path) == 0
  }()

  static func with<Value>(_ body: (SmallDisk) async throws -> Value) async throws -> Value {
    try await withFolder { folder in
      chmod(folder, 0o755)
      let disk = SmallDisk(mounted: folder + "/disk", beside: folder)
      try #require(mkdir(disk.mounted, 0o755) == 0)
      try #require(mount("none", disk.mounted, "tmpfs", 0, "size=\(megabytes)m,mode=755") == 0)
      do {
        let value = try await body(disk)
        await disk.remove()
        return value
      } catch {
        await disk.remove()
        throw error
      }
    }
  }

  private func remove() async {
    try? makeRoom()
    try? await LocalCluster(folder: data).stop()
    umount2(mounted, Int32(MNT_DETACH))
  }

  /// The program with its data here.
  func program(language: String) throws -> BuiltProgram {
    var program = try BuiltProgram(language: language, folder: beside)
    program.environment["HUUNGHI_DATABASE_URL"] = nil
    program.environment["HUUNGHI_DATA"] = data
    return program
  }

  /// Leaves not a byte.
  func fill() throws {
    let file = open(mounted + "/ballast", O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    try #require(file >= 0)
    defer { close(file) }
    for size in [1 << 20, 4096] {
      let bytes = [UInt8](repeating: 1, count: size)
      while write(file, bytes, size) > 0 {}
    }
  }

  func makeRoom() throws { unlink(mounted + "/ballast") }
}
