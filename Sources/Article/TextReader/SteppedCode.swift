import UTF8Text

/// Finds code whose blocks are told by a colon and the indentation below it: programs, and files of settings.
///
///     for line in lines:           ►   code, as it is set in
///         count += 1
///
///     log:                         ►   code
///       path: /var/log
struct SteppedCode {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lines: [Line]
  /// No run begins before this line: lines that make none are not looked at again.
  private var from = 0
  private var settingsFrom = 0

  private static let fewestLines = 4
  private static let fewestSettings = 5
  /// How much deeper a block is set in than the line that opens it.
  private static let steps: ClosedRange<Int32> = 1...8

  init(bytes: UnsafeBufferPointer<UInt8>, lines: [Line]) {
    self.bytes = bytes
    self.lines = lines
  }

  /// The run of code that begins at line `index`; nil where there is none. Calls come in order of `index`.
  mutating func run(at index: Int) -> Range<Int>? {
    guard index == 0 || lines[index].blankLinesBefore > 0, lines[index].indent < 4 else { return nil }
    if index >= settingsFrom, let settings = settings(at: index) { return settings }
    return index >= from ? program(at: index) : nil
  }

  /// Whether a line ends in a colon and the next is set in below it.
  private func opens(_ index: Int) -> Bool {
    guard bytes[lines[index].text.upperBound - 1] == UInt8(ascii: ":"), index + 1 < lines.count else { return false }
    let next = lines[index + 1]
    return next.said == .nothing && next.blankLinesBefore == 0 && Self.steps.contains(next.indent - lines[index].indent)
  }

  // MARK: Programs

  private mutating func program(at index: Int) -> Range<Int>? {
    let base = lines[index].indent
    guard isStatement(index) || opens(index) && isStatement(index + 1) else { return nil }
    var (end, count, openers, last) = (index, 0, 0, index)
    while end < lines.count, lines[end].said == .nothing, lines[end].indent >= base,
      end == index || lines[end].blankLinesBefore <= 2
    {
      let isOpener = opens(end) && (isStatement(end + 1) || opens(end + 1))
      let counts = isOpener || isStatement(end)
      // At the margin a line of prose ends the program.
      guard counts || lines[end].indent > base || isRemark(end) else { break }
      if isOpener { openers += 1 }
      if counts { (count, last) = (count + 1, end) }
      end += 1
    }
    let found = index..<last + 1
    if openers > 0, count >= Self.fewestLines, count * 4 >= found.count * 3 { return found }
    from = max(from, end)
    return nil
  }

  private func isRemark(_ index: Int) -> Bool { bytes[lines[index].text.lowerBound] == UInt8(ascii: "#") }

  private func isStatement(_ index: Int) -> Bool {
    let text = lines[index].text
    let first = bytes[text.lowerBound]
    guard isLetter(first) || first == UInt8(ascii: "_") || first == UInt8(ascii: "@") else { return false }
    return isAssignment(text) || isCall(text) || isImport(text) || isJump(text)
  }

  /// "name, hour = …", "hours[hour] += 1": names alone before an equals sign.
  private func isAssignment(_ text: Range<Int>) -> Bool {
    guard let sign = text.prefix(60).first(where: { bytes[$0] == UInt8(ascii: "=") }), sign + 1 < text.upperBound,
      sign > text.lowerBound, bytes[sign + 1] != UInt8(ascii: "=")
    else { return false }
    var before = (text.lowerBound..<sign)
    if "+-*/%|&:".utf8.contains(bytes[sign - 1]) { before = before.dropLast() }
    let names = before.trimmed(in: bytes)
    guard !names.isEmpty else { return false }
    return names.allSatisfy { at in
      bytes[at] == 0x20 ? bytes[at - 1] == UInt8(ascii: ",") : isOfName(bytes[at]) || ",[]\"'".utf8.contains(bytes[at])
    }
  }

