/// A cell that holds one number: "1,234", "−0.5 %", "$3.20", "12 km".
public struct NumberShape: Sendable, Equatable {
  /// The cells before the decimal mark, including sign and currency.
  public let left: Int
  /// The cells from the decimal mark on, including the unit.
  public let right: Int

  /// The longest unit after a number, in bytes.
  private static let longestUnit = 4

  /// Reads a cell; nil if it is not a number.
  public init?(_ text: String) {
    guard let shape = CellWidth.withBytes(of: text, NumberShape.read) else { return nil }
    self = shape
  }

  private init(left: Int, right: Int) {
    self.left = left
    self.right = right
  }

  private static func read(_ bytes: Bytes) -> NumberShape? {
    let start = skipSigns(bytes)
    var index = start
    var mark: Int?
    var marks = 0
    while index < bytes.count, let next = number(bytes, index) {
      if bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ",") {
        mark = index
        marks += 1
      }
      index = next
    }
    guard index > start, bytes[start] &- 0x30 < 10 || mark == start else { return nil }
    guard isUnit(bytes, index) else { return nil }
    let total = CellWidth.width(of: bytes, 0..<bytes.count)
    guard let mark, isDecimal(bytes, mark, end: index, isOnly: marks == 1) else {
      return NumberShape(
        left: CellWidth.width(of: bytes, 0..<index), right: total - CellWidth.width(of: bytes, 0..<index))
    }
    let left = CellWidth.width(of: bytes, 0..<mark)
    return NumberShape(left: left, right: total - left)
  }

  /// The offset after signs and currency symbols: anything short without letters or digits.
  private static func skipSigns(_ bytes: Bytes) -> Int {
    var index = 0
    while index < bytes.count {
      let (scalar, length) = bytes.scalar(at: index)
      let isSign = "+-~<>=#()".utf8.contains(UInt8(truncatingIfNeeded: scalar)) && scalar < 0x80
      let isSymbol = [0x2212, 0xB1, 0x2248, 0x2264, 0x2265, 0x2013].contains(scalar)
      guard isSign || isSymbol || ScalarProperties.of(scalar).breakClass == .prefix else { break }
      index += length
      if index < bytes.count, bytes[index] == 0x20 { index += 1 }
    }
    return index
  }

  /// The offset after the digit or the mark between digits at `index`; nil if the number ends.
  private static func number(_ bytes: Bytes, _ index: Int) -> Int? {
    func isDigit(_ at: Int) -> Bool { at < bytes.count && bytes[at] &- 0x30 < 10 }
    if isDigit(index) { return index + 1 }
    guard index + 1 < bytes.count else { return nil }
    let (scalar, length) = bytes.scalar(at: index)
    switch scalar {
    case 0x2E, 0x2C: return isDigit(index + 1) ? index + 1 : nil
    // The spaces that separate thousands.
    case 0xA0, 0x202F, 0x2009: return isDigit(index + length) ? index + length : nil
    case 0x20, 0x27:
      let isGroup = isDigit(index + 1) && isDigit(index + 2) && isDigit(index + 3) && !isDigit(index + 4)
      return isGroup ? index + 1 : nil
    default: return nil
    }
  }

  /// Whether what follows the number is a unit: nothing, a percent sign, or a short word.
  private static func isUnit(_ bytes: Bytes, _ index: Int) -> Bool {
    var rest = bytes.count - index
    var index = index
    if rest > 0, bytes[index] == 0x20 {
      index += 1
      rest -= 1
    }
    if rest > longestUnit { return false }
    return bytes[index...].allSatisfy { $0 > 0x20 && !($0 &- 0x30 < 10) }
  }

  /// Whether a full stop or comma separates the decimals. With three digits after it a comma separates thousands, and so does
  /// any mark that occurs more than once.
  private static func isDecimal(_ bytes: Bytes, _ mark: Int, end: Int, isOnly: Bool) -> Bool {
    if bytes[mark] == UInt8(ascii: ".") { return isOnly || bytes[..<mark].contains(UInt8(ascii: ",")) }
    return end - mark - 1 != 3 && (isOnly || bytes[..<mark].contains(UInt8(ascii: ".")))
  }
}

/// A column whose cells are numbers, set so that the decimal marks stand below one another.
public struct NumberColumn: Sendable {
  /// The cells the widest part after a decimal mark takes.
  public let right: Int
  /// The cells the column needs for its decimal marks to stand below one another.
  public let width: Int

  /// Reads a column's cells, without its header; nil unless all that say something are numbers.
  public init?(_ cells: [String]) {
    let filled = cells.filter { !NumberColumn.isBlank($0) }
    let shapes = filled.compactMap(NumberShape.init)
    guard !shapes.isEmpty, shapes.count == filled.count else { return nil }
    right = shapes.reduce(0) { max($0, $1.right) }
    width = right + shapes.reduce(0) { max($0, $1.left) }
  }

  /// The cells to leave to the right of a number.
  public func cellsRight(of shape: NumberShape) -> Int { right - shape.right }

  /// Whether a cell stands for an empty one, such as "–".
  private static func isBlank(_ text: String) -> Bool {
    ["", "-", "–", "—", "n/a", "N/A", "?", "…", "..."].contains(text)
  }
}
