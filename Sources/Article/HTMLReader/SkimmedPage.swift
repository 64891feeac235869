import Fragments
import UTF8Text

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A page as the parser gets it: without the insides of scripts, styles and drawings, a third of many pages, which no reader
/// sees; and without attributes that nobody asks for, or that are too many: libxml2 compares each with all before it.
///
///     <script>let a = 1 …</script>          ►   <script></script>
///     <svg class="tick"><path d="M1…">…     ►   <svg class="tick"></svg>
///     <p data-a="1" id="b" width=9>         ►   <p  id="b" >
struct SkimmedPage {
  /// More attributes than this no page means.
  static let mostAttributes = 500

  /// What is parsed; nil where that is the page as it stands.
  private(set) var utf8: [UInt8]?
  /// Where in `utf8` something was left out, and where in the page that ended.
  var cuts: [(at: Int, source: Int)] = []

  let bytes: UnsafeBufferPointer<UInt8>
  var copy: [UInt8] = []
  /// How much of the page was copied or left out.
  private var done = 0
  /// Where a script and a style end next.
  var nextScriptEnd = 0
  private var nextStyleEnd = 0
  private var nextFrameEnd = 0
  private var nextExampleEnd = 0
  var nextSectionEnd = Int.max
  var nextTemplateEnd = Int.max
  var nextTextEnd = 0
  /// Whether a box to choose from is open.
  var isSelecting = false
  /// Whether the page ends within a comment of a script, and so within the script.
  var isWithinScript = false
  /// What the page's own rules of style say.
  let sheet = PageSheet()
  /// Whether scripts keep the TeX of formulas.
  private(set) var hasFormulaScripts = false
  /// Whether the page fetches a script that draws the TeX in its text.
  private(set) var drawsFormulas = false
  /// Whether the page's text was escaped twice, and how many elements of code are open, where it may be meant.
  private var isEscapedTwice = false
  private var codeDepth = 0
  /// How many bytes of rules are still read.
  private var readableStyle = 1 << 20
  var drawing: Drawing?
  /// Where the last frame that was begun has the page that it shows.
  var framed: Range<Int>?
  /// How many frames the page stands in.
  let depth: Int

  /// A drawing that is open: where what it holds begins, and how many are open in it.
  struct Drawing {
    var at: Int
    var cuts: Int
    /// Where in the page that is.
    var source: Int
    var depth = 1
    /// How many elements are open in it that hold a page's own elements.
    var pages = 0
  }