  /// "print(hour, n)": a bracket right behind a name, closed at the end of the line.
  private func isCall(_ text: Range<Int>) -> Bool {
    let name = text.prefix { isOfName(bytes[$0]) }
    return bytes[text.upperBound - 1] == UInt8(ascii: ")") && !name.isEmpty && name.upperBound < text.upperBound
      && bytes[name.upperBound] == UInt8(ascii: "(")
  }

  /// "import sys", "from collections import Counter"
  private func isImport(_ text: Range<Int>) -> Bool {
    guard bytes[text].starts(with: "import ".utf8) || bytes[text].starts(with: "from ".utf8) else { return false }
    let words = bytes[text].split(separator: 0x20)
    guard (2...8).contains(words.count), isOfName(words[words.count - 1].last ?? 0) else { return false }
    if words[0].elementsEqual("import".utf8) {
      return words.count == 2 || words.count == 4 && words[2].elementsEqual("as".utf8)
    }
    return words[0].elementsEqual("from".utf8) && words.count >= 4 && words[2].elementsEqual("import".utf8)
  }

  /// "return name", "pass", "break", "continue"
  private func isJump(_ text: Range<Int>) -> Bool {
    guard "rpbcy".utf8.contains(bytes[text.lowerBound]), bytes[text.upperBound - 1] != UInt8(ascii: ".") else {
      return false
    }
    let words = bytes[text].split(separator: 0x20)
    return words.count <= 2
      && ["return", "pass", "break", "continue", "raise", "yield"].contains { words[0].elementsEqual($0.utf8) }
  }

  private func isOfName(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
  }

  // MARK: Settings

  /// Lines of keys in small letters with or without values, entries behind hyphens and remarks, at least two keys with others below.
  private mutating func settings(at index: Int) -> Range<Int>? {
    guard isRemark(index) || key(lines[index].text) != nil else { return nil }
    var (end, openers) = (index, 0)
    while end < lines.count, lines[end].said == .nothing, end == index || lines[end].blankLinesBefore <= 1 {
      let text = lines[end].text
      guard isRemark(end) || key(text) != nil || isEntry(text) else { break }
      if let colon = key(text), colon + 1 == text.upperBound, holdsKeys(below: end) { openers += 1 }
      end += 1
    }
    let isWhole = end == lines.count || lines[end].blankLinesBefore > 0
    settingsFrom = end
    return isWhole && openers >= 2 && end - index >= Self.fewestSettings ? index..<end : nil
  }

  /// Whether keys or entries stand below a key, set in, or entries right below it.
  private func holdsKeys(below index: Int) -> Bool {
    guard index + 1 < lines.count, lines[index + 1].blankLinesBefore == 0 else { return false }
    let next = lines[index + 1]
    let step = next.indent - lines[index].indent
    return isEntry(next.text) ? step >= 0 : Self.steps.contains(step) && key(next.text) != nil
  }

  private func isEntry(_ text: Range<Int>) -> Bool {
    text.count > 2 && bytes[text.lowerBound] == UInt8(ascii: "-") && bytes[text.lowerBound + 1] == 0x20
      && !SentenceEnd.closes(text, in: bytes)
  }

  /// The colon behind a key of one word in small letters, which a value or nothing follows; nil where a line has none.
  private func key(_ text: Range<Int>) -> Int? {
    let start = isEntry(text) ? text.lowerBound + 2 : text.lowerBound
    guard start < text.upperBound, isLower(bytes[start]) || bytes[start] == UInt8(ascii: "_"),
      let colon = (start..<min(text.upperBound, start + 60)).first(where: { bytes[$0] == UInt8(ascii: ":") }),
      (start..<colon).allSatisfy({ isOfName(bytes[$0]) || "-/".utf8.contains(bytes[$0]) }),
      colon + 1 == text.upperBound || bytes[colon + 1] == 0x20,
      !SentenceEnd.closes(text, in: bytes)
        || colon + 1 == text.upperBound
    else { return nil }
    return colon
  }
}
