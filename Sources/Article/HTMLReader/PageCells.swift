import ArticleModel
import Fragments

/// What the walk does in cells of tables.
extension PageWalk {
  mutating func noteSign(_ tag: Tag, _ reading: borrowing AttributeReading) {
    if cellSign == nil { cellSign = CellSign(tag, reading) }
    if tag == .svg, cellLabel == nil, let label = reading.value(of: .ariaLabel), !label.isEmpty {
      cellLabel = AsideText(utf8: Array(label.utf8), source: placeBehind..<placeBehind, isForEars: true)
    }
  }

  /// Writes the sign of a cell that holds nothing else.
  mutating func endCell() {
    if let sign = cellSign, run.letters == 0, Int(page.elements[Int(element)].first) == page.runs.count {
      var word = sign.rawValue
      word.withUTF8 { append($0, end: sourcePlace) }
    } else if let picture = cellPicture, run.letters == 0, Int(page.elements[Int(element)].first) == page.runs.count,
      page.interludes.indices.contains(picture), case .figure(let figure) = page.interludes[picture].content
    {
      // Whether the cell is one of data, which the picture is a word of, is known when the table is.
      write(figure.alt ?? "")
      if run.letters > 0 { page.cellPictures[page.runs.count] = picture }
    }
    if let label = cellLabel, run.letters == 0, Int(page.elements[Int(element)].first) == page.runs.count {
      label.utf8.withUnsafeBufferPointer { append($0, end: label.source.upperBound) }
    } else if let label = cellLabel {
      page.unseen.append(label)
    }
    cellSign = nil
    cellPicture = nil
    cellLabel = nil
    isInCell = false
  }

  /// What says nothing new in a cell: a copy for small screens, or a button behind text.
  func isLeftOutOfCells(_ tag: Tag, _ reading: borrowing AttributeReading) -> Bool {
    if reading.words.contains(.smallScreens) { return true }
    guard tag == .button || tag == .a && reading.words.contains(.button) else { return false }
    return run.letters > 0 || Int(page.elements[Int(element)].first) < page.runs.count
  }
}
