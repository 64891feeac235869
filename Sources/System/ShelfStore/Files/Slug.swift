/// A title as a file name: ASCII letters and digits with hyphens between, and nothing that could form a path.
package enum Slug {
  /// The name; "article" if nothing of the title is left.
  ///
  ///     "Überraschung: ../etc/passwd?"   ►   uberraschung-etc-passwd
  package static func of(_ title: String) -> String {
    var slug = ""
    for scalar in title.unicodeScalars.prefix(300) {
      let letters = plain(scalar)
      if letters.isEmpty {
        if !slug.isEmpty, slug.last != "-" { slug += "-" }
      } else {
        slug += letters
      }
      if slug.utf8.count >= 60 { break }
    }
    while slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? "article" : slug
  }

  /// The same for files that people browse, in the letters of the title's own script where ASCII has none for them.
  ///
  ///     "港の一日: 水位"   ►   港の一日-水位
  package static func readable(_ title: String) -> String {
    func isOther(_ scalar: Unicode.Scalar) -> Bool { isLetter(scalar) && plain(scalar).isEmpty }
    guard title.unicodeScalars.contains(where: isOther) else { return of(title) }
    var slug = ""
    for scalar in title.unicodeScalars.prefix(300) {
      if isLetter(scalar) {
        slug.unicodeScalars.append(scalar)
      } else if !slug.isEmpty, slug.last != "-" {
        slug += "-"
      }
      if slug.utf8.count >= 120 { break }
    }
    while slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? "article" : slug
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    let isMark = [.nonspacingMark, .spacingMark].contains(properties.generalCategory)
    return properties.isAlphabetic || isMark || properties.generalCategory == .decimalNumber
  }

  /// The name of a file as such a name, its ending kept where that is one of a few letters.
  ///
  ///     "The Pier (May).JPG"   ►   the-pier-may.jpg
  static func file(_ name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return of(name) }
    let ending = name[name.index(after: dot)...].lowercased()
    let isPlain = (1...5).contains(ending.utf8.count) && ending.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    return isPlain ? "\(of(String(name[..<dot]))).\(ending)" : of(name)
  }

  private static func plain(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "a"..."z", "0"..."9": return String(scalar)
    case "A"..."Z": return String(scalar).lowercased()
    case "ß": return "ss"
    case "æ", "Æ": return "ae"
    case "ø", "Ø": return "o"
    default: break
    }
    guard scalar.value < 0x250, scalar.value > 0xBF else { return "" }
    // Letters with diacritics, by the rows of Latin-1 and Latin Extended-A.
    let rows = [
      (0xC0...0xC5, "a"), (0xC7...0xC7, "c"), (0xC8...0xCB, "e"), (0xCC...0xCF, "i"), (0xD1...0xD1, "n"),
      (0xD2...0xD6, "o"), (0xD9...0xDC, "u"), (0xDD...0xDD, "y"), (0xE0...0xE5, "a"), (0xE7...0xE7, "c"),
      (0xE8...0xEB, "e"), (0xEC...0xEF, "i"), (0xF1...0xF1, "n"), (0xF2...0xF6, "o"), (0xF9...0xFC, "u"),
      (0xFD...0xFF, "y"), (0x100...0x105, "a"), (0x106...0x10D, "c"), (0x10E...0x111, "d"), (0x112...0x11B, "e"),
      (0x11C...0x123, "g"), (0x124...0x127, "h"), (0x128...0x131, "i"), (0x136...0x138, "k"), (0x139...0x142, "l"),
      (0x143...0x14B, "n"), (0x14C...0x151, "o"), (0x154...0x159, "r"), (0x15A...0x161, "s"), (0x162...0x167, "t"),
      (0x168...0x173, "u"), (0x174...0x175, "w"), (0x176...0x178, "y"), (0x179...0x17E, "z"),
    ]
    return rows.first { $0.0.contains(Int(scalar.value)) }?.1 ?? ""
  }
}
