import Wording

/// Why a file can't be the form that documents are set in.
public enum WordFormProblem: Error, Hashable, Sendable {
  /// Larger than 20 MB, or 64 MB with everything in it unpacked.
  case tooLarge
  /// Not a DOCX: no zip file, cut off, or without a Word document in it.
  case notWordDocument
  /// A DOCX with macros.
  case macros
  /// A header, a picture or a field in it would fetch something from elsewhere when it's opened.
  case outsideContent
  /// A DOCX in a shape that isn't read: encrypted, "Strict Open XML", or written by an unusual program.
  case unusual

  /// What to tell a person.
  public var phrase: Phrase {
    switch self {
    case .tooLarge: RenderingText.formTooLarge(megabytes: ZipReader.largestFile >> 20)
    case .notWordDocument: RenderingText.formNotWordDocument
    case .macros: RenderingText.formWithMacros
    case .outsideContent: RenderingText.formWithOutsideContent
    case .unusual: RenderingText.formUnusual
    }
  }
}
