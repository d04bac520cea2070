import Documents
import Friendship
import Glibc
import Wording

/// Prints answers: as text in the terminal's width, or as JSON.
enum Answer {
  /// Prints a document in the form that was asked for.
  static func show(_ blocks: @autoclosure () -> [Block], json: @autoclosure () -> JSON) throws {
    if Session.current.isJSON {
      let json = json()
      return try Page.write { bytes in
        json.write(to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
      }
    }
    var text = StyledText()
    for block in blocks() { try text.write(block) }
  }

  /// Prints a sentence, or what it says as JSON.
  static func say(_ phrase: Phrase, json: JSON) throws {
    let text = phrase.in(Session.current.language)
    try Page.write((Session.current.isJSON ? json.text : text) + "\n")
  }

  /// Prints what was done, which is told as well where that can't be printed.
  static func done(_ phrase: Phrase, json: JSON) throws {
    Session.current.outcome.note(done: phrase)
    try say(phrase, json: json)
  }
}

/// Text of blocks, with titles and remarks set off where the terminal shows colours.
struct StyledText {
  private var renderer = TextRenderer(language: Session.current.language, width: Terminal.columns)
  private let isColoured = Colour.isOn(STDOUT_FILENO)

  /// Writes a block to standard output.
  mutating func write(_ block: Block) throws {
    if isColoured, let style = Self.style(of: block) {
      return try Page.write(Self.styled(renderer.render(block), style))
    }
    try Page.write { renderer.write(block, to: &$0) }
  }

  private static func style(of block: Block) -> Note.Style? {
    switch block {
    case .title, .heading, .appendix: .strong
    case .note, .placeholder: .faint
    default: nil
    }
  }

  /// Line by line, so that a pager that cuts between two lines shows both right.
  private static func styled(_ text: String, _ style: Note.Style) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : Colour.styled(String($0), style) }
      .joined(separator: "\n")
  }
}
