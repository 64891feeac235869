import ArticleModel
import UTF8Text

/// Text on its way from the source's bytes to clean text: well-formed UTF-8 that may still hold control characters.
package struct DecodedText {
  /// U+FFFD, which stands for bytes that mean nothing.
  package static let replacement: UInt32 = 0xFFFD

  private(set) var utf8: [UInt8] = []
  private(set) var offsets = OffsetMap()
  /// The pace at which the last character was read, so that only changes of pace are noted.
  private var pace: (text: UInt8, source: UInt8) = (1, 1)

  init(reserving capacity: Int = 0) {
    utf8.reserveCapacity(capacity)
  }

  /// Appends a scalar that was read from `width` bytes at `source`, 1 to 255. Sources follow one another without a gap.
  @inline(__always)
  mutating func append(_ scalar: UInt32, source: Int, width: Int) {
    let textWidth = UTF8Scalar.width(scalar)
    if textWidth != Int(pace.text) || width != Int(pace.source) {
      setPace(text: textWidth, source: width, at: source)
    }
    UTF8Scalar.append(scalar, to: &utf8)
  }

  /// Appends bytes that stood in the source as they are.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, source: Int) {
    guard !bytes.isEmpty else { return }
    if pace != (1, 1) { setPace(text: 1, source: 1, at: source) }
    utf8.append(contentsOf: bytes)
  }

  /// Appends converted bytes of which only the beginning at `source` is known exactly.
  mutating func append(converted bytes: UnsafeBufferPointer<UInt8>, source: Int) {
    setPace(text: 1, source: 1, at: source)
    utf8.append(contentsOf: bytes)
  }

  /// Notes where the source ends.
  mutating func finish(source: Int) {
    offsets.append(text: utf8.count, source: source)
  }

  private mutating func setPace(text: Int, source width: Int, at source: Int) {
    pace = text == width ? (1, 1) : (UInt8(truncatingIfNeeded: text), UInt8(truncatingIfNeeded: width))
    offsets.append(text: utf8.count, source: source, textStep: pace.text, sourceStep: pace.source)
  }
}
