/// Reads the part of TOML 1.0 that settings need: tables, bare, quoted and dotted keys, strings of one line, whole
/// numbers, booleans and lists. What is TOML but not of use here is refused by name.
struct TOMLReader {
  var scanner: TOMLScanner
  private var root = TOMLTable()
  /// The keys of the last header.
  private var path: [String] = []
  /// Lines that set nothing, and those that set what a line further down sets again.
  private let passedOver: Set<Int>
  private var repeated: Set<Int> = []

  /// Reads a file; throws the first ``Mistake``.
  static func read(_ bytes: [UInt8]) throws(Mistake) -> TOMLTable {
    let reading = readable(bytes)
    if let first = reading.mistakes.first { throw first }
    return reading.table
  }

  /// Reads a file: what can be read of it, and what is wrong with the rest. A line that cannot be read is passed over.
  ///
  /// - Parameter passedOver: lines that set nothing, be they right or not.
  /// - Returns: with them the lines that set what a line further down sets again.
  static func readable(
    _ bytes: [UInt8], passingOver passedOver: Set<Int> = []
  ) -> (table: TOMLTable, mistakes: [Mistake], repeated: Set<Int>) {
    var reader = TOMLReader(scanner: TOMLScanner(bytes), passedOver)
    var mistakes: [Mistake] = []
    do throws(Mistake) {
      try reader.scanner.checkEncoding()
    } catch {
      return (reader.root, [error], [])
    }
    while reader.scanner.skipToContent() {
      do throws(Mistake) {
        try reader.readLine()
      } catch {
        mistakes.append(error)
        reader.scanner.skipLine()
      }
    }
    return (reader.root, mistakes, reader.repeated)
  }

  private init(scanner: TOMLScanner, _ passedOver: Set<Int>) {
    self.scanner = scanner
    self.passedOver = passedOver
  }

  private mutating func readLine() throws(Mistake) {
    if scanner.take("[") {
      try readHeader()
    } else {
      let line = scanner.line
      let keys = try scanner.keys()
      scanner.skipBlanks()
      guard scanner.take("=") else { throw Mistake(line, "there is no = after \(keys.joined(separator: "."))") }
      scanner.skipBlanks()
      let item = try value()
      if !passedOver.contains(line) { try insert(item, at: path + keys, line: line, isHeader: false) }
    }
    guard scanner.endsLine() else {
      throw Mistake(scanner.line, "nothing but a comment may follow here: \(scanner.restOfLine)")
    }
  }

  private mutating func readHeader() throws(Mistake) {
    let line = scanner.line
    if scanner.take("[") { throw Mistake(line, "lists of tables, [[…]], are not used in settings") }
    scanner.skipBlanks()
    path = try scanner.keys()
    scanner.skipBlanks()
    guard scanner.take("]") else { throw Mistake(line, "there is no ] at the end of the table's name") }
    var table = TOMLTable()
    table.hasHeader = true
    try insert(TOMLItem(value: .table(table), line: line), at: path, line: line, isHeader: true)
  }

  private mutating func insert(_ item: TOMLItem, at keys: [String], line: Int, isHeader: Bool) throws(Mistake) {
    guard let first = try Self.insert(item, at: keys[...], into: &root, line: line, isHeader: isHeader) else { return }
    if !isHeader { repeated.insert(first) }
    throw Mistake(line, "\(keys[keys.count - 1]) was set already in line \(first)")
  }

  /// Puts a value where its keys lead to, making the tables on the way; returns the line that has set it already, if any.
  private static func insert(
    _ item: TOMLItem, at keys: ArraySlice<String>, into table: inout TOMLTable, line: Int, isHeader: Bool
  ) throws(Mistake) -> Int? {
    guard let key = keys.first else { return nil }
    let known = table[key]
    if keys.count == 1 {
      guard isHeader, let known, case .table(var inner) = known.value, !inner.hasHeader else {
        if let known { return known.line }
        table.set(key, to: item)
        return nil
      }
      inner.hasHeader = true
      table.set(key, to: TOMLItem(value: .table(inner), line: line))
      return nil
    }
    var inner = TOMLTable()
    if let known {
      guard case .table(let found) = known.value else {
        throw Mistake(line, "\(key) is \(known.kind) since line \(known.line), no table")
      }
      inner = found
    }
    let first = try insert(item, at: keys.dropFirst(), into: &inner, line: line, isHeader: isHeader)
    if first == nil { table.set(key, to: TOMLItem(value: .table(inner), line: known?.line ?? line)) }
    return first
  }

  // MARK: Values

  private mutating func value(depth: Int = 0) throws(Mistake) -> TOMLItem {
    let line = scanner.line
    switch scanner.next {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return TOMLItem(value: .string(try scanner.string()), line: line)
    case UInt8(ascii: "["): return TOMLItem(value: .array(try array(depth: depth)), line: line)
    case UInt8(ascii: "{"):
      throw Mistake(line, "tables in braces are not used in settings: write [name] on its own line")
    default: return TOMLItem(value: try word(line), line: line)
    }
  }

  private mutating func array(depth: Int) throws(Mistake) -> [TOMLItem] {
    let line = scanner.line
    guard depth < 4 else { throw Mistake(line, "lists in lists in lists are not used in settings") }
    _ = scanner.take("[")
    var items: [TOMLItem] = []
    while true {
      guard scanner.skipToContent() else { throw Mistake(line, "the list that begins here has no ] at its end") }
      if scanner.take("]") { return items }
      items.append(try value(depth: depth + 1))
      guard scanner.skipToContent() else { throw Mistake(line, "the list that begins here has no ] at its end") }
      if !scanner.take(","), scanner.next != UInt8(ascii: "]") {
        throw Mistake(scanner.line, "there is no comma between two values of a list")
      }
    }
  }

  private mutating func word(_ line: Int) throws(Mistake) -> TOMLItem.Value {
    let text = scanner.word()
    switch text {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "": throw Mistake(line, "there is no value after the =")
    default: break
    }
    if let number = Int(text.filter { $0 != "_" }), text.first != "_", text.last != "_", !text.contains("__") {
      let digits = text.drop { $0 == "+" || $0 == "-" }
      guard digits.first != "0" || digits.count == 1 else { throw Mistake(line, "a number begins with no 0: \(text)") }
      return .integer(number)
    }
    let isNumeric =
      text.utf8.first.map { (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E } ?? false
    throw Mistake(line, isNumeric ? "no whole number: \(text)" : "no value: \(text); words stand in quotes")
  }
}
