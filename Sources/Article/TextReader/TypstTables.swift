import ArticleModel
import Fragments
import UTF8Text

/// The arguments of Typst's functions, and the tables and pictures that are made of them.
extension TypstText {
  /// The most bytes of a function's arguments.
  private static let longest = 40_000
  private static let mostColumns = 100

  struct Argument {
    var name: String?
    var value: Range<Int>
  }

  /// The offset just behind the bracket that closes the one at `open`; nil where none does. In content quotation marks are only signs.
  func balanced(from open: Int) -> Int? {
    guard open < text.bytes.count else { return nil }
    var stack: [UInt8] = []
    var at = open
    let limit = min(text.bytes.count, open + Self.longest)
    while at < limit {
      let byte = text.bytes[at]
      switch byte {
      case UInt8(ascii: "("): stack.append(UInt8(ascii: ")"))
      case UInt8(ascii: "["): stack.append(UInt8(ascii: "]"))
      case UInt8(ascii: "{"): stack.append(UInt8(ascii: "}"))
      case UInt8(ascii: "\\"): at += 1
      case UInt8(ascii: "\"") where stack.last != UInt8(ascii: "]"):
        at += 1
        while at < limit, text.bytes[at] != UInt8(ascii: "\"") { at += text.bytes[at] == UInt8(ascii: "\\") ? 2 : 1 }
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        if stack.last == byte { stack.removeLast() } else if stack.last != UInt8(ascii: "]") { return nil }
        if stack.isEmpty { return at + 1 }
      default: break
      }
      if stack.isEmpty { return nil }
      at += 1
    }
    return nil
  }

  /// The offset behind a statement: the end of the line in which all its brackets are closed.
  func endOfStatement(from start: Int) -> Int {
    var at = start
    while at < text.bytes.count, text.bytes[at] != 0x0A {
      if [0x28, 0x5B, 0x7B].contains(text.bytes[at]) {
        at = balanced(from: at) ?? text.bytes[at...].firstIndex(of: 0x0A) ?? text.bytes.count
      } else {
        at += 1
      }
    }
    return at
  }

