/// The encoding a source is in.
package enum SourceEncoding: Equatable {
  case utf8
  case utf16(bigEndian: Bool)
  case utf32(bigEndian: Bool)
  case windows1252
  /// An encoding that the system's iconv knows by this name.
  case named(String)

  /// The name the Internet Assigned Numbers Authority gives it.
  package var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16(let bigEndian): bigEndian ? "UTF-16BE" : "UTF-16LE"
    case .utf32(let bigEndian): bigEndian ? "UTF-32BE" : "UTF-32LE"
    case .windows1252: "windows-1252"
    case .named(let name): Self.registeredName(name)
    }
  }

  /// Names that uchardet writes in capitals, spelled as in the registry.
  private static func registeredName(_ name: String) -> String {
    if name.hasPrefix("WINDOWS-") { return "windows-" + name.dropFirst("WINDOWS-".count) }
    return switch name {
    case "SHIFT_JIS", "CP932": "Shift_JIS"
    case "BIG5": "Big5"
    case "UHC": "EUC-KR"
    case "MACINTOSH": "macintosh"
    default: name
    }
  }
}

extension SourceEncoding {
  /// The encoding that the first bytes or the positions of NULs imply; nil if they imply none.
  package static func fromByteOrder(of bytes: UnsafeBufferPointer<UInt8>) -> SourceEncoding? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    let wholeUnits = bytes.count % 4 == 0
    if wholeUnits && bytes.starts(with: [0xFF, 0xFE, 0x00, 0x00]) { return .utf32(bigEndian: false) }
    if wholeUnits && bytes.starts(with: [0x00, 0x00, 0xFE, 0xFF]) { return .utf32(bigEndian: true) }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16(bigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16(bigEndian: true) }
    return wholeUnits ? utf32FromNULs(of: bytes) ?? utf16FromNULs(of: bytes) : utf16FromNULs(of: bytes)
  }

  /// Without a mark, UTF-32 shows by units that are all characters: of four bytes one is NUL always, and another nearly so.
  private static func utf32FromNULs(of bytes: UnsafeBufferPointer<UInt8>) -> SourceEncoding? {
    let units = min(bytes.count, 4096) / 4
    guard units >= 2, bytes.prefix(4).contains(0) else { return nil }
    return [false, true].first { isText(bytes, units, bigEndian: $0) }.map { .utf32(bigEndian: $0) }
  }

  private static func isText(_ bytes: UnsafeBufferPointer<UInt8>, _ units: Int, bigEndian: Bool) -> Bool {
    var spaces = 0
    for start in stride(from: 0, to: 4 * units, by: 4) {
      let unit = bytes[start..<start + 4]
      let value = (bigEndian ? Array(unit) : unit.reversed()).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      guard value >= 0x09, value < 0x11_0000, Unicode.Scalar(value) != nil else { return false }
      if value == 0x20 || value == 0x0A { spaces += 1 }
    }
    return spaces > 0
  }

  /// Without a mark, UTF-16 shows by the upper bytes of its units: next to all of them are NUL, as in Latin script and
  /// in spaces everywhere, or the number of one other script; and no lower byte is NUL.
  private static func utf16FromNULs(of bytes: UnsafeBufferPointer<UInt8>) -> SourceEncoding? {
    let units = min(bytes.count, 4096) / 2
    guard units >= 2, bytes.prefix(2 * units).contains(0) else { return nil }
    var counts = [[Int](repeating: 0, count: 256), [Int](repeating: 0, count: 256)]
    for index in 0..<(2 * units) { counts[index & 1][Int(bytes[index])] += 1 }
    let bigEndian = counts[0][0] > counts[1][0]
    let upper = counts[bigEndian ? 0 : 1]
    let lower = counts[bigEndian ? 1 : 0]
    let script = upper.dropFirst().max() ?? 0
    guard upper[0] >= 2, upper[0] * 20 >= units, lower[0] * 50 <= upper[0] else { return nil }
    guard (upper[0] + script) * 4 >= units * 3 else { return nil }
    return isText(UTF16Units(bytes: bytes, bigEndian: bigEndian), in: units) ? .utf16(bigEndian: bigEndian) : nil
  }

  /// Whether the first `count` units look like text: hardly any controls, lone surrogates or noncharacters.
  private static func isText(_ units: UTF16Units, in count: Int) -> Bool {
    var odd = 0
    for index in 0..<count {
      let unit = units[index]
      let isControl = unit < 0x20 && unit != 0x0A && unit != 0x0D && unit != 0x09 && unit != 0x0C
      if isControl || unit >= 0xE000 && unit < 0xF900 || unit >= 0xFFFE { odd += 1 }
    }
    return odd * 20 <= count
  }
}
