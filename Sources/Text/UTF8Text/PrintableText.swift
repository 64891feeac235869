/// The one filter for text of strangers (names of files, headers of servers, what libraries say) on its way to a terminal, a log
/// or a message of one line.
public enum PrintableText {
  /// The text on one line: every control character, every bidirectional control and every byte of a file's name that is no
  /// text becomes `?`.
  ///
  ///     "a␛[2Jb.txt"   ►   "a?[2Jb.txt"
  public static func of(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnprintable) else { return text }
    var printable = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { printable.append(isUnprintable(scalar) ? "?" : scalar) }
    return String(printable)
  }

  /// The text without its control characters, for what others wrote and a reader is going to type: titles, tags.
  public static func withoutControls(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isControl($0.value) }) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isControl($0.value) }))
  }

  /// Whether a character commands a terminal or turns text around instead of being read: the control characters C0, DEL and
  /// C1, the line and paragraph separators, and bidirectional embeddings, overrides and isolates (UAX #9).
  @inlinable
  public static func isControl(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    isControl(scalar.value) || FileName.byte(of: scalar) != nil
  }
}
