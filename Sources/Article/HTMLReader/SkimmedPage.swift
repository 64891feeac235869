import Fragments
import UTF8Text

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A page as the parser gets it: without the insides of scripts, styles and drawings, a third of many pages, which no reader
/// sees; and without attributes that nobody asks for, or that are too many: libxml2 compares each with all before it.
///
///     <script>let a = 1 …</script>          ►   <script></script>
///     <svg class="tick"><path d="M1…">…     ►   <svg class="tick"></svg>
///     <p data-a="1" id="b" width=9>         ►   <p  id="b" >
struct SkimmedPage {
  /// More attributes than this no page means.
  private static let mostAttributes = 500

  /// What is parsed; nil where that is the page as it stands.
  private(set) var utf8: [UInt8]?
  /// Where in `utf8` something was left out, and where in the page that ended.
  private var cuts: [(at: Int, source: Int)] = []

  private let bytes: UnsafeBufferPointer<UInt8>
  private var copy: [UInt8] = []
  /// How much of the page was copied or left out.
  private var done = 0
  /// Where a script and a style end next.
  private var nextScriptEnd = 0
  private var nextStyleEnd = 0
  private var drawing: Drawing?

  /// A drawing that is open: where what it holds begins, and how many are open in it.
  private struct Drawing {
    var at: Int
    var cuts: Int
    var depth = 1
  }

