import UTF8Text

/// Reads the encoding that a page names: in `meta charset`, in `meta http-equiv`, or in an XML declaration.
///
///     <meta http-equiv="Content-Type" content="text/html; charset=koi8-r">   ►   KOI8-R
package enum DeclaredEncoding {
  /// How many bytes at the beginning are searched. Browsers search 1,024, but some pages have longer heads.
  private static let reach = 8192

  /// The encoding that is declared; nil if there is none or its name is not plausible.
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> SourceEncoding? {
    let head = UnsafeBufferPointer(rebasing: bytes.prefix(reach))
    var at = 0
    while let tag = next("<", in: head, from: at) {
      at = tag + 1
      let isMeta = holds(head, lowercased: "meta", at: at)
      guard isMeta || holds(head, lowercased: "?xml", at: at) else { continue }
      let end = next(">", in: head, from: at) ?? head.count
      if let label = label(behind: isMeta ? "charset" : "encoding", in: head, at..<end) { return encoding(label) }
    }
    return nil
  }

  /// The encoding of a label, as the WHATWG maps it: Latin-1 and ASCII mean Windows-1252.
  package static func encoding(_ label: String) -> SourceEncoding? {
    switch label {
    case "utf-8", "utf8": .utf8
    // A declaration that can be read as ASCII is not in UTF-16, whatever it says.
    case "utf-16", "utf-16le", "utf-16be", "unicode": .utf8
    case "iso-8859-1", "latin1", "latin-1", "iso8859-1", "us-ascii", "ascii", "windows-1252", "cp1252": .windows1252
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j": .named("CP932")
    case "gb2312", "gbk", "x-gbk", "gb18030": .named("GB18030")
    case "euc-kr", "ks_c_5601-1987", "korean": .named("UHC")
    case "x-x-big5", "big5", "big5-hkscs": .named("BIG5-HKSCS")
    case "iso-8859-9", "latin5": .named("WINDOWS-1254")
    case "tis-620", "iso-8859-11": .named("WINDOWS-874")
    default: .named(label.uppercased())
    }
  }

  /// The encodings of Windows for the scripts of those that the ISO made before.
  private static let windows = [
    "ISO-8859-2": "WINDOWS-1250", "ISO-8859-5": "WINDOWS-1251", "ISO-8859-6": "WINDOWS-1256",
    "ISO-8859-7": "WINDOWS-1253", "ISO-8859-8": "WINDOWS-1255", "ISO-8859-8-I": "WINDOWS-1255",
    "ISO-8859-4": "WINDOWS-1257", "ISO-8859-13": "WINDOWS-1257",
  ]

  /// The encoding that bytes are in which claim to be in another one: between 0x80 and 0x9F no encoding of the ISO has anything that is
  /// read, and those of Windows have letters, quotation marks and dashes there.
  static func meant(by encoding: SourceEncoding, _ bytes: UnsafeBufferPointer<UInt8>) -> SourceEncoding {
    guard case .named(let name) = encoding, let meant = windows[name],
      bytes.contains(where: { (0x80..<0xA0).contains($0) && $0 != 0x85 })
    else { return encoding }
    return .named(meant)
  }

  private static func label(
    behind key: String, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> String? {
    for start in range where holds(bytes, lowercased: key, at: start) {
      var at = start + key.utf8.count
      while at < range.upperBound, isSpace(bytes[at]) { at += 1 }
      guard at < range.upperBound, bytes[at] == UInt8(ascii: "=") else { continue }
      at += 1
      while at < range.upperBound, isSpace(bytes[at]) || bytes[at] == 0x22 || bytes[at] == 0x27 { at += 1 }
      var label = ""
      while at < range.upperBound, label.utf8.count < 40, isLabelByte(bytes[at]) {
        label.unicodeScalars.append(Unicode.Scalar(isUpper(bytes[at]) ? bytes[at] | 0x20 : bytes[at]))
        at += 1
      }
      if !label.isEmpty { return label }
    }
    return nil
  }

  private static func isLabelByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == 0x2D || byte == 0x5F || byte == 0x3A
  }

  private static func next(_ sign: Unicode.Scalar, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    bytes[min(start, bytes.count)...].firstIndex(of: UInt8(ascii: sign))
  }
}
