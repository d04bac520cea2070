/// The pure rooms take "now", ids and everything else as parameters; only the command line speaks with a person.
enum PurityRule {
  /// What reads a clock, makes an id or a random number, or reaches for the world outside.
  private static let impure = [
    // An instant is nothing these rooms deal in, so that no `.now` can mean the clock's.
    #"\b(?:Date|DispatchTime|Instant|\w*Clock)\b"#,
    #"\b(?:clock_gettime|gettimeofday|localtime(?:_r)?|time)\s*\(\s*(?:nil|NULL|&)"#,
    #"\b(?:Calendar|TimeZone|Locale)\s*\.\s*(?:current|autoupdatingCurrent)\b"#,
    #"\bUUID\s*(?:\.\s*init\s*)?\(\s*\)"#, #"\bSystemRandomNumberGenerator\b"#,
    #"\.\s*random(?:Element)?\s*\("#,
    #"\.\s*shuffled?\s*\(\s*\)"#, #"\barc4random\w*"#,
    // Seeded anew in every process.
    #"\bHasher\s*\(\s*\)"#, #"\.\s*hashValue\b"#,
    #"\b(?:FileManager|FileHandle|ProcessInfo|Process|Bundle|UserDefaults|URLSession|CommandLine)\b"#,
    // Sharing out work whose result doesn't depend on who did which part is as pure as the work.
    #"\b(?:DispatchQueue(?!\s*\.\s*concurrentPerform\b)|DispatchSource|Thread|Task)\b"#,
    #"\b(?:fopen|getenv|system|popen)\s*\("#,
    #"\b(?:URL|contentsOfFile|fileURLWithPath)\b"#,
  ]

  /// What speaks with a person or ends the process.
  private static let terminal = [
    #"(?<![.\w])(?:print|debugPrint|dump|readLine)\s*\("#, #"(?<![.\w])(?:exit|isatty)\s*\("#,
  ]

  static func findings(_ source: SwiftSource) -> [Finding] {
    guard let room = Room.of(source.path) else { return [] }
    let isOutside = room.impureFolder.map { Room.inside(source.path).hasPrefix($0 + "/") } ?? false
    let forbidden = (room.isPure && !isOutside ? impure : []) + (room.name == "huunghi" ? [] : terminal)
    return forbidden.flatMap { matches(of: $0, in: source.code) }
      .map { Finding(path: source.path, line: $0.line, what: "\(room.name) may not use `\($0.text)`") }
  }
}
