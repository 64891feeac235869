import UTF8Text

/// What stretches of a program text are: comments, strings, numbers, keywords. Told by one table for many languages, so a
/// stretch may be taken for another now and then; no word is ever changed.
struct CodeRoles: Sendable {
  /// Longer texts stay in one role: nobody reads them for their keywords.
  private static let longest = 1 << 17

  /// Where each stretch begins, in order; the first begins at 0.
  private var starts: [Int] = [0]
  private var roles: [TextRole] = [.code]

  /// All of it in one role.
  init() {}

  init(_ text: String, language: String?) {
    guard let language, let grammar = CodeGrammar.of(language), text.utf8.count <= Self.longest else { return }
    CellWidth.withBytes(of: text) { bytes in
      var scanner = CodeScanner(bytes: bytes, grammar: grammar)
      while let (range, role) = scanner.next() { add(range, role, in: bytes.count) }
    }
  }

  private mutating func add(_ range: Range<Int>, _ role: TextRole, in count: Int) {
    if starts[starts.count - 1] == range.lowerBound {
      roles[roles.count - 1] = role
    } else {
      starts.append(range.lowerBound)
      roles.append(role)
    }
    guard range.upperBound < count else { return }
    starts.append(range.upperBound)
    roles.append(.code)
  }

  /// Calls `body` with the stretches of a range, in order.
  func forEach(in range: Range<Int>, _ body: (Range<Int>, TextRole) -> Void) {
    var index = starts.dropFirst().firstSortedIndex { $0 > range.lowerBound } - 1
    var start = range.lowerBound
    while start < range.upperBound {
      let end = index + 1 < starts.count ? min(range.upperBound, starts[index + 1]) : range.upperBound
      if end > start { body(start..<end, roles[index]) }
      start = max(start, end)
      index += 1
    }
  }
}

/// Finds what is no plain name in a program text, in one pass.
private struct CodeScanner {
  let bytes: Bytes
  let grammar: CodeGrammar
  private var index = 0

  init(bytes: Bytes, grammar: CodeGrammar) {
    self.bytes = bytes
    self.grammar = grammar
  }

  mutating func next() -> (Range<Int>, TextRole)? {
    while index < bytes.count {
      let start = index
      let byte = bytes[index]
      if let end = comment(at: index) {
        index = end
        return (start..<end, .codeComment)
      }
      if grammar.quotes.contains(byte), !isPartOfWord(before: index) || byte != 0x27 {
        index = endOfString(from: index)
        return (start..<index, .codeString)
      }
      if Self.isDigit(byte) {
        index = endOfWord(from: index, takesDots: true)
        return (start..<index, .codeNumber)
      }
      if Self.isWord(byte) {
        index = endOfWord(from: index, takesDots: false)
        if isKeyword(start..<index) { return (start..<index, .codeKeyword) }
        continue
      }
      index += 1
    }
    return nil
  }

  private func comment(at index: Int) -> Int? {
    for mark in grammar.lineComments where begins(mark, at: index) {
      // "#" in the midst of a word is no comment in a shell.
      if mark == [0x23] || mark == [0x25], index > 0, bytes[index - 1] > 0x20 { continue }
      return bytes[index...].firstIndex(of: 0x0A) ?? bytes.count
    }
    guard let (open, close) = grammar.blockComment, begins(open, at: index) else { return nil }
    var end = index + open.count
    while end < bytes.count {
      if begins(close, at: end) { return end + close.count }
      end += 1
    }
    return bytes.count
  }

  private func endOfString(from start: Int) -> Int {
    let quote = bytes[start]
    let isTriple = start + 2 < bytes.count && bytes[start + 1] == quote && bytes[start + 2] == quote
    var index = start + (isTriple ? 3 : 1)
    while index < bytes.count {
      if bytes[index] == 0x5C, grammar.escapes {
        index += 2
        continue
      }
      if isTriple {
        if bytes[index] == quote, index + 2 < bytes.count, bytes[index + 1] == quote, bytes[index + 2] == quote {
          return index + 3
        }
      } else if bytes[index] == quote {
        return index + 1
      } else if bytes[index] == 0x0A, quote != 0x60 {
        return index
      }
      index += 1
    }
    return bytes.count
  }

  private func endOfWord(from start: Int, takesDots: Bool) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      guard Self.isWord(byte) || takesDots && byte == 0x2E && index + 1 < bytes.count && Self.isDigit(bytes[index + 1])
      else { break }
      index += 1
    }
    return index
  }

  private func isKeyword(_ range: Range<Int>) -> Bool {
    guard range.count <= 16 else { return false }
    let word = String(decoding: Bytes(rebasing: bytes[range]), as: UTF8.self)
    return grammar.keywords.contains(grammar.ignoresCase ? word.lowercased() : word)
  }

  private func isPartOfWord(before index: Int) -> Bool { index > 0 && Self.isWord(bytes[index - 1]) }

  private func begins(_ mark: [UInt8], at index: Int) -> Bool {
    index + mark.count <= bytes.count && bytes[index] == mark[0]
      && bytes[index..<index + mark.count].elementsEqual(mark)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A || byte == 0x5F || byte >= 0x80
  }
}
