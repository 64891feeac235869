import Recognizers
import UTF8Text

/// Tells whether the text of a page was escaped twice: the references that a browser shows are left over, and not what it is about.
///
///     the baker&amp;#8217;s &amp;ldquo;oven&amp;rdquo;      ►   the baker’s “oven”
///
/// A page about references names them between quotation marks, in brackets or alone, and has signs of tags among them.
enum EscapedTwice {
  private static let fewest = 2
  /// The longest name, in bytes.
  private static let longest = 8

  /// Whether references are left in the text of a page.
  static func holds(_ page: SkimmedPage) -> Bool {
    let bytes = page.bytes
    var at = 0
    var (left, named) = (0, 0)
    while let sign = page.find(UInt8(ascii: "&"), from: at) {
      at = sign + 1
      guard page.starts(with: "amp;", at), let name = name(bytes, sign + 5) else { continue }
      at = name.upperBound + 1
      switch String(decoding: bytes[name], as: UTF8.self) {
      case "lt", "gt", "#60", "#62": return false
      // Addresses in addresses are escaped as often as they are passed on.
      case "amp", "quot", "#38", "#34": continue
      default:
        switch isNamed(sign..<at, in: bytes) {
        case true?: named += 1
        case false?: left += 1
        case nil: break
        }
      }
    }
    return left >= fewest && left > named
  }

  /// The name or number of a reference whose first sign stands before; nil where no semicolon closes it.
  static func name(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Range<Int>? {
    let limit = min(bytes.count, start + longest + 1)
    guard start < limit, let end = (start..<limit).first(where: { bytes[$0] == UInt8(ascii: ";") }), end - start >= 2,
      isLetter(bytes[start]) || bytes[start] == UInt8(ascii: "#"),
      (start + 1..<end).allSatisfy({ isLetter(bytes[$0]) || isDigit(bytes[$0]) })
    else { return nil }
    return start..<end
  }

  /// Whether a page speaks of a reference, which stands alone between tags, or within signs that part it from other words then; nil
  /// between blanks, where a dash may be meant as well.
  private static func isNamed(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool? {
    guard range.lowerBound > 0, range.upperBound < bytes.count else { return true }
    let (before, behind) = (bytes[range.lowerBound - 1], bytes[range.upperBound])
    if isSpace(before), isSpace(behind) { return nil }
    return signs.contains(before) && signs.contains(behind)
  }

  private static let signs: Set<UInt8> = [0x20, 0x0A, 0x22, 0x27, 0x28, 0x29, 0x2C, 0x3C, 0x3E, 0x60]
}

extension SkimmedPage {
  /// Writes a reference that was escaped twice as one that was escaped once; where to go on, or nil where there is none.
  mutating func rewriteTwice(_ sign: Int, end limit: Int) -> Int? {
    guard starts(with: "amp;", sign + 1), let name = EscapedTwice.name(bytes, sign + 5), name.upperBound < limit else {
      return nil
    }
    guard let reference = CharacterReference(bytes, at: sign + 4, end: limit, inAttribute: false) else {
      take(upTo: sign + 1)
      cut(to: name.lowerBound)
      return name.upperBound
    }
    take(upTo: sign)
    copy += reference.written
    cut(to: reference.end)
    return reference.end
  }

  /// Whether a tag is of an element that shows how something is written.
  func isCode(_ name: Int) -> Bool {
    isName("code", name) || isName("pre", name) || isName("kbd", name) || isName("samp", name)
  }
}
