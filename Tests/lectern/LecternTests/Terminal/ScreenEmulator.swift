/// As much of a terminal as it takes to see what a reader would see: text, cursor, erasing, scrolling, the alternate
/// screen, and which private modes are on.
struct ScreenEmulator {
  private(set) var columns: Int
  private(set) var rows: Int
  /// The private modes of a terminal nobody has taken: long lines wrap, the cursor is shown.
  static let initialModes: Set<Int> = [7, 25]

  /// The private modes that are on: 1049 for the alternate screen, 25 for the cursor.
  private(set) var modes = ScreenEmulator.initialModes
  /// How often the program has asked for the colour of the ground.
  private(set) var groundQuestions = 0
  /// Other operating system commands, as received.
  private(set) var commands: [String] = []
  /// Bytes below 32 that a terminal is not expected to get, but for those this emulator knows.
  private(set) var strayControls: [UInt8] = []
  private var cells: [[Character]]
  private var styles: [[CellStyle]]
  private var style = CellStyle()
  private var row = 0
  private var column = 0
  private var region: ClosedRange<Int>
  private var pending: [UInt8] = []

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    styles = Array(repeating: Array(repeating: CellStyle(), count: columns), count: rows)
    region = 0...rows - 1
  }

  /// The screen as lines, blanks at their ends left out.
  var lines: [String] {
    cells.map { line in
      var text = String(line.filter { $0 != "\0" })
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  /// The stretches of the screen that lead somewhere, from top to bottom: what they say, and where they lead.
  var linkedTexts: [(text: String, address: String)] {
    var found: [(text: String, address: String)] = []
    for row in cells.indices {
      var previous: String?
      for column in cells[row].indices {
        defer { previous = styles[row][column].link }
        guard let address = styles[row][column].link else { continue }
        if previous != address { found.append(("", address)) }
        if cells[row][column] != "\0" { found[found.count - 1].text.append(cells[row][column]) }
      }
    }
    return found
  }

  /// Where the screen does not look plain: for each such line its number and the columns of each style.
  var styleLines: [String] {
    styles.enumerated().compactMap { row, line in
      var runs: [(columns: ClosedRange<Int>, style: CellStyle)] = []
      for (column, style) in line.enumerated() {
        if let last = runs.last, last.style == style {
          runs[runs.count - 1].columns = last.columns.lowerBound...column
        } else {
          runs.append((column...column, style))
        }
      }
      let told = runs.filter { !$0.style.description.isEmpty }
      guard !told.isEmpty else { return nil }
      return "\(row): "
        + told.map { "\($0.columns.lowerBound)-\($0.columns.upperBound) \($0.style)" }.joined(separator: "; ")
    }
  }

  mutating func resize(columns: Int, rows: Int) { self = resized(columns, rows) }

  private func resized(_ columns: Int, _ rows: Int) -> ScreenEmulator {
    var result = ScreenEmulator(columns: columns, rows: rows)
    result.modes = modes
    result.commands = commands
    return result
  }

  mutating func feed(_ bytes: [UInt8]) {
    pending += bytes
    while let used = takeOne() { pending.removeFirst(used) }
  }

  /// Acts on the first character or sequence; nil where it has not come completely.
  private mutating func takeOne() -> Int? {
    guard let first = pending.first else { return nil }
    switch first {
    case 0x1B: return takeEscape()
    case 0x0D: column = 0
    case 0x0A: lineFeed()
    case 0x08: column = max(0, column - 1)
    case 0x07, 0x0F, 0x0E: break
    case ..<0x20, 0x7F: strayControls.append(first)
    default: return takeCharacter(first)
    }
    return 1
  }

  private mutating func takeCharacter(_ first: UInt8) -> Int? {
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard pending.count >= length else { return nil }
    let text = String(decoding: pending[..<length], as: UTF8.self)
    guard let scalar = text.unicodeScalars.first else { return length }
    if (0x80...0x9F).contains(scalar.value) { strayControls.append(UInt8(scalar.value)) }
    if scalar.properties.canonicalCombiningClass != .notReordered { return length }
    let width = (0x1100...0x115F).contains(scalar.value) || (0x2E80...0xFFDC).contains(scalar.value) ? 2 : 1
    if column + width > columns {
      column = 0
      lineFeed()
    }
    cells[row][column] = Character(scalar)
    styles[row][column] = style
    if width == 2 {
      cells[row][column + 1] = "\0"
      styles[row][column + 1] = style
    }
    column += width
    return length
  }

  private mutating func takeEscape() -> Int? {
    guard pending.count > 1 else { return nil }
    switch pending[1] {
    case UInt8(ascii: "["):
      guard let end = pending[2...].firstIndex(where: { $0 >= 0x40 && $0 <= 0x7E }) else { return nil }
      control(String(decoding: pending[2..<end], as: UTF8.self), pending[end])
      return end + 1
    case UInt8(ascii: "]"):
      guard let end = pending.dropFirst(2).firstIndex(where: { $0 == 0x07 || $0 == 0x1B }) else { return nil }
      let length = pending[end] == 0x1B ? end + 2 : end + 1
      guard pending.count >= length else { return nil }
      take(command: String(decoding: pending[2..<end], as: UTF8.self))
      return length
    case UInt8(ascii: "("), UInt8(ascii: ")"): return pending.count > 2 ? 3 : nil
    case UInt8(ascii: "M"):
      if row == region.lowerBound { scroll(-1) } else { row = max(0, row - 1) }
      return 2
    default: return 2
    }
  }

  private mutating func take(command: String) {
    if command == "11;?" {
      groundQuestions += 1
    } else if command.hasPrefix("8;") {
      let address = command.split(separator: ";", maxSplits: 2, omittingEmptySubsequences: false).last ?? ""
      style.link = address.isEmpty ? nil : String(address)
    } else {
      commands.append(command)
    }
  }

  private mutating func control(_ parameters: String, _ final: UInt8) {
    if parameters.hasPrefix("?") {
      let numbers = parameters.dropFirst().split(separator: ";").compactMap { Int($0) }
      if final == UInt8(ascii: "h") { modes.formUnion(numbers) }
      if final == UInt8(ascii: "l") { modes.subtract(numbers) }
      return
    }
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let first = numbers.first ?? 0
    let count = max(1, first)
    switch final {
    case UInt8(ascii: "H"):
      row = min(rows - 1, count - 1)
      column = min(columns - 1, max(1, numbers.count > 1 ? numbers[1] : 1) - 1)
    case UInt8(ascii: "A"): row = max(0, row - count)
    case UInt8(ascii: "B"): row = min(rows - 1, row + count)
    case UInt8(ascii: "C"): column = min(columns - 1, column + count)
    case UInt8(ascii: "D"): column = max(0, column - count)
    case UInt8(ascii: "G"): column = min(columns - 1, count - 1)
    case UInt8(ascii: "d"): row = min(rows - 1, count - 1)
    case UInt8(ascii: "J"): erase(first)
    case UInt8(ascii: "K"): erase(row, first == 1 ? 0..<column + 1 : first == 2 ? 0..<columns : column..<columns)
    case UInt8(ascii: "X"): erase(row, column..<min(columns, column + count))
    case UInt8(ascii: "P"): shift(column, by: -count)
    case UInt8(ascii: "@"): shift(column, by: count)
    case UInt8(ascii: "m"): style.select(numbers)
    case UInt8(ascii: "r"): region = max(0, count - 1)...min(rows, numbers.count > 1 ? numbers[1] : rows) - 1
    default: break
    }
  }

  private mutating func lineFeed() {
    if row == region.upperBound { scroll(1) } else { row = min(rows - 1, row + 1) }
  }

  private mutating func scroll(_ lines: Int) {
    let blank = Array(repeating: Character(" "), count: columns)
    let (gone, new) = lines > 0 ? (region.lowerBound, region.upperBound) : (region.upperBound, region.lowerBound)
    cells.remove(at: gone)
    cells.insert(blank, at: new)
    styles.remove(at: gone)
    styles.insert(Array(repeating: erased, count: columns), at: new)
  }

  private mutating func erase(_ kind: Int) {
    if kind == 0 { erase(row, column..<columns) }
    for line in kind == 0 ? row + 1..<rows : 0..<rows where line < rows { erase(line, 0..<columns) }
  }

  private mutating func erase(_ row: Int, _ range: Range<Int>) {
    for column in range where column < columns {
      cells[row][column] = " "
      styles[row][column] = erased
    }
  }

  /// How an erased cell looks: it keeps the ground that is set.
  private var erased: CellStyle { style.ground }

  private mutating func shift(_ column: Int, by count: Int) {
    for _ in 0..<abs(count) {
      if count > 0 {
        cells[row].insert(" ", at: column)
        cells[row].removeLast()
        styles[row].insert(erased, at: column)
        styles[row].removeLast()
      } else {
        cells[row].remove(at: column)
        cells[row].append(" ")
        styles[row].remove(at: column)
        styles[row].append(erased)
      }
    }
  }
}