  /// What stands between the commas of a function's brackets.
  func arguments(_ range: Range<Int>) -> [Argument] {
    var found: [Argument] = []
    var start = range.lowerBound
    var colon: Int?
    var at = start
    func take(_ end: Int) {
      let value = ((colon.map { $0 + 1 } ?? start)..<end).trimmed(in: text.bytes)
      guard !value.isEmpty else { return }
      let name = colon.map { (start..<$0).trimmed(in: text.bytes) }
      found.append(Argument(name: name.map { String(decoding: text.bytes[$0], as: UTF8.self) }, value: value))
    }
    while at < range.upperBound {
      switch text.bytes[at] {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        at = balanced(from: at) ?? range.upperBound
        continue
      case UInt8(ascii: "\""):
        at += 1
        while at < range.upperBound, text.bytes[at] != UInt8(ascii: "\"") {
          at += text.bytes[at] == UInt8(ascii: "\\") ? 2 : 1
        }
      case UInt8(ascii: ":") where colon == nil: colon = at
      case UInt8(ascii: ","):
        take(at)
        (start, colon) = (at + 1, nil)
      case UInt8(ascii: "/") where text.holds("//", at: at) && (at == range.lowerBound || isSpace(text.bytes[at - 1])):
        let isBare = colon == nil && (start..<at).trimmed(in: text.bytes).isEmpty
        at = text.bytes[at..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
        if isBare { start = at }
      default: break
      }
      at += 1
    }
    take(range.upperBound)
    return found
  }

  /// Title and authors, where a setting of the document or a template is given them.
  mutating func readMasthead(_ range: Range<Int>) {
    guard let open = range.first(where: { text.bytes[$0] == UInt8(ascii: "(") }), let close = balanced(from: open)
    else {
      return
    }
    for argument in arguments(open + 1..<close - 1) {
      let words = plain(argument.value)
      switch argument.name {
      case "title" where !hasTitle && !words.isEmpty:
        hasTitle = true
        masthead.title = RichText(words)
      case "author" where masthead.authors.isEmpty, "authors" where masthead.authors.isEmpty:
        let value = argument.value
        let isList = text.bytes[value.lowerBound] == UInt8(ascii: "(")
        let names = isList ? arguments(inside(value)).map { plain($0.value) } : [words]
        masthead.authors = names.filter { !$0.isEmpty && !$0.contains("(") }.map { Author(name: $0) }
      default: break
      }
    }
  }

  /// A value without its quotation marks or brackets.
  func plain(_ value: Range<Int>) -> String {
    guard value.count >= 2, [0x22, 0x5B].contains(text.bytes[value.lowerBound]) else { return "" }
    return String(decoding: text.bytes[inside(value)], as: UTF8.self).replacingNewlines()
  }

  /// What stands between the signs that a value begins and ends with.
  private func inside(_ value: Range<Int>) -> Range<Int> {
    value.lowerBound + 1..<max(value.lowerBound + 1, value.upperBound - 1)
  }

  /// Reads a figure, table or picture whose brackets take `range`, from line `index` on; the line behind it, nil where it is none.
  mutating func readDrawing(_ name: String, _ range: Range<Int>, at index: Int) -> Int? {
    var end = index + 1
    while end < text.lines.count, text.lines[end].text.lowerBound < range.upperBound { end += 1 }
    let all = arguments(inside(range))
    if name == "table" { return readTable(all, caption: nil, index..<end) }
    let caption = all.first { $0.name == "caption" }?.value
    guard name == "figure" else {
      guard let path = all.first(where: { $0.name == nil }) else { return nil }
      text.show(Figure(url: plain(path.value)), for: index..<end)
      return end
    }
    guard let body = all.first(where: { $0.name == nil })?.value,
      let open = body.first(where: { text.bytes[$0] == UInt8(ascii: "(") }), let close = balanced(from: open)
    else { return nil }
    let inner = arguments(open + 1..<close - 1)
    switch String(decoding: text.bytes[body.lowerBound..<open], as: UTF8.self) {
    case "table": return readTable(inner, caption: caption, index..<end)
    case "image":
      guard let path = inner.first(where: { $0.name == nil }) else { return nil }
      text.show(Figure(caption: caption.map { RichText(plain($0)) }, url: plain(path.value)), for: index..<end)
      return end
    default: return nil
    }
  }

  /// Puts a row of cells on each line, and what the table is called behind them.
  private mutating func readTable(_ all: [Argument], caption: Range<Int>?, _ lines: Range<Int>) -> Int? {
    guard let columns = all.first(where: { $0.name == "columns" }).map({ columnCount($0.value) }),
      (1...Self.mostColumns).contains(columns)
    else { return nil }
    let cells = cells(all)
    guard !cells.isEmpty, cells.count % columns == 0 else { return nil }
    let rows = stride(from: 0, to: cells.count, by: columns).map { cells[$0..<$0 + columns] }
    tables &+= 1
    let whole = text.lines[lines.lowerBound].text.lowerBound..<text.lines[lines.upperBound - 1].text.upperBound
    var extra = 0
    while lines.count + extra < rows.count + (caption == nil ? 0 : 1) {
      let last = lines.upperBound - 1 + extra
      guard text.split(last, text.lines[last].text, text.lines[last].text) else { return nil }
      extra += 1
    }
    var at = whole.lowerBound
    for (number, row) in rows.enumerated() {
      let index = lines.lowerBound + number
      text.say(number == 0 ? .headerRow : .row, index, level: Int(tables))
      text.lines[index].text = row[row.startIndex].lowerBound..<row[row.endIndex - 1].upperBound
      text.setAside(at..<row[row.startIndex].lowerBound, as: .metadata)
      for (cell, next) in zip(row, row.dropFirst()) {
        text.drop(signs: cell.upperBound..<next.lowerBound, putting: "\t")
      }
      for cell in row { readInline(cell) }
      at = row[row.endIndex - 1].upperBound
    }
    var next = lines.lowerBound + rows.count
    if let caption, caption.count > 2 {
      text.say(.paragraph, next)
      text.lines[next].text = caption.lowerBound + 1..<caption.upperBound - 1
      readInline(text.lines[next].text)
      next += 1
    }
    if at < whole.upperBound { text.setAside(at..<whole.upperBound, as: .metadata) }
    if next < lines.upperBound + extra { text.drop(next..<lines.upperBound + extra) }
    return lines.upperBound + extra
  }

  /// The contents of the cells, those of the header first.
  private func cells(_ all: [Argument]) -> [Range<Int>] {
    all.flatMap { argument -> [Range<Int>] in
      guard argument.name == nil else { return [] }
      let value = argument.value
      switch text.bytes[value.lowerBound] {
      case UInt8(ascii: "["), UInt8(ascii: "\""):
        return [inside(value).trimmed(in: text.bytes)]
      default:
        guard let open = value.first(where: { text.bytes[$0] == UInt8(ascii: "(") }),
          text.holds("table.header", at: value.lowerBound) || text.holds("table.footer", at: value.lowerBound),
          let close = balanced(from: open)
        else { return [] }
        return cells(arguments(open + 1..<close - 1))
      }
    }
  }

  /// "3", or as many as are listed in brackets.
  private func columnCount(_ value: Range<Int>) -> Int {
    let digits = text.bytes[value].prefix(3).prefix(while: isDigit)
    if !digits.isEmpty, digits.count == value.count { return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 } }
    guard text.bytes[value.lowerBound] == UInt8(ascii: "(") else { return 1 }
    return arguments(inside(value)).count
  }
}

extension String {
  /// The words on one line.
  fileprivate func replacingNewlines() -> String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
