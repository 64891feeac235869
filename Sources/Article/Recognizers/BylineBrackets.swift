extension Byline {
  /// The line without what is said in brackets of who writes: "Lise Hamon (Saint-Malo, envoyée spéciale) et Yann Le Goff".
  static func withoutBrackets(_ line: String) -> String {
    guard line.utf8.contains(UInt8(ascii: "(")) else { return line }
    var rest = Substring(line)
    var kept = ""
    while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
      kept += rest[..<open].last == " " ? rest[..<open].dropLast() : rest[..<open]
      rest = rest[rest.index(after: close)...]
    }
    return kept + rest
  }
}
