import ArticleModel
import Fragments
import UTF8Text

/// Quotes of Typst, with who said them.
extension TypstText {
  /// "#quote(attribution: [a pilot])[One day we shall walk.]" on one line.
  mutating func readQuote(_ index: Int, from end: Int) -> Bool {
    let range = text.lines[index].text
    var open = end
    if open < range.upperBound, text.bytes[open] == UInt8(ascii: "(") {
      open = balanced(from: open) ?? range.upperBound
    }
    guard open < range.upperBound, text.bytes[open] == UInt8(ascii: "["), let close = balanced(from: open),
      close <= range.upperBound
    else { return false }
    let inner = (open + 1..<close - 1).trimmed(in: text.bytes)
    var quote = index
    if let name = attribution(range.lowerBound..<open), text.split(index, name, inner) {
      text.setAside(range.lowerBound..<name.lowerBound, as: .metadata)
      text.say(.attribution, index, level: 1)
      readInline(name)
      quote += 1
    } else {
      text.setAside(range.lowerBound..<inner.lowerBound, as: .metadata)
      text.lines[index].text = inner
    }
    text.say(.quote, quote, level: 1)
    readInline(inner)
    return true
  }

  /// Who said it: "attribution: [a pilot]".
  private func attribution(_ call: Range<Int>) -> Range<Int>? {
    guard let start = text.place(of: "attribution:", from: call.lowerBound, to: call.upperBound),
      let open = (start..<call.upperBound).first(where: {
        text.bytes[$0] == UInt8(ascii: "[") || text.bytes[$0] == UInt8(ascii: "\"")
      }),
      let close = (open + 1..<call.upperBound).first(where: {
        text.bytes[$0] == (text.bytes[open] == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: "\""))
      })
    else { return nil }
    let name = (open + 1..<close).trimmed(in: text.bytes)
    return name.isEmpty ? nil : name
  }
}
