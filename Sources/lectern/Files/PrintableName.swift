/// File names as they may be shown: a name can hold any byte but a slash and NUL, escape sequences too.
enum PrintableName {
  /// The name with every control character and every bidirectional control replaced by `?`.
  ///
  /// Before: `a␛[2Jb.txt` — after: `a?[2Jb.txt`
  static func of(_ name: String) -> String {
    var printable = String.UnicodeScalarView()
    for scalar in name.unicodeScalars { printable.append(commandsTerminal(scalar) ? "?" : scalar) }
    return String(printable)
  }

  private static func commandsTerminal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
