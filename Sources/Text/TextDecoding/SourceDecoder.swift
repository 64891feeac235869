public import TextModel
import UTF8Text

/// Decodes the bytes of a source into clean text. Any bytes are valid input.
///
/// The encoding is that of a byte order mark; else UTF-16 if the positions of NULs suggest it; else UTF-8, even with a
/// few bad bytes in it, which become U+FFFD; else what came along with the source; else what a page declares, unless
/// nobody could read it so; else what uchardet finds; else Windows-1252. The text keeps no controls
/// but tab, line feed and form feed, no terminal escape sequences, and nothing that reorders or hides text.
///
/// Takes time and memory linear in the size of the source. A source that needs no change is not copied.
public struct SourceDecoder: Sendable {
  private let charset: SourceEncoding?

  /// Makes a decoder; `charset` is the encoding that came with the source, which overrides what a page declares.
  public init(charset: String? = nil) { self.charset = charset.flatMap { DeclaredEncoding.encoding($0.lowercased()) } }

  /// Decodes and cleans a source.
  ///
  /// - Parameter bytes: consumed, so that the source does not stay in memory beside its text.
  public func decode(_ bytes: consuming [UInt8]) -> SourceText { SourceText(decoded(consume bytes)) }

  /// The text that ``decode(_:)`` returns, in memory that nothing else refers to.
  package func decoded(_ bytes: consuming [UInt8]) -> DecodedSource {
    let source = bytes
    return source.withUnsafeBufferPointer(changed) ?? DecodedSource(utf8: source)
  }

  /// The text of a source that is not yet clean UTF-8; nil for one that is.
  private func changed(_ buffer: UnsafeBufferPointer<UInt8>) -> DecodedSource? {
    if let encoding = SourceEncoding.fromByteOrder(of: buffer), encoding != .utf8 {
      return text(of: buffer, in: encoding)
    }
    let scan = UTF8Census(buffer)
    if scan.malformed == 0, MisreadCyrillic.fills(buffer) {
      return cleaned(DecodedText(misreadCyrillic: buffer), encoding: .utf8)
    }
    if scan.isPlain { return nil }
    if scan.malformed == 0 {
      if scan.isASCII, let shifted = EncodingGuess.shiftedEncoding(of: buffer) {
        return text(of: buffer, in: shifted)
      }
      return cleaned(buffer, offsets: OffsetMap(), encoding: .utf8)
    }
    if scan.isMostlyUTF8 { return text(of: buffer, in: .utf8) }
    let declared = (charset ?? DeclaredEncoding.of(buffer)).map { DeclaredEncoding.meant(by: $0, buffer) }
    if declared == .utf8, scan.isLargelyUTF8 { return text(of: buffer, in: .utf8) }
    guard let declared, declared != .utf8 else { return text(of: buffer, in: EncodingGuess.encoding(of: buffer)) }
    return text(of: buffer, in: DeclarationDoubt.settled(declared, buffer))
  }

  private func text(of bytes: UnsafeBufferPointer<UInt8>, in encoding: SourceEncoding) -> DecodedSource {
    let decoded: DecodedText
    switch encoding {
    case .utf8: decoded = DecodedText(malformedUTF8: bytes)
    case .utf16(let bigEndian): decoded = DecodedText(utf16: bytes, bigEndian: bigEndian)
    case .utf32(let bigEndian): decoded = DecodedText(utf32: bytes, bigEndian: bigEndian)
    case .windows1252: decoded = DecodedText(bytes, table: .windows1252)
    case .named(let name):
      guard let converted = IconvDecoder.decode(bytes, from: name) else {
        let guess = EncodingGuess.encoding(of: bytes)
        return text(of: bytes, in: guess == encoding ? .windows1252 : guess)
      }
      decoded = converted
    }
    return cleaned(decoded, encoding: encoding)
  }

  private func cleaned(_ decoded: DecodedText, encoding: SourceEncoding) -> DecodedSource {
    decoded.utf8.withUnsafeBufferPointer {
      let isPlain = PlainTextScan($0).plainEnd(from: 0) == $0.count
      if isPlain { return DecodedSource(utf8: decoded.utf8, encoding: encoding.name, offsets: decoded.offsets) }
      return cleaned($0, offsets: decoded.offsets, encoding: encoding)
    }
  }

  private func cleaned(
    _ utf8: UnsafeBufferPointer<UInt8>, offsets: OffsetMap, encoding: SourceEncoding
  ) -> DecodedSource {
    let clean = TextCleaner.clean(utf8, offsets: offsets)
    return DecodedSource(utf8: clean.utf8, encoding: encoding.name, offsets: clean.offsets)
  }
}

/// A source's text with its offsets, before anything else is put into its memory.
package struct DecodedSource {
  package var utf8: [UInt8]
  package var encoding = SourceEncoding.utf8.name
  package var offsets = OffsetMap()

  /// Moves the text out.
  package mutating func takeText() -> [UInt8] {
    defer { utf8 = [] }
    return utf8
  }
}

extension SourceText {
  package init(_ decoded: DecodedSource) {
    self.init(utf8: decoded.utf8, encoding: decoded.encoding, offsets: decoded.offsets)
  }
}

/// How much of a source is UTF-8.
package struct UTF8Census {
  /// Whether the text needs no change at all.
  private(set) var isPlain = true
  /// Whether all bytes are ASCII.
  private(set) var isASCII = true
  /// The number of malformed sequences, not counting one that the end of the source cuts off.
  package private(set) var malformed = 0
  /// The number of well-formed non-ASCII sequences; counted only if there are malformed ones.
  private var wellFormed = 0
  private var isCutOff = false

  /// Counts the sequences of a source.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    let scan = PlainTextScan(bytes)
    var index = scan.plainEnd(from: 0)
    isPlain = index == bytes.count
    while index < bytes.count {
      let length = UTF8Scalar.malformedLength(base, index, bytes.count)
      if length == 0 {
        index += UTF8Scalar.decode(base, index, bytes.count).length
      } else {
        malformed += 1
        isCutOff = index + length == bytes.count && length < 4 && base[index] >= 0xC2
        index += length
      }
      index = scan.plainEnd(from: index)
    }
    if isPlain { return }
    isASCII = !bytes.contains { $0 >= 0x80 }
    if malformed > 0 { countWellFormed(bytes, base) }
  }

  /// Whether so much of it is UTF-8 that the rest must be damage: other encodings form valid sequences only by chance.
  var isMostlyUTF8: Bool {
    wellFormed >= 2 * malformed || isCutOff && malformed == 1
  }

  /// Whether as much of it is UTF-8 as is not: enough where the source says that it is, since something else was pasted in then.
  var isLargelyUTF8: Bool { wellFormed >= 3 && wellFormed >= malformed }

  private mutating func countWellFormed(_ bytes: UnsafeBufferPointer<UInt8>, _ base: UnsafePointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      let bad = UTF8Scalar.malformedLength(base, index, bytes.count)
      if bad == 0, bytes[index] >= 0x80 { wellFormed += 1 }
      index += bad > 0 ? bad : UTF8Scalar.decode(base, index, bytes.count).length
    }
  }
}
