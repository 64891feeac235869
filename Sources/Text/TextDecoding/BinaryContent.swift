/// Kinds of content that are not text.
public enum BinaryContent: String, Sendable, CaseIterable {
  case pdf = "a PDF document"
  case zip = "a ZIP archive, or an office document or e-book packed as one"
  case png = "a PNG picture"
  case jpeg = "a JPEG picture"
  case gif = "a GIF picture"
  case elf = "a program (ELF)"
  case gzip = "gzip-compressed data"
  case unknown = "binary data"

  /// Its name in a message: "a PNG picture".
  public var name: String { rawValue }

  /// How many bytes at the beginning are examined.
  static let sampleSize = 8192
}

extension SourceDecoder {
  /// The kind of a source that is clearly not text; nil for anything that can be read.
  ///
  /// Well-known files are recognized by their first bytes. Otherwise, many NULs outside UTF-16 and UTF-32, or many controls that no
  /// text has, mean binary data. Escape sequences and overstrikes do not count.
  public func looksBinary(_ bytes: [UInt8]) -> BinaryContent? {
    bytes.withUnsafeBufferPointer { buffer in
      if let known = signature(of: buffer) { return known }
      if let encoding = SourceEncoding.fromByteOrder(of: buffer), encoding != .utf8 { return nil }
      return hasControlsOfBinaryData(buffer) ? .unknown : nil
    }
  }

  private func signature(of bytes: UnsafeBufferPointer<UInt8>) -> BinaryContent? {
    let signatures: [([UInt8], BinaryContent)] = [
      (Array("%PDF-".utf8), .pdf), (Array("PK\u{3}\u{4}".utf8), .zip), (Array("PK\u{5}\u{6}".utf8), .zip),
      ([0x89] + Array("PNG\r\n".utf8), .png), ([0xFF, 0xD8, 0xFF], .jpeg), (Array("GIF87a".utf8), .gif),
      (Array("GIF89a".utf8), .gif), (Array("\u{7F}ELF".utf8), .elf), ([0x1F, 0x8B, 0x08], .gzip),
    ]
    return signatures.first { bytes.starts(with: $0.0) }?.1
  }

  /// More than one NUL in 50 bytes, or one odd control in 20. A few of them in a short text are just damage.
  private func hasControlsOfBinaryData(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let sample = bytes.prefix(BinaryContent.sampleSize)
    guard sample.count >= 8 else { return false }
    var nuls = 0
    var controls = 0
    for byte in sample where byte < 0x20 || byte == 0x7F {
      switch byte {
      case 0: nuls += 1
      case 0x07...0x0D, 0x1B: continue
      default: controls += 1
      }
    }
    guard controls + nuls > 4 else { return false }
    return nuls * 50 > sample.count || (controls + nuls) * 20 > sample.count
  }
}
