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
}
