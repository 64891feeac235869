import Fragments

/// What the walk does in cells of tables.
extension PageWalk {
  mutating func noteSign(_ tag: Tag, _ reading: borrowing AttributeReading) {
    if cellSign == nil { cellSign = CellSign(tag, reading) }
  }

  /// Writes the sign of a cell that holds nothing else.
  mutating func endCell() {
    if let sign = cellSign, run.letters == 0, Int(page.elements[Int(element)].first) == page.runs.count {
      var word = sign.rawValue
      word.withUTF8 { append($0, end: sourcePlace) }
    }
    cellSign = nil
    isInCell = false
  }

  /// What says nothing new in a cell: a copy for small screens, or a button behind text.
  func isLeftOutOfCells(_ tag: Tag, _ reading: borrowing AttributeReading) -> Bool {
    if reading.words.contains(.smallScreens) { return true }
    guard tag == .button || tag == .a && reading.words.contains(.button) else { return false }
    return run.letters > 0 || Int(page.elements[Int(element)].first) < page.runs.count
  }
}
