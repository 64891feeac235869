extension Byline {
  /// The line without what is said in brackets of who writes: "Lise Hamon (Saint-Malo, envoyée spéciale) et Yann Le Goff".
  static func withoutBrackets(_ line: String) -> String {
    guard line.utf8.contains(UInt8(ascii: "(")) else { return line }
    var rest = Substring(line)
    var kept = ""
    while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
      let before = rest[..<open]
      kept += String(before.last == " " ? before.dropLast() : before)
      rest = rest[rest.index(after: close)...]
    }
    return kept + String(rest)
  }
}
