internal import CCmarkGFM
import HTMLReader
import UTF8Text

/// Keeps the TeX of a text from the parser, which would read emphasis, escapes and attributes in it, and gives it back as nodes of its own.
///
///     the sag is $x_i * \frac{1}{2}$ here     ►   the sag is ␝x…i … ␞ here     ►   text · code marked as a formula · text
///
/// Each byte that means something to Markdown is written as a control character, of which a text has none, so that all stays where it
/// stands. Blocks of code get their bytes back by ``MarkdownPlaces``.
enum MarkdownFormulas {
  /// What marks the beginning and the end of a formula, once for each byte of its sign.
  private static let begins: UInt8 = 0x1D
  private static let ends: UInt8 = 0x1E
  /// The second byte of a sign that is not one of display: `\(`.
  private static let nothing: UInt8 = 0x18
  /// The longest formula, in bytes.
  private static let longest = 4000

  /// Bytes that mean something to Markdown, and what is written for them.
  private static let hidden: [UInt8] = Array("\\_*`{}[]<>&!~|^#$@\n".utf8)
  private static let written: [UInt8] = [
    0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x0B, 0x0E, 0x0F, 0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17,
  ]

  // MARK: Before the text is parsed

  /// Hides the formulas of a text; where each stands.
  static func hide(in bytes: inout [UInt8]) -> [Range<Int>] {
    guard bytes.contains(UInt8(ascii: "$")) || bytes.contains(UInt8(ascii: "\\")) else { return [] }
    var found = bytes.withUnsafeBufferPointer { formulas(of: $0) }
    leaveOut(found.isEmpty ? [] : fencedCode(of: bytes), of: &found)
    for formula in found {
      for at in formula.whole {
        if at < formula.inner.lowerBound {
          bytes[at] = at < formula.whole.lowerBound + (formula.isDisplayed ? 2 : 1) ? begins : nothing
        } else if at >= formula.inner.upperBound {
          bytes[at] = at >= formula.whole.upperBound - (formula.isDisplayed ? 2 : 1) ? ends : nothing
        } else if let place = hidden.firstIndex(of: bytes[at]) {
          bytes[at] = written[place]
        }
      }
    }
    return found.map(\.whole)
  }

  private typealias Found = (whole: Range<Int>, inner: Range<Int>, isDisplayed: Bool)

  private static func formulas(of text: UnsafeBufferPointer<UInt8>) -> [Found] {
    var found: [Found] = []
    var at = 0
    var line = LineBefore()
    // Up to where no sign ends a formula that a backslash begins: each is looked for once.
    var unended: [[UInt8]: Int] = [:]
    while let sign = TeXSign.first(in: text, from: at, withDollars: true) {
      at = sign.inside
      line.advance(to: sign.place, in: text)
      let reach = UnsafeBufferPointer(rebasing: text[..<min(text.count, sign.inside + longest)])
      guard line.mayHoldFormula, opens(sign, in: text) else { continue }
      guard let close = sign.end(in: reach, from: unended[sign.closing, default: 0]) else {
        if !sign.isOfDollars { unended[sign.closing] = max(0, reach.count - sign.closing.count + 1) }
        continue
      }
      let end = close + sign.closing.count
      let inner = Slice(base: text, bounds: sign.inside..<close)
      let next = end < text.count ? text[end] : 0x20
      guard !isLetter(next), sign.mayHold(inner, before: next), !inner.contains(UInt8(ascii: "`")),
        !holdsEmptyLine(inner), !inner.contains(0x0A) || !line.isSetIn, sign.isOfDollars || TeXSign.isWorked(inner)
      else { continue }
      found.append((sign.place..<end, sign.inside..<close, sign.isDisplayed))
      at = end
    }
    return found
  }

  /// What stands before a sign in its line; each byte of a text is looked at once.
  private struct LineBefore {
    private var place = 0
    private var ticks = 0
    private var indent = 0
    private var isBlank = true

    /// Whether a stretch of code has not begun.
    var mayHoldFormula: Bool { ticks % 2 == 0 }
    /// Whether the line is set in as code is, whose lines stay apart.
    var isSetIn: Bool { indent >= 4 }

    mutating func advance(to sign: Int, in text: UnsafeBufferPointer<UInt8>) {
      while place < sign {
        switch text[place] {
        case 0x0A: (ticks, indent, isBlank) = (0, 0, true)
        case 0x20: indent += isBlank ? 1 : 0
        case 0x09: indent += isBlank ? 4 : 0
        case UInt8(ascii: "`"): (ticks, isBlank) = (ticks + 1, false)
        default: isBlank = false
        }
        place += 1
      }
    }
  }

