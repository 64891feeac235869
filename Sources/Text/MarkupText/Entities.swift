import CLibXML2

/// The entities of HTML.
package enum Entities {
  /// The character of an HTML 4 entity; nil for any other name.
  static func code(of name: String) -> UInt32? {
    name.withCString { pointer in
      pointer.withMemoryRebound(to: xmlChar.self, capacity: name.utf8.count + 1) { htmlEntityLookup($0)?.pointee.value }
    }
  }

  /// Text with its entities replaced by their characters; anything else stays as it is.
  ///
  ///     "A &amp; B &#8217;s"   ►   A & B ’s
  package static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "&"), let (scalar, length) = reference(bytes, at) {
        result += String(scalar).utf8
        at += length
      } else {
        result.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func reference(_ bytes: [UInt8], _ at: Int) -> (Unicode.Scalar, Int)? {
    let name = bytes[(at + 1)...].prefix(32).prefix { $0 != UInt8(ascii: ";") && $0 > 0x20 && $0 != UInt8(ascii: "&") }
    guard !name.isEmpty, name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: ";") else { return nil }
    var word = String(decoding: name, as: UTF8.self)
    let code: UInt32?
    if word.hasPrefix("#x") || word.hasPrefix("#X") {
      code = UInt32(word.dropFirst(2), radix: 16)
    } else if word.hasPrefix("#") {
      code = UInt32(word.dropFirst())
    } else {
      if word == "apos" { word = "#39" }
      code = word == "#39" ? 39 : self.code(of: word)
    }
    guard let code, code != 0, let scalar = Unicode.Scalar(code) else { return nil }
    return (scalar, name.count + 2)
  }
}
