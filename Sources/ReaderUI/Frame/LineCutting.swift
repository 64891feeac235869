import TextLayout

/// Cutting lines at cell boundaries. A wide character that would be cut in two becomes blanks.
extension ScreenLine {
  /// What fits into the first `width` cells.
  func cut(to width: Int) -> ScreenLine {
    guard self.width > width else { return self }
    var result = ScreenLine()
    for run in runs where result.width < width {
      result.append(run.split(at: width - result.width).head)
    }
    return result
  }

  /// What stands from the cell `column` on.
  func dropping(_ column: Int) -> ScreenLine {
    guard column > 0 else { return self }
    guard column < width else { return ScreenLine() }
    var result = ScreenLine()
    var passed = 0
    for run in runs {
      if passed >= column {
        result.append(run)
      } else if passed + run.width > column {
        result.append(run.split(at: column - passed).tail)
      }
      passed += run.width
    }
    return result
  }

  /// The line in at most `width` cells, the last of them an ellipsis where something had to go.
  func shortened(to width: Int) -> ScreenLine {
    guard self.width > width else { return self }
    guard width > 0 else { return ScreenLine() }
    var result = cut(to: width - 1)
    result.append(ScreenRun("…", result.runs.last?.role ?? .blank, width: 1))
    return result
  }
}

extension ScreenRun {
  /// The run's first `cells` cells and the rest; each half of a wide character that is cut becomes a blank.
  func split(at cells: Int) -> (head: ScreenRun, tail: ScreenRun) {
    guard cells < width else { return (self, ScreenRun("", role, width: 0)) }
    let scalars = text.unicodeScalars
    var taken = 0
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let next = CellWidth.of(String(scalars[index]))
      // Marks that take no cell belong to the character before them, so they are taken along.
      if taken + next > cells || (taken == cells && next > 0) { break }
      taken += next
      index = scalars.index(after: index)
    }
    var head = ScreenRun(String(scalars[..<index]), role, width: taken)
    var tail = ScreenRun(String(scalars[index...]), role, width: width - taken)
    guard taken < cells else { return (head, tail) }
    let first = CellWidth.of(String(scalars[index]))
    let rest = String(scalars[index...].dropFirst().drop { CellWidth.of(String($0)) == 0 })
    head = ScreenRun(head.text + String(repeating: " ", count: cells - taken), role, width: cells)
    let blanks = max(0, taken + first - cells)
    tail = ScreenRun(String(repeating: " ", count: blanks) + rest, role, width: max(0, width - cells))
    return (head, tail)
  }
}