  /// Leaves out what stands in some ranges; both are in order.
  private static func leaveOut(_ ranges: [Range<Int>], of found: inout [Found]) {
    var next = 0
    found.removeAll { formula in
      while next < ranges.count, ranges[next].upperBound <= formula.whole.lowerBound { next += 1 }
      return next < ranges.count && ranges[next].overlaps(formula.whole)
    }
  }

  /// Where code stands between fences.
  private static func fencedCode(of bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var open: (sign: UInt8, start: Int)?
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      if let sign = DialectLines.fence(bytes[start..<end]) {
        if let code = open, code.sign == sign {
          ranges.append(code.start..<end)
          open = nil
        } else if open == nil {
          open = (sign, start)
        }
      }
      start = end + 1
    }
    if let open { ranges.append(open.start..<bytes.count) }
    return ranges
  }

  /// Whether a sign stands where a formula may begin: not in a word or an address.
  private static func opens(_ sign: TeXSign, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let before = sign.place > 0 ? text[sign.place - 1] : 0x0A
    return before >= 0x80 || isSpace(before) || "([{\"'-:,;>|=*_".utf8.contains(before)
  }

  private static func holdsEmptyLine(_ inner: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    inner.split(separator: 0x0A, omittingEmptySubsequences: false).dropFirst().dropLast().contains {
      $0.allSatisfy(isSpace)
    }
  }

  // MARK: Behind the parser

  /// Makes nodes of the formulas in a tree, and gives all other nodes their text back.
  static func giveBack(to root: OpaquePointer) {
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return }
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
      let literal = MarkdownNode(node).literal
      guard literal.contains(begins) else { continue }
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT: part(node, Array(literal))
      case CMARK_NODE_CODE_BLOCK: break
      default: set(restored(literal), of: node)
      }
    }
  }

  /// Cuts a node of text into its words and its formulas; the words behind the last stay in it.
  private static func part(_ node: OpaquePointer, _ literal: [UInt8]) {
    var start = 0
    while let open = literal[start...].firstIndex(of: begins) {
      let signs = literal[open...].prefix { $0 == begins || $0 == nothing }
      let inside = signs.endIndex
      let close = literal[inside...].firstIndex { $0 == ends || $0 == nothing } ?? literal.count
      let end = literal[close...].firstIndex { $0 != ends && $0 != nothing } ?? literal.count
      insert(restored(literal[start..<open]), CMARK_NODE_TEXT, before: node)
      let formula = insert(restored(literal[inside..<close]), CMARK_NODE_CODE, before: node)
      cmark_node_set_user_data(formula, UnsafeMutableRawPointer(bitPattern: signs.count { $0 == begins }))
      start = end
    }
    set(restored(literal[start...]), of: node)
  }

  /// Writes the formulas of a tree as text, between their dollars, for what reads them there.
  static func write(in root: OpaquePointer) {
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return }
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
      let signs = [UInt8](repeating: UInt8(ascii: "$"), count: MarkdownNode(node).dollars)
      guard !signs.isEmpty else { continue }
      insert(signs + Array(MarkdownNode(node).literal) + signs, CMARK_NODE_TEXT, before: node)
      set([], of: node)
      cmark_node_set_type(node, CMARK_NODE_TEXT)
    }
  }

  @discardableResult
  private static func insert(_ text: [UInt8], _ type: cmark_node_type, before node: OpaquePointer) -> OpaquePointer? {
    guard !text.isEmpty, let new = cmark_node_new(type) else { return nil }
    set(text, of: new)
    guard cmark_node_insert_before(node, new) == 1 else {
      cmark_node_free(new)
      return nil
    }
    return new
  }

  private static func set(_ text: [UInt8], of node: OpaquePointer) {
    (text + [0]).withUnsafeBytes { bytes in
      _ = cmark_node_set_literal(node, bytes.assumingMemoryBound(to: CChar.self).baseAddress)
    }
  }

  /// A text with the bytes that were hidden.
  private static func restored(_ text: some Collection<UInt8>) -> [UInt8] {
    text.compactMap { byte in
      if byte == nothing { return nil }
      if byte == begins || byte == ends { return UInt8(ascii: "$") }
      return written.firstIndex(of: byte).map { hidden[$0] } ?? byte
    }
  }
}

extension MarkdownNode {
  /// How many dollars stand before and behind a formula; 0 for what is none.
  var dollars: Int {
    type == CMARK_NODE_CODE ? min(2, Int(bitPattern: cmark_node_get_user_data(pointer))) : 0
  }
}
