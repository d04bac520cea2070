import Foundation

/// Writes an archive: `MakeArchive SIZE FOLDER FACTS`, FACTS being the folder of the program's own facts.
@main
enum MakeArchive {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let size = Int(arguments[1]), size >= 1000 else {
      FileHandle.standardError.write(Data("usage: MakeArchive SIZE FOLDER FACTS (SIZE 1000 or more)\n".utf8))
      exit(64)
    }
    try Archive(size: size, folder: arguments[2]).write(facts: Facts(folder: arguments[3]), seed: 1950)
  }
}