  /// Goes over a page. The bytes must stay where they are while it is.
  init(_ bytes: UnsafeBufferPointer<UInt8>, depth: Int = 0) {
    self.bytes = bytes
    self.depth = depth
    isEscapedTwice = EscapedTwice.holds(self)
    skim()
    guard done > 0 else { return }
    copy.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[min(done, bytes.count)...]))
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
      rewriteReferences(in: at..<tag)
      at = tag + 1
      guard at < bytes.count else { return }
      if isLetter(bytes[at]) {
        if isEscapedTwice, isCode(at) { codeDepth += 1 }
        at = skimTag(at)
      } else if bytes[at] == UInt8(ascii: "/") {
        if isEscapedTwice, isCode(at + 1) { codeDepth = max(0, codeDepth - 1) }
        at = skimEndTag(tag)
      } else if bytes[at] == UInt8(ascii: "!") {
        guard let end = skimDeclaration(tag) else { return }
        at = end
      }
    }
    rewriteReferences(in: at..<bytes.count)
  }

  /// Writes references to characters so that the parser reads them as browsers do.
  mutating func rewriteReferences(in range: Range<Int>, inAttribute: Bool = false) {
    var at = range.lowerBound
    while at < range.upperBound, let sign = find(UInt8(ascii: "&"), from: at, to: range.upperBound) {
      at = sign + 1
      if isEscapedTwice, !inAttribute, codeDepth == 0, let end = rewriteTwice(sign, end: range.upperBound) {
        at = end
        continue
      }
      guard
        let reference = CharacterReference(bytes, at: sign, end: range.upperBound, inAttribute: inAttribute)
      else { continue }
      take(upTo: sign)
      copy += reference.written
      cut(to: reference.end)
      at = reference.end
    }
  }

  /// Notes of a script that it keeps formulas, or draws them.
  private mutating func noteFormulas(of tag: Range<Int>) {
    for at in tag where bytes[at] | 0x20 == UInt8(ascii: "m") || bytes[at] | 0x20 == UInt8(ascii: "k") {
      if starts(with: "math/tex", at) { hasFormulaScripts = true }
      if starts(with: "mathjax", at) || starts(with: "katex", at) { drawsFormulas = true }
    }
  }

  /// Goes over a start tag whose name begins at `name`, and what is left out behind it; where to go on.
  private mutating func skimTag(_ name: Int) -> Int {
    if let next = closeSelect(before: name) { return next }
    let end = endOfTag(name)
    guard end < bytes.count else { return end }
    guard bytes[end - 1] != UInt8(ascii: "/") else {
      return isName("iframe", name) ? showFrame(name..<end, before: end + 1) : end
    }
    if let next = skimRaw(name, end) { return next }
    if isName("script", name) {
      noteFormulas(of: name..<end)
      return isData(name..<end)
        ? passOver(from: end + 1, before: "script", \.nextScriptEnd)
        : leaveOutScript(from: end + 1)
    } else if isName("style", name) {
      let next = leaveOut(from: end + 1, before: "style", \.nextStyleEnd)
      if next - end <= readableStyle, next > end + 1 {
        readableStyle -= next - end
        sheet.read(UnsafeBufferPointer(rebasing: bytes[(end + 1)..<next]))
      }
      return next
    } else if isName("iframe", name) {
      return showFrame(name..<end, before: leaveOut(from: end + 1, before: "iframe", \.nextFrameEnd))
    } else if isName("xmp", name) {
      return escape(from: end + 1, before: "xmp", \.nextExampleEnd)
    } else if ["embed", "source", "track", "wbr"].contains(where: { isName($0, name) }) {
      // The parser takes them for elements that go on.
      take(upTo: end)
      copy += " /".utf8
      cut(to: end)
    } else if isName("svg", name) {
      beginDrawing(at: end + 1)
    } else if drawing != nil {
      endOpenDrawing(before: name)
    }
    return end
  }

  /// Whether a script holds what a page says of itself.
  private func isData(_ tag: Range<Int>) -> Bool {
    tag.contains { starts(with: "json", $0) || starts(with: "math/tex", $0) }
  }

  // MARK: Leaving out

  /// Leaves the inside of an element out; where its end tag begins, or `start` where it has none. Ends that were found are kept,
  /// or a page of many beginnings and one end would be searched as often.
  mutating func leaveOut(
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

  /// Goes over the inside of an element that is kept as it stands.
  mutating func passOver(
    from start: Int, before name: StaticString, _ next: WritableKeyPath<SkimmedPage, Int>
  ) -> Int {
    if self[keyPath: next] < start { self[keyPath: next] = endTag(name, from: start) ?? bytes.count }
    let end = self[keyPath: next]
    return end < bytes.count ? end : start
  }

  /// Lets the inside of an element be text, whatever marks stand in it.
  mutating func escape(
    from start: Int, before name: StaticString, _ next: WritableKeyPath<SkimmedPage, Int>
  ) -> Int {
    let end = passOver(from: start, before: name, next)
    guard end > start else { return start }
    escape(start..<end)
    return end
  }

  private mutating func beginDrawing(at start: Int) {
    if drawing != nil {
      drawing?.depth += 1
    } else {
      take(upTo: start)
      drawing = Drawing(at: copy.count, cuts: cuts.count, source: start)
    }
  }

  mutating func endDrawing(at end: Int) {
    guard let open = drawing else { return }
    drawing?.depth -= 1
    guard open.depth == 1 else { return }
    drawing = nil
    copy.removeSubrange(open.at...)
    cuts.removeSubrange(open.cuts...)
    copy += words(ofDrawing: min(open.source, end)..<end)
    cut(to: end)
  }

  mutating func take(upTo end: Int) {
    guard end > done else { return }
    if copy.isEmpty { copy.reserveCapacity(bytes.count) }
    copy.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[done..<end]))
    done = end
  }

  mutating func cut(to end: Int) {
    done = end
    cuts.append((copy.count, end))
  }

  // MARK: Finding

  /// Whether an element's name stands at an offset, in capitals or not.
  func isName(_ name: StaticString, _ at: Int) -> Bool {
    let end = at + name.utf8CodeUnitCount
    guard end < bytes.count, starts(with: name, at) else { return false }
    return isSpace(bytes[end]) || bytes[end] == UInt8(ascii: ">") || bytes[end] == UInt8(ascii: "/")
  }

  /// Whether small letters or signs stand at an offset, in capitals or not.
  func starts(with word: StaticString, _ at: Int) -> Bool {
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

  /// Where a byte stands next.
  func find(_ byte: UInt8, from start: Int, to end: Int? = nil) -> Int? {
    let end = end ?? bytes.count
    guard start < end, let base = bytes.baseAddress else { return nil }
    return memchr(base + start, Int32(byte), end - start).map { $0 - UnsafeMutableRawPointer(mutating: base) }
  }
}
