import ArticleModel
package import ReaderCore
package import Settings

/// What the reader is busy with at the foot of the table: keys go there until it is done.
package enum TableTyping: Sendable, Equatable {
  /// Words that rows must hold; Escape goes back to the words and the row of the table `before`.
  case filter(TypedLine, before: FilterStart)
  /// The name of a file.
  case path(TypedLine)
  /// Whether a file that is there already may be replaced.
  case overwrite(String)
  /// The word a column is divided at: how many words of the cell stay in it.
  case split(Int)
}

/// What stood when a filter began to be typed.
package struct FilterStart: Sendable, Equatable {
  package var text: String
  /// The table's row under the cursor.
  package var row: Int?
}

/// Keys while something is typed or chosen.
extension TableViewState {
  package mutating func type(_ key: Key) -> [Effect] {
    switch typing {
    case .filter(let text, let before): typeFilter(key, text, before)
    case .path(let path): return typePath(key, path)
    case .overwrite(let path): return answer(key, path)
    case .split(let words): chooseWord(key, words)
    case nil: break
    }
    return []
  }

  /// Pasted text goes in as one line.
  package mutating func insert(_ text: String) {
    switch typing {
    case .filter(let typed, let before): narrow(to: typed.inserting(text), before)
    case .path(let path): typing = .path(path.inserting(text))
    default: break
    }
  }

  private mutating func typeFilter(_ key: Key, _ line: TypedLine, _ before: FilterStart) {
    switch key {
    case .enter: typing = nil
    case .escape:
      narrow(to: TypedLine(before.text), before)
      typing = nil
      if let row = before.row { self.row = row == Table.headerRow ? row : rows.place(of: row) ?? row }
      settle()
    case .down: moveRows(1)
    case .up: moveRows(-1)
    default:
      if let changed = line.after(key) {
        narrow(to: changed, before)
      } else if line.text.isEmpty, key == .backspace || key == .delete {
        typing = nil
      }
    }
  }

  private mutating func narrow(to line: TypedLine, _ before: FilterStart) {
    typing = .filter(line, before: before)
    keepingRow { $0.rows.narrow(to: line.text, $0.table) }
  }

  /// Shows all rows again; the table stays.
  package mutating func dropFilter() {
    keepingRow { $0.rows.narrow(to: "", $0.table) }
    message = "all rows again"
  }

  private mutating func typePath(_ key: Key, _ path: TypedLine) -> [Effect] {
    switch key {
    case .escape: typing = nil
    case .tab: typing = .path(TypedLine(OutputFormat.ofTables.pathOfNext(after: path.text)))
    case .enter: return write(to: path.text, overwrites: false)
    default:
      // What is typed takes the place of the name that was proposed.
      let isNew = if case .character = key { path == TypedLine(proposedPath) } else { false }
      if let changed = (isNew ? TypedLine() : path).after(key) { typing = .path(changed) }
    }
    return []
  }

  private mutating func write(to path: String, overwrites: Bool) -> [Effect] {
    guard let format = OutputFormat.ofTables.format(of: path) else {
      message = OutputFormat.ofTables.hint
      return []
    }
    typing = nil
    return [.writeTable(shownTable, format, path: path, overwrites: overwrites)]
  }

  /// Asks whether a file that is there already may be replaced.
  package mutating func askToOverwrite(_ path: String) { typing = .overwrite(path) }

  private mutating func answer(_ key: Key, _ path: String) -> [Effect] {
    switch key {
    case "y", "Y": return write(to: path, overwrites: true)
    case "n", "N": typing = .path(TypedLine(path))
    case .escape, "q": typing = nil
    default: message = "press y or n"
    }
    return []
  }

  private mutating func chooseWord(_ key: Key, _ words: Int) {
    guard let place = tableRow else {
      typing = nil
      return
    }
    let count = table.cell(place, column).wordRanges.count
    switch key {
    case .right, "l", ">": typing = .split(min(count - 1, words + 1))
    case .left, "h", "<": typing = .split(max(1, words - 1))
    case .enter, "|":
      typing = nil
      split(place, afterWords: words)
    case .escape, "q": typing = nil
    default: break
    }
  }
}
