import TextModel
import UTF8Text

/// Removes everything from a text that is not text, and turns every line end into a line feed.
///
/// Before: `B\bBo\bol\bld \u{1B}[31mred\u{1B}[0m line\r\n`. After: `Bold red line\n`.
struct TextCleaner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let base: UnsafePointer<UInt8>
  private let scan: PlainTextScan
  private let sequences: EscapeSequence
  /// Where the parts of `bytes` were in the source.
  private var places: OffsetMapCursor
  /// Where the last copied stretch began.
  private var copiedFrom = 0
  private var output: [UInt8] = []
  private var offsets = OffsetMap()

  /// Makes a cleaner of well-formed UTF-8; `offsets` maps it back to the source.
  private init(_ bytes: UnsafeBufferPointer<UInt8>, base: UnsafePointer<UInt8>, offsets: OffsetMap) {
    self.bytes = bytes
    self.base = base
    scan = PlainTextScan(bytes)
    sequences = EscapeSequence(bytes)
    places = OffsetMapCursor(offsets)
    output.reserveCapacity(bytes.count)
  }

  /// The clean text of well-formed UTF-8, and its map back to the source.
  static func clean(_ bytes: UnsafeBufferPointer<UInt8>, offsets: OffsetMap) -> (utf8: [UInt8], offsets: OffsetMap) {
    guard let base = bytes.baseAddress else { return ([], OffsetMap()) }
    var cleaner = TextCleaner(bytes, base: base, offsets: offsets)
    cleaner.run()
    return (cleaner.output, cleaner.offsets)
  }

  private mutating func run() {
    var index = 0
    while true {
      let end = scan.plainEnd(from: index)
      copy(index..<end)
      if end == bytes.count { break }
      index = change(at: end)
    }
    offsets.append(text: output.count, source: places.end(of: bytes.count))
  }

  /// Copies everything that stays as it is.
  private mutating func copy(_ range: Range<Int>) {
    copiedFrom = range.lowerBound
    guard !range.isEmpty else { return }
    places.append(range, to: &offsets, at: output.count)
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
  }

  /// Changes or drops the scalar at `index`, or the sequence that begins there; returns where the text continues.
  private mutating func change(at index: Int) -> Int {
    switch bytes[index] {
    case 0x0D:
      let isPair = index + 1 < bytes.count && bytes[index + 1] == 0x0A
      return putLineFeed(for: index..<(index + (isPair ? 2 : 1)))
    case 0x0B: return putBreak(at: index)
    case 0x08: return overstrike(at: index)
    case 0x1B: return sequences.end(at: index)
    case ..<0x80: return index + 1
    default:
      let (scalar, length) = UTF8Scalar.decode(base, index, bytes.count)
      if scalar == 0x85 || scalar == 0x2028 || scalar == 0x2029 { return putLineFeed(for: index..<(index + length)) }
      if scalar == 0xFEFF, isOfPair(index..<(index + length)) {
        copy(index..<(index + length))
        return index + length
      }
      guard scalar < 0xA0 else { return index + length }
      return putMisread(around: index) ?? sequences.end(at: index)
    }
  }

  /// Whether a byte order mark is one of a pair around a sign between spaces. Such a pair keeps a line from
  /// breaking at the sign, as in `36°34′N ⁄ 118°17′W`, and is part of the text. A single mark is left over from an editor.
  private func isOfPair(_ range: Range<Int>) -> Bool {
    for sign in [1, 3] {
      let reach = sign + 2
      if isJoint(range.upperBound, sign), isByteOrderMark(bytes, at: range.upperBound + reach) { return true }
      if isJoint(range.lowerBound - reach, sign), isByteOrderMark(bytes, at: range.lowerBound - reach - 3) {
        return true
      }
    }
    return false
  }

  /// Whether a sign of this many bytes is between two spaces, starting at `start`.
  private func isJoint(_ start: Int, _ sign: Int) -> Bool {
    guard start >= 0, start + sign + 2 <= bytes.count, bytes[start] == 0x20, bytes[start + sign + 1] == 0x20 else {
      return false
    }
    let first = bytes[start + 1]
    return sign == 1 ? first > 0x20 && first < 0x7F && !isLetter(first) && !isDigit(first) : first == 0xE2
  }

  /// Reads a C1 control that is the middle of a doubly encoded character, together with what is before and after it.
  ///
  /// Before: `â`, U+0080, U+009C. After: `“`. As controls these would be dropped, or even begin and end a string.
  private mutating func putMisread(around index: Int) -> Int? {
    for start in max(copiedFrom, index - 8)..<index where bytes[start] == 0xC3 {
      guard let found = MisreadUTF8.scalar(at: start, in: base, count: bytes.count), found.end > index else { continue }
      guard Scalars.isKept(found.scalar), found.scalar >= 0xA0 else { return nil }
      output.removeLast(index - start)
      offsets.truncate(to: output.count)
      places = OffsetMapCursor(places, backTo: start)
      let source = places.start(of: start)
      let width = UInt8(clamping: places.end(of: found.end) - source)
      let textStep = UInt8(UTF8Scalar.width(found.scalar))
      offsets.append(text: output.count, source: source, textStep: textStep, sourceStep: max(1, width))
      UTF8Scalar.append(found.scalar, to: &output)
      return found.end
    }
    return nil
  }

  /// Makes a vertical tab the end of a line, as programs put it between the lines of a paragraph; behind a tab it parts lines of one cell.
  private mutating func putBreak(at index: Int) -> Int {
    let next = putLineFeed(for: index..<index + 1)
    let row = output.dropLast().suffix(Self.longestRow).reversed().prefix { $0 != 0x0A }
    if row.contains(0x09) { output[output.count - 1] = 0x20 }
    return next
  }

  /// How far before a vertical tab the tab of its row is searched, in bytes.
  private static let longestRow = 2000

  private mutating func putLineFeed(for range: Range<Int>) -> Int {
    let start = places.start(of: range.lowerBound)
    let width = UInt8(clamping: places.end(of: range.upperBound) - start)
    offsets.append(text: output.count, source: start, textStep: 1, sourceStep: max(1, width))
    output.append(0x0A)
    return range.upperBound
  }

  /// Lets a backspace remove the character before it, which printers struck twice to make it bold or underlined.
  ///
  /// The underscore may come after the letter instead of before it; then the underscore is removed.
  private mutating func overstrike(at index: Int) -> Int {
    guard let last = output.last, last != 0x0A, last != 0x0C else { return index + 1 }
    if last != 0x5F, index + 1 < bytes.count, bytes[index + 1] == 0x5F {
      let isBackAgain = index + 2 < bytes.count && bytes[index + 2] == 0x08
      if !isBackAgain { return index + 2 }
    }
    while let byte = output.popLast(), byte & 0xC0 == 0x80 {}
    offsets.truncate(to: output.count)
    return index + 1
  }
}
