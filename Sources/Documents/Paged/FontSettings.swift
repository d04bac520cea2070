/// What fontconfig is told, which finds the letters that a font hasn't got in others.
enum FontSettings {
  /// The system's settings.
  static let system = "/etc/fonts/fonts.conf"

  /// The system's fonts without those in colours: LibreOffice 7.4 takes the emoji of Noto Color Emoji, which many desktops
  /// have, before any other and prints nothing of them. What is left in black (Debian's fonts-symbola) prints grey too.
  static let withoutColours = """
    <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>\
    <include>\(system)</include><selectfont><rejectfont><pattern><patelt name="color"><bool>true</bool></patelt>\
    </pattern></rejectfont></selectfont></fontconfig>
    """
}
