import ArticleModel

/// Gives the links of an article numbers, for a page on which nothing can be opened.
///
///     before  "as the treaty says", a link over "the treaty"
///     after   "as the treaty [1] says", and below the article "[1] https://treaty.example/"
///
/// Where the article has such numbers of its own, those of its links go on after them. A link in code is numbered after the
/// code. The same address keeps its number. A link whose words are its address stays as it is, and so does one that leads to
/// another place of the same article.
struct LinkFootnotes {
  /// The addresses, in the order of their numbers.
  private(set) var addresses: [String] = []
  private var numbers: [String: Int] = [:]
  /// The highest number in brackets that the article has itself.
  private var taken = 0

  /// Begins after the numbers that the blocks have in brackets; those above 999 are years and the like.
  init(behind blocks: [Block]) {
    var highest = 0
    for block in blocks {
      _ = block.mappingTexts { text in
        highest = max(highest, text.withUTF8(LinkFootnotes.highestNumber))
        return text
      }
    }
    taken = highest
  }

  /// The number of the first address.
  var first: Int { taken + 1 }

  private static func highestNumber(_ utf8: UnsafeBufferPointer<UInt8>) -> Int {
    var highest = 0
    var at = 0
    while let open = utf8[at...].firstIndex(of: UInt8(ascii: "[")) {
      var number = 0
      at = open + 1
      while at < utf8.count, at - open <= 3, utf8[at] >= 0x30, utf8[at] <= 0x39 {
        number = number * 10 + Int(utf8[at] - 0x30)
        at += 1
      }
      if at < utf8.count, utf8[at] == UInt8(ascii: "]") { highest = max(highest, number) }
    }
    return highest
  }

  /// The block with its links numbered.
  mutating func number(_ block: Block) -> Block { block.mappingTexts { number($0) } }

  /// The text with a number after each link. Its spans are dropped: they no longer fit, and plain text shows none.
  private mutating func number(_ text: RichText) -> RichText {
    if text.spans.isEmpty { return text }
    var ends: [(end: Int, number: Int)] = []
    let bytes = text.withUTF8 { Array($0) }
    for span in text.spans {
      guard case .link(let url) = span.style else { continue }
      let range = span.range.clamped(to: 0..<bytes.count)
      if range.isEmpty || url.isEmpty || url.utf8.first == UInt8(ascii: "#") { continue }
      if bytes[range].elementsEqual(url.utf8) { continue }
      // A span that ends within a letter ends after it.
      let behind = min(LinkFootnotes.endOfCode(around: range, in: text.spans), bytes.count)
      let end = bytes[behind...].firstIndex { $0 & 0xC0 != 0x80 } ?? bytes.count
      ends.append((end, numberOf(url)))
    }
    if ends.isEmpty { return text }
    var marked: [UInt8] = []
    var start = 0
    for (end, number) in ends.sorted(by: { $0.end < $1.end }) {
      marked += bytes[start..<end]
      marked += "\u{A0}[\(number)]".utf8
      start = end
    }
    return RichText(String(decoding: marked + bytes[start...], as: UTF8.self))
  }

  /// Where a link ends, or the code that it is a part of.
  private static func endOfCode(around range: Range<Int>, in spans: [Span]) -> Int {
    let code = spans.first {
      $0.style == .code && $0.range.lowerBound < range.upperBound && $0.range.upperBound > range.upperBound
    }
    return code?.range.upperBound ?? range.upperBound
  }

  private mutating func numberOf(_ url: String) -> Int {
    if let number = numbers[url] { return number }
    addresses.append(url)
    numbers[url] = taken + addresses.count
    return taken + addresses.count
  }
}