  /// Goes over a page. The bytes must stay where they are while it is.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    skim()
    guard done > 0 else { return }
    copy.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[done...]))
    utf8 = copy
    copy = []
  }

  /// What was left out, to tell where in the page the parser stands.
  var places: Places { Places(cuts: cuts) }

  /// Tells, for places in what is parsed that only grow, where they are in the page.
  struct Places {
    fileprivate let cuts: [(at: Int, source: Int)]
    private var next = 0

    fileprivate init(cuts: [(at: Int, source: Int)]) { self.cuts = cuts }

    mutating func source(of place: Int) -> Int {
      while next < cuts.count, cuts[next].at <= place { next += 1 }
      return next == 0 ? place : cuts[next - 1].source + place - cuts[next - 1].at
    }
  }

  private mutating func skim() {
    var at = 0
    while let tag = find(UInt8(ascii: "<"), from: at) {
      at = tag + 1
      guard at < bytes.count else { return }
      if isLetter(bytes[at]) {
        at = skimTag(at)
      } else if bytes[at] == UInt8(ascii: "/") {
        if drawing != nil, isName("svg", at + 1) { endDrawing(at: tag) }
      } else if starts(with: "!--", at) {
        guard let end = endOfComment(from: at + 3) else { return }
        at = end
      }
    }
  }

  /// Goes over a start tag whose name begins at `name`, and what is left out behind it; where to go on.
  private mutating func skimTag(_ name: Int) -> Int {
    let end = endOfTag(name)
    guard end < bytes.count, bytes[end - 1] != UInt8(ascii: "/") else { return end }
    if isName("script", name) {
      return isData(name..<end) ? end : leaveOut(from: end + 1, before: "script", \.nextScriptEnd)
    } else if isName("style", name) {
      return leaveOut(from: end + 1, before: "style", \.nextStyleEnd)
    } else if isName("svg", name) {
      beginDrawing(at: end + 1)
    } else if drawing != nil, ["div", "p", "section", "article", "main", "body"].contains(where: { isName($0, name) }) {
      // It was never closed.
      drawing = nil
    }
    return end
  }

  /// Whether a script holds what a page says of itself.
  private func isData(_ tag: Range<Int>) -> Bool {
    tag.contains { starts(with: "json", $0) }
  }

  // MARK: Leaving out

  /// Leaves the inside of an element out; where its end tag begins, or `start` where it has none. Ends that were found are kept,
  /// or a page of many beginnings and one end would be searched as often.
  private mutating func leaveOut(
    from start: Int, before name: StaticString, _ next: WritableKeyPath<SkimmedPage, Int>
  ) -> Int {
    if self[keyPath: next] < start { self[keyPath: next] = endTag(name, from: start) ?? bytes.count }
    let end = self[keyPath: next]
    guard end < bytes.count else { return start }
    if end > start {
      take(upTo: start)
      cut(to: end)
    }
    return end
  }

  private mutating func beginDrawing(at start: Int) {
    if drawing != nil {
      drawing?.depth += 1
    } else {
      take(upTo: start)
      drawing = Drawing(at: copy.count, cuts: cuts.count)
    }
  }

  private mutating func endDrawing(at end: Int) {
    guard let open = drawing else { return }
    drawing?.depth -= 1
    guard open.depth == 1 else { return }
    drawing = nil
    copy.removeSubrange(open.at...)
    cuts.removeSubrange(open.cuts...)
    cut(to: end)
  }

  private mutating func take(upTo end: Int) {
    guard end > done else { return }
    if copy.isEmpty { copy.reserveCapacity(bytes.count) }
    copy.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[done..<end]))
    done = end
  }

  private mutating func cut(to end: Int) {
    done = end
    cuts.append((copy.count, end))
  }

  // MARK: Tags

  /// Where the tag whose name begins at `start` ends; leaves attributes out that are not read or too many.
  private mutating func endOfTag(_ start: Int) -> Int {
    var nameEnd = start
    while nameEnd < bytes.count, SkimmedPage.isOfTagName(bytes[nameEnd]) { nameEnd += 1 }
    let tag = Tag(name: bytes[start..<nameEnd])
    var attributes = 0
    var last: UInt8 = 0x20
    var beforeLast: UInt8 = UInt8(ascii: "<")
    var at = nameEnd
    while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
      let byte = bytes[at]
      var end = at + 1
      if isSpace(beforeLast), !isSpace(byte), last != UInt8(ascii: "=") {
        attributes += 1
        if let (name, attributeEnd) = attribute(at) {
          end = attributeEnd
          let isRead = Attribute(name: bytes[at..<name])?.isRead(of: tag) ?? false
          if attributes > SkimmedPage.mostAttributes || !isRead {
            take(upTo: at)
            cut(to: end)
          }
        }
      } else if byte == 0x22 || byte == 0x27, last == UInt8(ascii: "=") {
        end = find(byte, from: end).map { $0 + 1 } ?? bytes.count
      }
      beforeLast = bytes[end - 1]
      if !isSpace(beforeLast) { last = beforeLast }
      at = end
    }
    return at
  }

  /// Where the name of a plain attribute ends and where the attribute does: `name`, `name=value` or `name="value"`, with a space
  /// or the end of the tag behind it; nil for any other.
  private func attribute(_ start: Int) -> (name: Int, end: Int)? {
    var name = start
    while name < bytes.count, isOfName(bytes[name]) { name += 1 }
    guard name > start, name < bytes.count else { return nil }
    var end = name
    if bytes[name] == UInt8(ascii: "="), name + 1 < bytes.count {
      let quote = bytes[name + 1]
      if quote == 0x22 || quote == 0x27 {
        guard let close = find(quote, from: name + 2) else { return nil }
        end = close + 1
      } else {
        end = name + 1
        while end < bytes.count, !isSpace(bytes[end]), bytes[end] != UInt8(ascii: ">") { end += 1 }
      }
    }
    guard end < bytes.count, isSpace(bytes[end]) || bytes[end] == UInt8(ascii: ">") else { return nil }
    // A name alone may have its value behind a space.
    if end == name {
      var next = end
      while next < bytes.count, isSpace(bytes[next]) { next += 1 }
      if next < bytes.count, bytes[next] == UInt8(ascii: "=") { return nil }
    }
    return (name, end)
  }

  /// Whether libxml2 takes a byte for one of a tag's name.
  private static func isOfTagName(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ".")
  }

  /// Whether a byte may be of an attribute's name: frameworks write `@click`, `:class` and `[value]`, at which libxml2 loses its way.
  private func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x20, 0x22, 0x27, UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "<"): false
    default: true
    }
  }

  /// Whether an element's name stands at an offset, in capitals or not.
  private func isName(_ name: StaticString, _ at: Int) -> Bool {
    let end = at + name.utf8CodeUnitCount
    guard end < bytes.count, starts(with: name, at) else { return false }
    return isSpace(bytes[end]) || bytes[end] == UInt8(ascii: ">") || bytes[end] == UInt8(ascii: "/")
  }

  /// Whether small letters or signs stand at an offset, in capitals or not.
  private func starts(with word: StaticString, _ at: Int) -> Bool {
    guard at + word.utf8CodeUnitCount <= bytes.count else { return false }
    for place in 0..<word.utf8CodeUnitCount {
      let byte = bytes[at + place]
      guard (isUpper(byte) ? byte | 0x20 : byte) == word.utf8Start[place] else { return false }
    }
    return true
  }

  /// Where `</name` stands next.
  private func endTag(_ name: StaticString, from start: Int) -> Int? {
    var at = start
    while let tag = find(UInt8(ascii: "<"), from: at) {
      at = tag + 1
      if at < bytes.count, bytes[at] == UInt8(ascii: "/"), starts(with: name, at + 1) { return tag }
    }
    return nil
  }

  /// Where `-->` ends next.
  private func endOfComment(from start: Int) -> Int? {
    var at = start
    while let end = find(UInt8(ascii: ">"), from: at) {
      if end >= start + 2, bytes[end - 1] == UInt8(ascii: "-"), bytes[end - 2] == UInt8(ascii: "-") { return end }
      at = end + 1
    }
    return nil
  }

  /// Where a byte stands next.
  private func find(_ byte: UInt8, from start: Int) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress else { return nil }
    return memchr(base + start, Int32(byte), bytes.count - start).map { $0 - UnsafeMutableRawPointer(mutating: base) }
  }
}
