import Fragments
import UTF8Text

/// Reads the character references that were left in a text when it was taken out of a page.
///
///     The Baker&rsquo;s caf&eacute;   ►   The Baker’s café
///
/// A text about references has one here and there, and signs of tags with them; one that has them left over has them in its words.
enum CharacterReferences {
  private static let fewest = 2
  /// The longest reference with its two signs.
  private static let longest = 10

  static func apply(to text: inout TextLines) {
    guard text.bytes.contains(UInt8(ascii: "&")) else { return }
    var found: [(line: Int, range: Range<Int>, sign: String)] = []
    for index in text.lines.indices where text.lines[index].hasCodeSign {
      let range = text.lines[index].text
      for at in range where text.bytes[at] == UInt8(ascii: "&") {
        if isOfTag(at, range, in: text) { return }
        if let reference = reference(at, range.upperBound, in: text) {
          found.append((index, reference.range, reference.sign))
        }
      }
    }
    // "&amp;" alone may be meant, and stands in addresses.
    guard found.count(where: { $0.sign != "&" }) >= fewest else { return }
    let named = found.count { isNamed($0.range, isLetter: $0.sign.first?.isLetter == true, in: text) }
    guard named * 2 <= found.count else { return }
    for reference in found {
      text.drop(signs: reference.range, putting: reference.sign)
      text.lines[reference.line].hasCodeSign = false
    }
  }

  /// Whether the sign of a tag stands here, or one the text is about: "&lt;p&gt;", but no "&lt; 2 kg", which compares.
  private static func isOfTag(_ at: Int, _ line: Range<Int>, in text: TextLines) -> Bool {
    guard text.holds("&gt;", at: at) || text.holds("&lt;", at: at) else { return false }
    let behind = text.bytes[min(at + 4, line.upperBound)..<line.upperBound].first { !isSpace($0) }
    return !(behind.map(isDigit) ?? false)
  }

  /// Whether a text speaks of a reference: a letter without others beside it is no word, and other signs stand in quotation marks then.
  private static func isNamed(_ range: Range<Int>, isLetter: Bool, in text: TextLines) -> Bool {
    let before = range.lowerBound > 0 ? text.bytes[range.lowerBound - 1] : 0x20
    let behind = range.upperBound < text.bytes.count ? text.bytes[range.upperBound] : 0x20
    if isLetter { return ![before, behind].contains(where: isOfWord) }
    return [UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"), UInt8(ascii: "(")].contains(before)
      && [UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"), UInt8(ascii: ")")].contains(behind)
  }

  /// Letters, and the signs between which other references stand.
  private static func isOfWord(_ byte: UInt8) -> Bool {
    UTF8Text.isLetter(byte) || byte >= 0x80 || byte == UInt8(ascii: "&") || byte == UInt8(ascii: ";")
  }

  private static func reference(_ at: Int, _ limit: Int, in text: TextLines) -> (range: Range<Int>, sign: String)? {
    guard let end = (at + 1..<min(limit, at + longest)).first(where: { text.bytes[$0] == UInt8(ascii: ";") }) else {
      return nil
    }
    let name = String(decoding: text.bytes[at + 1..<end], as: UTF8.self)
    return sign(name).map { (at..<end + 1, $0) }
  }

  /// What a reference of this name or number stands for.
  static func sign(_ name: String) -> String? {
    if let sign = named[name] { return sign }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    guard let value = UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10), value > 0x20, value != 0x7F,
      !(0x80..<0xA0).contains(value), let scalar = Unicode.Scalar(value)
    else { return nil }
    return value == 0xA0 ? " " : String(Character(scalar))
  }

  private static let named: [String: String] = [
    "agrave": "à", "aacute": "á", "acirc": "â", "atilde": "ã", "auml": "ä", "aring": "å", "aelig": "æ",
    "ccedil": "ç", "egrave": "è", "eacute": "é", "ecirc": "ê", "euml": "ë", "igrave": "ì", "iacute": "í",
    "icirc": "î", "iuml": "ï", "ntilde": "ñ", "ograve": "ò", "oacute": "ó", "ocirc": "ô", "otilde": "õ",
    "ouml": "ö", "oslash": "ø", "ugrave": "ù", "uacute": "ú", "ucirc": "û", "uuml": "ü", "yacute": "ý", "yuml": "ÿ",
    "szlig": "ß", "eth": "ð", "thorn": "þ", "Agrave": "À", "Aacute": "Á", "Acirc": "Â", "Atilde": "Ã", "Auml": "Ä",
    "Aring": "Å", "AElig": "Æ", "Ccedil": "Ç", "Egrave": "È", "Eacute": "É", "Ecirc": "Ê", "Euml": "Ë",
    "Igrave": "Ì", "Iacute": "Í", "Icirc": "Î", "Iuml": "Ï", "Ntilde": "Ñ", "Ograve": "Ò", "Oacute": "Ó",
    "Ocirc": "Ô", "Otilde": "Õ", "Ouml": "Ö", "Oslash": "Ø", "Ugrave": "Ù", "Uacute": "Ú", "Ucirc": "Û",
    "Uuml": "Ü", "Yacute": "Ý", "ETH": "Ð", "THORN": "Þ", "oelig": "œ", "OElig": "Œ", "scaron": "š", "Scaron": "Š",
    "nbsp": " ", "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”",
    "bdquo": "„", "laquo": "«", "raquo": "»", "lsaquo": "‹", "rsaquo": "›", "hellip": "…", "bull": "•",
    "middot": "·", "copy": "©", "reg": "®", "trade": "™", "deg": "°", "plusmn": "±", "times": "×", "divide": "÷",
    "frac12": "½", "frac14": "¼", "frac34": "¾", "sup2": "²", "sup3": "³", "sect": "§", "para": "¶", "euro": "€",
    "pound": "£", "yen": "¥", "cent": "¢", "dagger": "†", "ensp": " ", "emsp": " ", "thinsp": " ", "zwnj": "",
    "shy": "", "quot": "\"", "apos": "'", "amp": "&", "iexcl": "¡", "iquest": "¿", "larr": "←", "rarr": "→",
    "minus": "−", "lt": "<", "gt": ">",
  ]
}
