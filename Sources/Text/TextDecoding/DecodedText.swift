import TextModel
import UTF8Text

/// Text on its way from the source's bytes to clean text: well-formed UTF-8 that may still hold control characters.
package struct DecodedText {
  /// U+FFFD, which replaces invalid bytes.
  package static let replacement: UInt32 = 0xFFFD

  private(set) var utf8: [UInt8] = []
  private(set) var offsets = OffsetMap()
  /// How many source bytes the last character took, so that only changes are recorded.
  private var pace: (text: UInt8, source: UInt8) = (1, 1)

  init(reserving capacity: Int = 0) {
    utf8.reserveCapacity(capacity)
  }

  /// Appends a scalar that was read from `width` bytes at `source`, 1 to 255. Sources have no gaps between them.
  @inline(__always)
  mutating func append(_ scalar: UInt32, source: Int, width: Int) {
    let textWidth = UTF8Scalar.width(scalar)
    if textWidth != Int(pace.text) || width != Int(pace.source) {
      setPace(text: textWidth, source: width, at: source)
    }
    UTF8Scalar.append(scalar, to: &utf8)
  }

  /// Appends bytes that are unchanged from the source.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, source: Int) {
    guard !bytes.isEmpty else { return }
    if pace != (1, 1) { setPace(text: 1, source: 1, at: source) }
    utf8.append(contentsOf: bytes)
  }

  /// Appends converted bytes, of which only the source offset of the first is known exactly.
  mutating func append(converted bytes: UnsafeBufferPointer<UInt8>, source: Int) {
    setPace(text: 1, source: 1, at: source)
    utf8.append(contentsOf: bytes)
  }

  /// Records where the source ends.
  mutating func finish(source: Int) {
    offsets.append(text: utf8.count, source: source)
  }

  private mutating func setPace(text: Int, source width: Int, at source: Int) {
    pace = text == width ? (1, 1) : (UInt8(truncatingIfNeeded: text), UInt8(truncatingIfNeeded: width))
    offsets.append(text: utf8.count, source: source, textStep: pace.text, sourceStep: pace.source)
  }
}
