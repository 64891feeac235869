import UTF8Text

/// Joins columns that hold no more than the signs of the sums beside them, and drops those that hold nothing: accounts are set so, for
/// their figures to stand below one another.
///
///     Tolls   | $ | 1,204 |   |             Tolls   | $1,204
///     Repairs |   | (311  | ) |      ►      Repairs | (311)
enum SignColumns {
  /// The longest sign, in bytes: "US$", "R$".
  private static let longest = 6

  static func join(in rows: inout [PageFragments.Row], _ page: RawPage) {
    guard var count = rows.map(\.cells.count).max(), count > 2 else { return }
    let widths = rows.map(\.cells.count)
    for row in rows.indices {
      guard let last = rows[row].cells.last else { return }
      while rows[row].cells.count < count {
        rows[row].cells.append(PageFragments.Cell(element: last.element))
      }
    }
    let before = count
    var column = 0
    while column + 1 < count {
      if opens(column, rows, page) {
        merge(column, into: column + 1, &rows, page)
        count -= 1
      }
      column += 1
    }
    dropEmpty(&rows, &count, page)
    column = 0
    while column + 1 < count {
      if closes(column + 1, rows, page) {
        merge(column, into: column + 1, &rows, page)
        count -= 1
      } else {
        column += 1
      }
    }
    guard count == before else { return }
    for row in rows.indices { rows[row].cells.removeLast(count - min(count, widths[row])) }
  }

  /// Drops the columns in which no row has a word, down to two.
  private static func dropEmpty(_ rows: inout [PageFragments.Row], _ count: inout Int, _ page: RawPage) {
    for column in (0..<count).reversed() where count > 2 {
      guard rows.allSatisfy({ isEmpty($0.cells[column], page) }) else { continue }
      for row in rows.indices { rows[row].cells.remove(at: column) }
      count -= 1
    }
  }

  /// Whether a column holds the signs that stand before the sums of the next one, and nothing beside what that has.
  private static func opens(_ column: Int, _ rows: [PageFragments.Row], _ page: RawPage) -> Bool {
    var isSeen = false
    for row in rows {
      let (sign, sum) = (row.cells[column], row.cells[column + 1])
      if isEmpty(sign, page) || isEmpty(sum, page) { continue }
      guard sign.runs.count == 1, sum.runs.count == 1, isOpening(text(of: sign, page)), isSum(text(of: sum, page))
      else {
        return false
      }
      isSeen = true
    }
    return isSeen
  }

  /// Whether a column holds the signs that stand behind the sums of the one before, and nothing else.
  private static func closes(_ column: Int, _ rows: [PageFragments.Row], _ page: RawPage) -> Bool {
    var isSeen = false
    for row in rows where !isEmpty(row.cells[column], page) {
      let sum = row.cells[column - 1]
      guard row.cells[column].runs.count == 1, sum.runs.count == 1, isClosing(text(of: row.cells[column], page)),
        text(of: sum, page).last.map(isDigit) ?? false
      else { return false }
      isSeen = true
    }
    return isSeen
  }

  /// Makes two columns one: what stands in both is one text.
  private static func merge(
    _ column: Int, into next: Int, _ rows: inout [PageFragments.Row], _ page: RawPage
  ) {
    for row in rows.indices {
      let second = rows[row].cells.remove(at: next)
      if isEmpty(second, page) { continue }
      if isEmpty(rows[row].cells[column], page) {
        rows[row].cells[column] = second
      } else {
        rows[row].cells[column].runs += second.runs
        rows[row].cells[column].isOneText = true
      }
    }
  }

  // MARK: Texts

  private static func isEmpty(_ cell: PageFragments.Cell, _ page: RawPage) -> Bool { text(of: cell, page).isEmpty }

  /// The text of a cell without white space of any kind.
  private static func text(of cell: PageFragments.Cell, _ page: RawPage) -> [UInt8] {
    var text: [UInt8] = []
    for run in cell.runs {
      for at in page.runs[run].text where !isSpace(page.utf8[at]) {
        if page.utf8[at] == 0xA0, text.last == 0xC2 { text.removeLast() } else { text.append(page.utf8[at]) }
      }
    }
    return text
  }

  /// Whether a text is the sign of a currency, or opens the bracket that says that a sum is owed.
  private static func isOpening(_ text: [UInt8]) -> Bool {
    guard text.count <= longest else { return false }
    var isSign = false
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      let category = scalar.properties.generalCategory
      if category == .currencySymbol || scalar == "(" {
        isSign = true
      } else if category != .uppercaseLetter {
        return false
      }
    }
    return isSign
  }

  private static func isClosing(_ text: [UInt8]) -> Bool {
    text == [UInt8(ascii: ")")] || text == [UInt8(ascii: "%")] || text == [UInt8(ascii: ")"), UInt8(ascii: "%")]
      || text == [UInt8(ascii: "%"), UInt8(ascii: ")")]
  }

  /// Whether a text begins as a sum does: a digit behind a bracket or a sign, or the dash that stands for none.
  private static func isSum(_ text: [UInt8]) -> Bool {
    let rest = text.drop { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    guard let first = rest.first else { return true }
    return isDigit(first) || first == UInt8(ascii: ".") || rest.elementsEqual("—".utf8) || rest.elementsEqual("–".utf8)
      || rest.starts(with: "−".utf8)
  }
}
