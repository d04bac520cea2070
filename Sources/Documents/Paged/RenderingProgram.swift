/// A program of others that makes pages or pictures.
public enum RenderingProgram: String, Hashable, Sendable, CaseIterable {
  /// LibreOffice, without a window.
  case libreOffice
  /// librsvg's, which makes pixels of a drawing.
  case rsvgConvert

  /// The command.
  public var command: String {
    switch self {
    case .libreOffice: "soffice"
    case .rsvgConvert: "rsvg-convert"
    }
  }

  /// What a person calls it.
  public var name: String {
    switch self {
    case .libreOffice: "LibreOffice"
    case .rsvgConvert: "rsvg-convert"
    }
  }

  /// The packages that bring it, by Debian's names.
  public var packages: String {
    switch self {
    case .libreOffice: "libreoffice-writer-nogui fonts-liberation2 fonts-symbola"
    case .rsvgConvert: "librsvg2-bin fonts-liberation2"
    }
  }
}
