import UTF8Text

/// The addresses that links in a book have.
enum EPUBAddress {
  /// The address with everything escaped that has to be; nil if it is no address of the web, or its server's name cannot be one.
  ///
  ///     https://example.org/Übung [1]   ►   https://example.org/%C3%9Cbung%20%5B1%5D
  static func of(_ url: String) -> String? {
    let lower = url.prefix(8).lowercased()
    guard let scheme = ["https://", "http://"].first(where: { lower.hasPrefix($0) }) else { return nil }
    let rest = url.utf8.dropFirst(scheme.utf8.count)
    let end = rest.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
    let server = rest[..<(end ?? rest.endIndex)]
    guard isServer(server) else { return nil }
    return scheme + String(decoding: server, as: UTF8.self) + escaped(Array(rest[server.endIndex...]))
  }

  /// Whether it is the name of a server, with or without the number of a port. Letters of all scripts may stand in a name.
  private static func isServer(_ name: Substring.UTF8View) -> Bool {
    let parts = name.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard let host = parts.first, let first = host.first, parts.count <= 2, first != UInt8(ascii: ".") else {
      return false
    }
    let isName = host.allSatisfy { byte in
      isLetterOrDigit(byte) || byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }
    let labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isPort = parts.count == 1 || (1...5).contains(parts[1].count) && parts[1].allSatisfy { isDigit($0) }
    return isName && isPort && !labels.dropLast().contains { $0.isEmpty || $0.count > 63 }
  }

  /// Path, query and fragment, with what is no sign of an address as percent signs and digits.
  private static func escaped(_ bytes: [UInt8]) -> String {
    let allowed = Set("!$&'()*+,-./:;=?@_~".utf8)
    var result: [UInt8] = []
    var hasFragment = false
    for (index, byte) in bytes.enumerated() {
      let isFragment = byte == UInt8(ascii: "#") && !hasFragment
      let isEscape = byte == UInt8(ascii: "%") && bytes[(index + 1)...].prefix(2).count { hexValue($0) != nil } == 2
      if isLetterOrDigit(byte) || allowed.contains(byte) || isFragment || isEscape {
        result.append(byte)
      } else {
        let digits = Array("0123456789ABCDEF".utf8)
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
      hasFragment = hasFragment || isFragment
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }
}
