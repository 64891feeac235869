import CNcurses

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Which characters the terminal has, by what the environment says.
extension Terminal {
  /// Whether the environment names a set of characters other than those of Unicode. One that names none (C, POSIX) says nothing of the
  /// terminal, and nearly all have Unicode.
  public static var lacksUnicode: Bool {
    let names: [String] = ["LC_ALL", "LC_CTYPE", "LANG"]
    let said = names.lazy.compactMap { name in getenv(name).map { String(cString: $0) } }.first { !$0.isEmpty }
    return said.map { lacksUnicode(locale: $0) } ?? false
  }

  /// Whether a locale's name says so: "de_DE.ISO-8859-1@euro", "ru_RU.KOI8-R".
  static func lacksUnicode(locale: String) -> Bool {
    guard let dot = locale.firstIndex(of: ".") else { return false }
    let codeset = locale[locale.index(after: dot)...].prefix { $0 != "@" }.lowercased().filter {
      $0 != "-" && $0 != "_"
    }
    let eightBit = [
      "iso8859", "koi8", "cp12", "cp8", "cp4", "windows12", "tis620", "armscii", "georgian", "usascii", "ansi",
    ]
    return eightBit.contains { codeset.hasPrefix($0) }
  }
}
