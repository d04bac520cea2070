import Testing

@testable import LocalPostgres

/// Would catch a data folder in the wrong place, and files of the server that are misread.
@Suite struct PartsTests {
  @Test(arguments: [
    (["XDG_DATA_HOME": "/x", "HOME": "/users/an"], false, "/x/huunghi"),
    (["HOME": "/users/an"], false, "/users/an/.local/share/huunghi"),
    (["XDG_DATA_HOME": "", "HOME": "/users/an"], false, "/users/an/.local/share/huunghi"),
    (["XDG_DATA_HOME": "relative", "HOME": "/users/an"], false, "/users/an/.local/share/huunghi"),
    (["XDG_DATA_HOME": "/x", "HOME": "/users/an"], true, "/var/lib/huunghi"),
    ([:], false, nil),
  ])
  func `the data folder follows the environment`(environment: [String: String], isRoot: Bool, folder: String?) {
    #expect(defaultDataFolder(environment: environment, isRoot: isRoot) == folder)
  }

  @Test func `the server's lock file is read`() throws {
    let file = try #require(
      PostmasterFile("4711\n/x/data\n1748000000\n5432\n/x/socket\n\n  5432001    131072\nready   \n"))
    #expect(file.processIdentifier == 4711)
    #expect(file.port == 5432)
    #expect(file.socketFolder == "/x/socket")
  }

  @Test(arguments: [
    "", "\n", "4711\n", "4711\n/x\n1\n5432\n\n", "x\n/x\n1\n5432\n/s\n", "99999999999999999999\n\n\n\n\n",
  ])
  func `half a lock file is none`(text: String) {
    #expect(PostmasterFile(text.replacing("|", with: "\n")) == nil)
  }

  @Test(arguments: [("plain", "'plain'"), ("it's", "'it'\\''s'"), ("$(id)", "'$(id)'"), ("", "''")])
  func `a shell takes a quoted word literally`(word: String, quoted: String) {
    #expect(shellQuoted(word) == quoted)
  }
}
