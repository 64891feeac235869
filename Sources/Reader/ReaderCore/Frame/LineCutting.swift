import TextLayout

/// Cutting lines at cell boundaries. A wide character that would be cut in two becomes blanks.
extension ScreenLine {
  /// What fits into the first `width` cells.
  package func cut(to width: Int) -> ScreenLine {
    guard self.width > width else { return self }
    var result = ScreenLine()
    for run in runs where result.width < width {
      result.append(run.split(at: width - result.width).head)
    }
    return result
  }

  /// What stands from the cell `column` on.
  package func dropping(_ column: Int) -> ScreenLine {
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
  package func shortened(to width: Int) -> ScreenLine {
    guard self.width > width else { return self }
    guard width > 0 else { return ScreenLine() }
    var result = cut(to: width - 1)
    result.append(ScreenRun("…", result.runs.last?.role ?? .blank, width: 1))
    return result
  }
}

extension ScreenRun {
  /// The run's first `cells` cells and the rest; each half of a wide character that is cut becomes a blank.
  package func split(at cells: Int) -> (head: ScreenRun, tail: ScreenRun) {
    guard cells < width else { return (self, ScreenRun("", role, width: 0)) }
    var taken = 0
    var headEnd = 0
    var tailStart = 0
    var cutWidth = 0
    for cluster in CellWidth.clusters(of: text) {
      // What takes no cell belongs to the character before it, so it is taken along.
      if taken + cluster.width > cells || (taken == cells && cluster.width > 0) {
        cutWidth = taken < cells ? cluster.width : 0
        tailStart = taken < cells ? cluster.range.upperBound : headEnd
        break
      }
      taken += cluster.width
      headEnd = cluster.range.upperBound
      tailStart = headEnd
    }
    let bytes = Array(text.utf8)
    let head = String(decoding: bytes[..<headEnd], as: UTF8.self) + String(repeating: " ", count: cells - taken)
    let blanks = String(repeating: " ", count: max(0, taken + cutWidth - cells))
    let tail = blanks + String(decoding: bytes[tailStart...], as: UTF8.self)
    return (with(head, width: cells), with(tail, width: width - cells))
  }

  /// The run with other words.
  package func with(_ text: String, width: Int) -> ScreenRun {
    var run = self
    run.text = text
    run.width = width
    return run
  }
}
