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
    default: return nil
    }
  }

  private func lineEnd(_ start: Int) -> Int { bytes[start...].firstIndex(of: 0x0A) ?? bytes.count }

  // MARK: Lines of colons

  private func between(_ start: Int) -> Found? {
    let end = lineEnd(start)
    let colons = bytes[start..<end].prefix { $0 == UInt8(ascii: ":") }.count
    guard let (type, title) = head(start + colons..<end) else { return nil }
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
          let inner = min(lineEnd(start) + 1, at)..<at
          return Found(
            label: Self.label(title, type), type: type, isFold: type == "details", inner: Array(bytes[inner]),
            source: start..<min(end + 1, bytes.count))
        }
      }
      at = end + 1
    }
    return nil
  }

  /// What stands behind the colons: "warning Watch out", "note[Mind it]", "{.callout-tip}".
  private func head(_ range: Range<Int>) -> (type: String, title: String?)? {
    var words = String(decoding: bytes[range.trimmed(in: bytes)], as: UTF8.self)[...]
    if words.first == "{" {
      guard words.last == "}" else { return nil }
      let classes = words.dropFirst().dropLast().split(separator: " ").filter { $0.first == "." }.map { $0.dropFirst() }
      let name = words.dropFirst().dropLast().lowercased()
      if classes.isEmpty, Self.directives.contains(name) { return (name, nil) }
      let types = classes.map { $0.hasPrefix("callout-") ? String($0.dropFirst(8)) : String($0) }
      return types.first { CalloutType(kind: $0) != nil }.map { ($0, nil) }
    }
    let type = words.prefix { $0.isLetter || $0 == "-" }
    guard type.count >= 2, type.count <= 24 else { return nil }
    words = words.dropFirst(type.count)
    if words.first == "[", let close = words.firstIndex(of: "]") {
      words = words[words.index(after: words.startIndex)..<close]
    }
    while words.first == " " { words = words.dropFirst() }
    return (type.lowercased(), words.isEmpty ? nil : String(words))
  }

  /// Directives that are admonitions.
  static let directives: Set<String> = [
    "note", "tip", "hint", "important", "warning", "caution", "attention", "danger", "error", "seealso", "admonition",
    "todo",
  ]

  private static func name(of type: String) -> String { type.prefix(1).uppercased() + type.dropFirst() }

  /// The title, behind the name of a kind that no sign says.
  private static func label(_ title: String?, _ type: String) -> String {
    guard let title else { return name(of: type) }
    return type == "details" || CalloutType(kind: type) != nil ? title : "\(name(of: type)): \(title)"
  }

  // MARK: Lines set in

  private func setIn(_ start: Int, isFold: Bool) -> Found? {
    let end = lineEnd(start)
    var first = start + 3
    let isOpen = first < end && bytes[first] == UInt8(ascii: "+")
    if isOpen { first += 1 }
    guard first < end, bytes[first] == 0x20, let (type, rest) = head(first..<end) else { return nil }
    var inner: [UInt8] = []
    var last = end
    var at = end + 1
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
    guard inner.contains(where: { !isSpace($0) }) else { return nil }
    let title = rest.flatMap(Self.quoted)
    return Found(
      label: isFold ? title ?? Self.name(of: type) : Self.label(title, type), type: type, isFold: isFold,
      isOpen: isOpen, inner: inner, source: start..<min(last + 1, bytes.count))
  }

  /// The title between quotation marks.
  private static func quoted(_ words: String) -> String? {
    guard let open = words.firstIndex(of: "\""), case let rest = words[words.index(after: open)...],
      let close = rest.lastIndex(of: "\""), close > rest.startIndex
    else { return nil }
    return String(rest[..<close])
  }
}
