import ArticleModel
import Recognizers
import UTF8Text

/// Finds the callouts that programs for documentation add to Markdown: between lines of colons, or set in below exclamation marks.
///
///     :::warning Watch out          ►   callout "Watch out": Never pull the chain.
///     Never pull the chain.
///     :::
///
///     !!! note "About the key"      ►   callout "About the key": The key hangs behind the door.
///         The key hangs behind the door.
struct MarkdownAdmonitions {
  /// What one says, and how far it reaches.
  struct Found {
    var label: String
    var type: String
    var isFold: Bool
    /// Whether what stands in it is text like any other.
    var isPlain = false
    /// Whether it is one of several panels of which one is shown at a time.
    var isPanel = false
    /// Whether a heading that it begins with is its title.
    var takesHeading = false
    /// Whether a fold is shown open: `???+`.
    var isOpen = false
    /// What stands in it, as Markdown, and where that stands.
    var inner: [UInt8]
    var source: Range<Int>
  }

  /// The most lines of one.
  private static let longest = 400
  /// The most bytes of one.
  private static let reach = 1 << 16

  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The one whose first line begins at an offset.
  func find(at start: Int) -> Found? {
    guard start + 3 < bytes.count else { return nil }
    let sign = bytes[start]
    guard bytes[start + 1] == sign, bytes[start + 2] == sign else { return nil }
    switch sign {
    case UInt8(ascii: ":"): return between(start)
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return setIn(start, isFold: sign == UInt8(ascii: "?"))
    case UInt8(ascii: "="): return tab(start)
    default: return nil
    }
  }

  private func lineEnd(_ start: Int) -> Int { bytes[start...].firstIndex(of: 0x0A) ?? bytes.count }

  // MARK: Lines of colons

  private func between(_ start: Int) -> Found? {
    let end = lineEnd(start)
    let colons = bytes[start..<end].prefix { $0 == UInt8(ascii: ":") }.count
    guard let head = AdmonitionHead(Array(bytes[start + colons..<end])[...]) else { return nil }
    var at = end + 1
    var depth = 1
    for _ in 0..<Self.longest {
      guard at < bytes.count, at - start < Self.reach else { return nil }
      let end = lineEnd(at)
      let line = (at..<end).trimmed(in: bytes)
      let signs = bytes[line].prefix { $0 == UInt8(ascii: ":") }.count
      if signs >= 3 {
        if signs < line.count { depth += 1 } else { depth -= 1 }
        if depth == 0 {
          let inner = Array(bytes[min(lineEnd(start) + 1, at)..<at])
          return Found(
            label: Self.label(head), type: head.type, isFold: AdmonitionHead.folds.contains(head.type),
            isPlain: head.isPlain, takesHeading: head.hasClasses && head.title == nil, inner: head.body(inner),
            source: start..<min(end + 1, bytes.count))
        }
      }
      at = end + 1
    }
    return nil
  }

  /// The title, behind the name of a kind that no sign says.
  static func label(_ head: AdmonitionHead) -> String {
    guard let title = head.title else { return name(of: head.type) }
    let isSaid = head.isInBraces || AdmonitionHead.folds.contains(head.type) || CalloutType(kind: head.type) != nil
    return isSaid ? title : "\(name(of: head.type)): \(title)"
  }

  private static func name(of type: String) -> String { type.prefix(1).uppercased() + type.dropFirst() }

  // MARK: Lines set in

  /// A panel below its name in quotation marks: `=== "Linux"`.
  private func tab(_ start: Int) -> Found? {
    let signs = bytes[(start + 3)...].prefix { $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "+") || $0 == 0x20 }
    let words = String(decoding: bytes[signs.endIndex..<lineEnd(start)], as: UTF8.self)
    guard !signs.isEmpty, words.hasPrefix("\""), let label = Self.quoted(words), let found = lines(below: start) else {
      return nil
    }
    return Found(
      label: label, type: "", isFold: false, isPanel: true, inner: found.inner, source: start..<found.end)
  }

  private func setIn(_ start: Int, isFold: Bool) -> Found? {
    let end = lineEnd(start)
    var first = start + 3
    let isOpen = first < end && bytes[first] == UInt8(ascii: "+")
    if isOpen { first += 1 }
    guard first < end, bytes[first] == 0x20, var head = AdmonitionHead(Array(bytes[first..<end])[...]) else {
      return nil
    }
    guard let found = lines(below: start) else { return nil }
    head.title = head.title.flatMap(Self.quoted)
    return Found(
      label: isFold ? head.title ?? Self.name(of: head.type) : Self.label(head), type: head.type, isFold: isFold,
      isOpen: isOpen, inner: found.inner, source: start..<found.end)
  }

  /// The lines set in below a line, without what they are set in by; nil where there are none.
  private func lines(below start: Int) -> (inner: [UInt8], end: Int)? {
    var inner: [UInt8] = []
    var last = lineEnd(start)
    var at = last + 1
    for _ in 0..<Self.longest {
      guard at < bytes.count, at - start < Self.reach else { break }
      let lineEnd = lineEnd(at)
      let line = at..<lineEnd
      let isBlank = bytes[line].allSatisfy(isSpace)
      guard isBlank || bytes[line].starts(with: [0x20, 0x20, 0x20, 0x20]) || bytes[line].first == 0x09 else { break }
      let step = isBlank ? line.count : bytes[at] == 0x09 ? 1 : 4
      inner += bytes[at + step..<lineEnd]
      inner.append(0x0A)
      if !isBlank { last = lineEnd }
      at = lineEnd + 1
    }
    return inner.contains { !isSpace($0) } ? (inner, min(last + 1, bytes.count)) : nil
  }

  /// The title between quotation marks.
  private static func quoted(_ words: String) -> String? {
    guard let open = words.firstIndex(of: "\""), case let rest = words[words.index(after: open)...],
      let close = rest.lastIndex(of: "\""), close > rest.startIndex
    else { return nil }
    return String(rest[..<close])
  }
}
