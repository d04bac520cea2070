import Foundation
import Testing

/// Would catch a message that names the wrong thing, or that is in English for who reads another language.
@Suite struct UnusableFolderTests {
  /// The program can't use a private cluster's folder, and says why in Vietnamese and in Russian.
  private func says(
    _ vietnamese: String, _ russian: String, of data: String, asked: [String] = ["database", "status"]
  ) async throws {
    for (language, words) in [("vi", vietnamese), ("ru", russian)] {
      var huunghi = try BuiltProgram(language: language)
      huunghi.environment["HUUNGHI_DATABASE_URL"] = nil
      huunghi.environment["HUUNGHI_DATA"] = data
      let run = try await huunghi.run(asked)
      #expect(run.status == 69 && run.errors.contains(words), "\(run.output)\(run.errors)")
    }
  }

  @Test func `a file that can't be read isn't called a folder`() async throws {
    try await withFolder { folder in
      let version = folder + "/postgres/data/PG_VERSION"
      try FileManager.default.createDirectory(atPath: version, withIntermediateDirectories: true)
      try await says(
        "Không đọc được tệp \(version): đó là một thư mục", "Файл \(version) прочитать нельзя: это папка", of: folder)
    }
  }

  @Test func `what stands in a cluster's place is told in each language`() async throws {
    try await withFolder { folder in
      let data = folder + "/postgres/data"
      try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
      try "x".write(toFile: data + "/letter", atomically: false, encoding: .utf8)
      try await says("không trống mà không có tệp PG_VERSION", "файла PG_VERSION в ней нет", of: folder)
      try "x".write(toFile: data + "/PG_VERSION", atomically: false, encoding: .utf8)
      try await says("PG_VERSION không ghi phiên bản nào", "в файле PG_VERSION не указана версия", of: folder)
    }
  }

  @Test func `a path that no server takes is told in each language`() async throws {
    try await withFolder { folder in
      let long = folder + String(repeating: "/" + String(repeating: "d", count: 200), count: 5)
      try await says("đường dẫn dài quá 900 byte", "её путь длиннее 900 байт", of: long, asked: ["database", "start"])
      let broken = folder + "/hai\ndòng"
      try await says("có ký tự xuống dòng", "есть перевод строки", of: broken, asked: ["database", "start"])
    }
  }
}
