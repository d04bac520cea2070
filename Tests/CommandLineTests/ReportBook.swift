import Testing

/// A book of its own, since numbers are given in order, from which reports can be issued, and a folder for its key.
func withReportBook(_ body: (SuiteBook, BuiltProgram, String) async throws -> Void) async throws {
  let suite = SuiteBook { huunghi in
    for line in [
      ["organisation", "add", "Hội hữu nghị Việt - Nga", "--kind", "central"],
      ["person", "add", "Nguyễn Văn Ký"],
      ["record", "gathering", "Gặp mặt lưu học sinh", "23/5/2025", "--at", "Hải Dương", "--attended", "120"],
    ] {
      let run = try await huunghi.run(line)
      #expect(run.status == 0, "\(run.errors)")
    }
  }
  try await withFolder { folder in
    let huunghi = try await suite.program(folder: folder)
    let setup = try await huunghi("setup", "--name", "Lê Thị Ghi", "--association", "viet nga")
    #expect(setup.status == 0, "\(setup.errors)")
    try await body(suite, huunghi, folder)
  }
}
