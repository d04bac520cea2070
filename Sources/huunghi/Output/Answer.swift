import Documents
import Friendship
import Glibc
import Wording

/// Prints answers: as text in the terminal's width, or as JSON.
enum Answer {
  /// Prints a document in the form that was asked for.
  static func show(_ blocks: @autoclosure () -> [Block], json: @autoclosure () -> JSON) throws {
    if Session.current.isJSON { return try Page.write(json().text + "\n") }
    var text = StyledText()
    for block in blocks() { try Page.write(text.render(block)) }
  }

  /// Prints a sentence, or what it says as JSON.
  static func say(_ phrase: Phrase, json: JSON) throws {
    let text = phrase.in(Session.current.language)
    try Page.write((Session.current.isJSON ? json.text : text) + "\n")
  }
}

/// Text of blocks, with titles and remarks set off where the terminal shows colours.
struct StyledText {
  private var renderer = TextRenderer(language: Session.current.language, width: Terminal.columns)
  private let isColoured = Colour.isOn(STDOUT_FILENO)

  mutating func render(_ block: Block) -> String {
    let text = renderer.render(block)
    guard isColoured else { return text }
    switch block {
    case .title, .heading: return Self.styled(text, .strong)
    case .note: return Self.styled(text, .faint)
    default: return text
    }
  }

  /// Line by line, so that a pager that cuts between two lines shows both right.
  private static func styled(_ text: String, _ style: Note.Style) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : Colour.styled(String($0), style) }
      .joined(separator: "\n")
  }
}
