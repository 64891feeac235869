import ArticleModel
import UTF8Text

/// Items that Pandoc numbers through a whole text, and to which other places may refer by their names.
///
///     (@heat) Light the front.     ►   1. Light the front.
///     (@) Push the fire back.          2. Push the fire back.
///     As (@heat) shows, …              As (1) shows, …
struct ExampleItems {
  private var names: [String: Int] = [:]
  /// Where the lines begin, in order; the first is number one.
  private var starts: [Int] = []
  /// Where what is read begins in the text.
  var origin = 0

  private static let longestName = 40

  /// Finds the items of a text.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !bytes.isEmpty else { return }
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      if let mark = Self.mark(start..<end, bytes) {
        starts.append(start)
        let name = String(decoding: bytes[mark].dropFirst(2).dropLast(), as: UTF8.self)
        if !name.isEmpty, names[name] == nil { names[name] = starts.count }
      }
      start = end + 1
    }
  }

  /// "(@heat)" at the beginning of a line.
  static func mark(_ line: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var start = line.lowerBound
    while start < line.upperBound, bytes[start] == 0x20 { start += 1 }
    guard start + 3 < line.upperBound, bytes[start] == UInt8(ascii: "("), bytes[start + 1] == UInt8(ascii: "@") else {
      return nil
    }
    var end = start + 2
    while end < line.upperBound, end - start <= longestName, isNameByte(bytes[end]) { end += 1 }
    guard end + 1 < line.upperBound, bytes[end] == UInt8(ascii: ")"), isSpace(bytes[end + 1]) else { return nil }
    return start..<end + 1
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  /// The number of the first item from an offset on.
  func number(from offset: Int) -> Int { starts.firstSortedIndex { $0 >= offset + origin } + 1 }

  /// A text whose references to items by name are numbers.
  func numbered(_ text: RichText) -> RichText {
    guard !names.isEmpty, text.withUTF8({ $0.contains(UInt8(ascii: "@")) }) else { return text }
    var bytes = text.withUTF8 { Array($0) }
    var spans = text.spans
    var at = 0
    while at + 3 < bytes.count {
      defer { at += 1 }
      guard bytes[at] == UInt8(ascii: "("), bytes[at + 1] == UInt8(ascii: "@"),
        let close = bytes[(at + 2)...].prefix(Self.longestName).firstIndex(of: UInt8(ascii: ")")),
        let number = names[String(decoding: bytes[at + 2..<close], as: UTF8.self)]
      else { continue }
      let digits = Array(String(number).utf8)
      let shift = digits.count - (close - at - 1)
      bytes.replaceSubrange(at + 1..<close, with: digits)
      func moved(_ offset: Int) -> Int { offset >= close ? offset + shift : min(offset, at + 1 + digits.count) }
      spans = spans.map { Span(moved($0.range.lowerBound)..<moved($0.range.upperBound), $0.style) }
    }
    return RichText(String(decoding: bytes, as: UTF8.self), spans: spans.filter { !$0.range.isEmpty })
  }
}

extension MarkdownBlocks {
  /// A paragraph whose first line is an item, and whose further ones are items or belong to them.
  func exampleList(_ source: Range<Int>) -> List? {
    guard depth < Self.deepest else { return nil }
    var starts: [Int] = []
    var marks: [Range<Int>] = []
    var at = source.lowerBound
    while at < source.upperBound {
      let end = text[at..<source.upperBound].firstIndex(of: 0x0A) ?? source.upperBound
      if let mark = ExampleItems.mark(at..<end, text) {
        starts.append(at)
        marks.append(mark)
      }
      if marks.isEmpty { return nil }
      at = end + 1
    }
    guard let first = starts.first else { return nil }
    let items = zip(marks, starts.dropFirst() + [source.upperBound]).map { mark, end in
      item(of: inner(Array(text[mark.upperBound..<end]), mark.upperBound..<end))
    }
    return List(ordered: true, start: examples.number(from: first), items: items)
  }

  /// Appends such a list, to the one above where it goes on with its numbers.
  func append(_ list: List, _ source: Range<Int>, to blocks: inout [Block]) {
    guard case .list(var above)? = blocks.last?.content, above.ordered, above.start + above.items.count == list.start,
      let start = blocks.last?.source.lowerBound
    else {
      blocks.append(Block(.list(list), source: source))
      return
    }
    above.items += list.items
    blocks[blocks.count - 1] = Block(.list(above), source: start..<max(start, source.upperBound))
  }
}
