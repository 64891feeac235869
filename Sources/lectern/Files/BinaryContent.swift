/// Tells files that hold no text: pictures, archives, programs.
///
/// Text in any encoding passes, also when it is damaged: stray NULs and control characters in a text are the parser's
/// to clean. What is turned away either begins with the signature of a format that is no text, or is full of bytes that no
/// encoding of text uses as often.
enum BinaryContent {
  /// How many bytes from the beginning are looked at.
  private static let sampleSize = 65_536
  /// Random or compressed bytes hold 9 % of the control codes counted here, machine code and pictures more.
  private static let largestControlShare = 0.05

  private static let signatures: [(bytes: [UInt8], name: String)] = [
    (Array("%PDF-".utf8), "a PDF file"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or office document"),
    ([0x1F, 0x8B], "gzip-compressed"),
    ([0x28, 0xB5, 0x2F, 0xFD], "zstd-compressed"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz-compressed"),
    (Array("BZh".utf8), "bzip2-compressed"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
    ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
    (Array("GIF8".utf8), "a GIF picture"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ([0xCF, 0xFA, 0xED, 0xFE], "a program"),
    (Array("SQLite format 3\0".utf8), "a database"),
  ]

  /// Why `bytes` are no text, or nil if they are.
  static func description(of bytes: [UInt8]) -> String? {
    let sample = bytes.prefix(sampleSize)
    if isUTF16OrUTF32(sample) { return nil }
    let controls = controlCount(of: sample)
    for signature in signatures where controls > 0 && bytes.starts(with: signature.bytes) {
      return "not text: \(signature.name)"
    }
    let tolerated = max(8, Int(largestControlShare * Double(sample.count)))
    return controls > tolerated ? "not text: binary data" : nil
  }

  /// How many bytes are control codes that text does not use: not those that move the place of printing, backspace among
  /// them (underlining in manual pages), nor the escape of terminals.
  private static func controlCount(of sample: ArraySlice<UInt8>) -> Int {
    sample.reduce(into: 0) { count, byte in
      if byte < 0x08 || (byte > 0x0D && byte < 0x20 && byte != 0x1B) { count += 1 }
    }
  }

  /// Whether NULs stand where encodings of two or four bytes a character have them: behind a byte order mark, or nearly
  /// all at even or nearly all at odd places.
  private static func isUTF16OrUTF32(_ sample: ArraySlice<UInt8>) -> Bool {
    if sample.starts(with: [0xFF, 0xFE]) || sample.starts(with: [0xFE, 0xFF]) { return true }
    if sample.starts(with: [0, 0, 0xFE, 0xFF]) { return true }
    var even = 0
    var odd = 0
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index % 2 == 0 { even += 1 } else { odd += 1 }
    }
    let most = max(even, odd)
    return most * 4 > sample.count && min(even, odd) * 20 < most
  }
}
