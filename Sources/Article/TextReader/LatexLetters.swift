import UTF8Text

/// Letters and signs that LaTeX writes as commands.
///
///     M\"uhle, stra\ss e, caf\'{e}, na\"{\i}v   ►   Mühle, straße, café, naïv
enum LatexLetters {
  /// The marks of accents, by the sign or letter of their command.
  private static let marks: [UInt8: Unicode.Scalar] = {
    var marks: [UInt8: Unicode.Scalar] = [:]
    let signs: [(Character, Unicode.Scalar)] = [
      ("`", "\u{300}"), ("'", "\u{301}"), ("^", "\u{302}"), ("~", "\u{303}"), ("=", "\u{304}"), ("u", "\u{306}"),
      (".", "\u{307}"), ("\"", "\u{308}"), ("r", "\u{30A}"), ("H", "\u{30B}"), ("v", "\u{30C}"), ("d", "\u{323}"),
      ("c", "\u{327}"), ("k", "\u{328}"), ("b", "\u{331}"),
    ]
    for (sign, mark) in signs { marks[sign.asciiValue ?? 0] = mark }
    return marks
  }()

  /// The letters that have a sign of their own with a mark. Characters that mean the same are equal, so that a letter with its mark finds
  /// the one that holds both.
  private static let composed: [Character: Character] = {
    var letters: [Character: Character] = [:]
    for range in [0xC0...0x24F, 0x1E00...0x1EFF] as [ClosedRange<UInt32>] {
      for scalar in range.compactMap(Unicode.Scalar.init) { letters[Character(scalar)] = Character(scalar) }
    }
    return letters
  }()

  /// The letter of an accent's command at an offset, and where the command ends.
  static func accented(_ at: Int, _ end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (text: String, end: Int)? {
    guard at + 2 < end, let mark = marks[bytes[at + 1]] else { return nil }
    var next = at + 2
    if isLetter(bytes[at + 1]) {
      // "\c{c}" and "\c c" are accents, "\color" is another command.
      guard bytes[next] == UInt8(ascii: "{") || bytes[next] == 0x20 else { return nil }
      while next < end, bytes[next] == 0x20 { next += 1 }
      guard next < end else { return nil }
    }
    guard bytes[next] == UInt8(ascii: "{") else {
      return base(next, end, in: bytes).map { (with(mark, $0.base), $0.end) }
    }
    guard let close = (next..<min(end, next + 8)).first(where: { bytes[$0] == UInt8(ascii: "}") }) else { return nil }
    let inner = (next + 1..<close).trimmed(in: bytes)
    if inner.isEmpty {
      return isLetter(bytes[at + 1]) ? nil : (String(decoding: [bytes[at + 1]], as: UTF8.self), close + 1)
    }
    guard let found = base(inner.lowerBound, inner.upperBound, in: bytes), found.end >= inner.upperBound else {
      return nil
    }
    return (with(mark, found.base), close + 1)
  }

  /// The letter an accent stands on: one character, or "\i" and "\j", which have no dot.
  private static func base(
    _ at: Int, _ end: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (base: Unicode.Scalar, end: Int)? {
    if bytes[at] == UInt8(ascii: "\\") {
      guard at + 1 < end, bytes[at + 1] == UInt8(ascii: "i") || bytes[at + 1] == UInt8(ascii: "j"),
        at + 2 >= end || !isLetter(bytes[at + 2])
      else { return nil }
      var next = at + 2
      while next < end, bytes[next] == 0x20 { next += 1 }
      return (Unicode.Scalar(bytes[at + 1]), next)
    }
    let base = scalar(bytes, at: at)
    guard base.properties.isAlphabetic else { return nil }
    return (base, at + String(base).utf8.count)
  }

  private static func with(_ mark: Unicode.Scalar, _ base: Unicode.Scalar) -> String {
    var letter = String(base)
    letter.unicodeScalars.append(mark)
    return letter.first.flatMap { composed[$0] }.map { String($0) } ?? letter
  }

  /// Commands that are a letter, a sign or a name.
  static let named: [String: String] = [
    "ss": "ß", "SS": "SS", "o": "ø", "O": "Ø", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å",
    "l": "ł", "L": "Ł", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ",
    "NG": "Ŋ", "glqq": "„", "grqq": "“", "glq": "‚", "grq": "‘", "flqq": "«", "frqq": "»", "flq": "‹", "frq": "›",
    "guillemotleft": "«", "guillemotright": "»", "guillemetleft": "«", "guillemetright": "»", "og": "« ", "fg": " »",
    "quotedblbase": "„", "quotesinglbase": "‚", "lq": "‘", "rq": "’", "textquotedblleft": "“", "textquotedblright": "”",
    "textquoteleft": "‘", "textquoteright": "’", "textquotesingle": "'", "textquotedbl": "\"", "dots": "…",
    "ldots": "…", "textellipsis": "…", "S": "§", "P": "¶", "copyright": "©", "textcopyright": "©",
    "textregistered": "®", "texttrademark": "™", "pounds": "£", "textsterling": "£", "euro": "€", "texteuro": "€",
    "EUR": "€", "textyen": "¥", "textcent": "¢", "dag": "†", "ddag": "‡", "textdagger": "†", "textdegree": "°",
    "degree": "°", "textendash": "–", "textemdash": "—", "textbackslash": "\\", "textbar": "|", "textless": "<",
    "textgreater": ">", "textasciitilde": "~", "textasciicircum": "^", "textunderscore": "_", "textbullet": "•",
    "textperiodcentered": "·", "textdollar": "$", "textexclamdown": "¡", "textquestiondown": "¿",
    "textordfeminine": "ª", "textordmasculine": "º", "textonehalf": "½", "textonequarter": "¼", "textmu": "µ",
    "texttimes": "×", "textpm": "±", "LaTeX": "LaTeX", "LaTeXe": "LaTeX2e", "TeX": "TeX", "BibTeX": "BibTeX",
    "slash": "/", "quad": " ", "qquad": " ", "enspace": " ", "thinspace": " ", "space": " ", "nobreakspace": "\u{A0}",
    "textnumero": "№", "No": "Nº",
  ]
}
