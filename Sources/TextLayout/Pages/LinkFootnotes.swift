import ArticleModel

/// Gives the links of an article numbers, for a page on which nothing can be opened.
///
///     before  "as the treaty says", a link over "the treaty"
///     after   "as the treaty [1] says", and below the article "[1] https://treaty.example/"
///
/// The same address keeps its number. A link whose words are its address stays as it is, and so does one that leads to
/// another place of the same article.
struct LinkFootnotes {
  /// The addresses, in the order of their numbers.
  private(set) var addresses: [String] = []
  private var numbers: [String: Int] = [:]

  /// The block with its links numbered.
  mutating func number(_ block: Block) -> Block { block.mappingTexts { number($0) } }

  /// The text with a number behind each link. Its spans are dropped: they no longer fit, and plain text shows none.
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
      let end = bytes[range.upperBound...].firstIndex { $0 & 0xC0 != 0x80 } ?? bytes.count
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

  private mutating func numberOf(_ url: String) -> Int {
    if let number = numbers[url] { return number }
    addresses.append(url)
    numbers[url] = addresses.count
    return addresses.count
  }
}
