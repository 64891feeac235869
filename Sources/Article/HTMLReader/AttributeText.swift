import JSONText
import UTF8Text

/// Finds long texts in the attributes of a page whose body is empty, where frameworks put what an element of the page's own is to show.
///
///     <article-view content="&lt;p&gt;It rained. …">                    ►  <p>It rained. …
///     <article-view :article="{&quot;body&quot;: &quot;&lt;p&gt; …">    ►  {"body": "<p>…
enum AttributeText {
  /// Shorter values are no texts; beyond this number of values, the others are passed over.
  private static let shortest = 200
  private static let most = 40
  private static let mostBytes = 4 << 20

  /// The values of such attributes: data where they are written so, else text.
  static func values(in page: UnsafeBufferPointer<UInt8>) -> [JSONValue] {
    var values: [JSONValue] = []
    var left = mostBytes
    var at = 0
    while values.count < most, left > 0, let sign = page[at...].firstIndex(of: UInt8(ascii: "=")) {
      at = sign + 1
      guard at < page.count, sign > 0, page[at] == 0x22 || page[at] == 0x27, isOfName(page[sign - 1]) else { continue }
      guard let end = page[(at + 1)...].firstIndex(of: page[at]) else { break }
      let value = (at + 1)..<end
      at = end + 1
      guard value.count >= shortest, page[value].contains(UInt8(ascii: "&")) else { continue }
      left -= value.count
      let text = decoded(page[value])
      let first = text.first { !isSpace($0) }
      if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
        if let data = JSONValue.read(patiently: text) { values.append(data) }
      } else if case let string = String(decoding: text, as: UTF8.self), ScriptText.isMarkedUp(string) {
        values.append(.text(string))
      }
    }
    return values
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  private static let references: [(StaticString, UInt8)] = [
    ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22), ("&amp;", 0x26), ("&apos;", 0x27),
  ]

  /// A value with the references to signs of mark-up undone, once: others belong to the text in it.
  private static func decoded(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(value.count)
    var at = value.startIndex
    while at < value.endIndex {
      if value[at] == UInt8(ascii: "&"),
        let (name, sign) = references.first(where: { begins(value[at...], with: $0.0) })
      {
        text.append(sign)
        at += name.utf8CodeUnitCount
      } else if value[at] == UInt8(ascii: "&"), let (sign, length) = numbered(value[at...].prefix(longestNumber)) {
        text.append(sign)
        at += length
      } else {
        text.append(value[at])
        at += 1
      }
    }
    return text
  }

  /// The longest reference by number that is undone: "&#x00027;".
  private static let longestNumber = 10

  /// The sign of ASCII that a reference names by its number, however that is written: "&#39;", "&#039;", "&#x27;".
  private static func numbered(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> (sign: UInt8, length: Int)? {
    guard text.count > 3, text[text.startIndex + 1] == UInt8(ascii: "#"),
      let end = text.firstIndex(of: UInt8(ascii: ";"))
    else { return nil }
    var digits = text[(text.startIndex + 2)..<end]
    let isHexadecimal = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    if isHexadecimal { digits.removeFirst() }
    guard let number = UInt8(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10),
      number < 0x80, number >= 0x20 || isSpace(number)
    else { return nil }
    return (number, text.distance(from: text.startIndex, to: end) + 1)
  }

  private static func begins(_ text: Slice<UnsafeBufferPointer<UInt8>>, with name: StaticString) -> Bool {
    guard text.count >= name.utf8CodeUnitCount else { return false }
    return (0..<name.utf8CodeUnitCount).allSatisfy { text[text.startIndex + $0] == name.utf8Start[$0] }
  }
}
