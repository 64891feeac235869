import UTF8Text

/// What each byte of a single-byte encoding means.
struct SingleByteTable {
  /// The scalar of each of the 256 bytes.
  let scalars: [UInt32]

  /// Makes a table of 256 scalars.
  init(scalars: [UInt32]) {
    precondition(scalars.count == 256)
    self.scalars = scalars
  }

  /// Windows-1252 as the WHATWG Encoding Standard has it: Latin-1 with quotation marks, dashes and a few letters from
  /// 0x80 to 0x9F. The five bytes it leaves unused mean nothing.
  static let windows1252 = SingleByteTable(
    scalars: (0..<256).map { byte in
      guard byte >= 0x80, byte < 0xA0 else { return UInt32(byte) }
      return windows1252Specials[byte - 0x80]
    })

  /// The bytes 0x80 to 0x9F of Windows-1252.
  static let windows1252Specials: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
    0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}

extension DecodedText {
  /// Reads a single-byte encoding.
  init(_ bytes: UnsafeBufferPointer<UInt8>, table: SingleByteTable) {
    self.init(reserving: bytes.count + bytes.count / 8)
    table.scalars.withUnsafeBufferPointer { scalars in
      for index in 0..<bytes.count {
        append(scalars[Int(bytes[index])], source: index, width: 1)
      }
    }
    finish(source: bytes.count)
  }

  /// Reads UTF-8 in which some bytes are bad. One that is a letter or a quotation mark of Windows-1252 beside letters of a word is read
  /// as that, as where a quotation was pasted in; each other bad sequence becomes one U+FFFD.
  init(malformedUTF8 bytes: UnsafeBufferPointer<UInt8>) {
    self.init(reserving: bytes.count + 64)
    guard let base = bytes.baseAddress else { return }
    let scan = PlainTextScan(bytes)
    var start = 0
    var index = 0
    while true {
      index = scan.plainEnd(from: index)
      if index == bytes.count { break }
      let bad = UTF8Scalar.malformedLength(base, index, bytes.count)
      if bad == 0 {
        index += UTF8Scalar.decode(base, index, bytes.count).length
        continue
      }
      append(UnsafeBufferPointer(rebasing: bytes[start..<index]), source: start)
      append(Self.pasted(bad, at: index, in: bytes) ?? Self.replacement, source: index, width: bad)
      index += bad
      start = index
    }
    append(UnsafeBufferPointer(rebasing: bytes[start...]), source: start)
    finish(source: bytes.count)
  }

  /// What a bad byte is in Windows-1252, if it stands beside a letter, or is a dash between spaces, and its other neighbour is no part of a
  /// character either.
  private static func pasted(_ length: Int, at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
    let byte = bytes[index]
    guard length == 1, byte < 0xFE, index > 0, index + 1 < bytes.count else { return nil }
    let (before, behind) = (bytes[index - 1], bytes[index + 1])
    // A character of UTF-8 ends in a byte below 0xC0: one from there on was pasted, too.
    guard before < 0x80 || before >= 0xC0 || (0x91...0x97).contains(before), behind < 0x80 || behind >= 0xC0 else {
      return nil
    }
    let isQuotation = byte >= 0x91 && byte <= 0x97 || byte == 0x84
    let isBesideLetter = isLetter(before) || before >= 0xC0 || isLetter(behind)
    let isDash = byte >= 0x96 && byte <= 0x97 && before == 0x20 && behind == 0x20
    let closes = byte >= 0x91 && byte <= 0x94 && [0x2E, 0x2C, 0x21, 0x3F].contains(before)
    guard isBesideLetter || isDash || closes else { return nil }
    guard isQuotation || byte >= 0xC0 && byte != 0xD7 && byte != 0xF7 || byte == 0x9C else { return nil }
    return SingleByteTable.windows1252.scalars[Int(byte)]
  }
}
