/// Puts values into a settings file that somebody may have written by hand: comments, order and blanks stay.
public enum SettingsWriting {
  /// The file with some settings changed.
  ///
  ///     # calm colours            ►   # calm colours
  ///     theme = "dark"  # at night    theme = "light"  # at night
  public static func text(_ text: String, with changes: [Setting.Change]) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    for change in changes { put(change, into: &lines) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A value takes the place of the one there is, of a comment that shows the default, or the end of the part above the
  /// first table.
  private static func put(_ change: Setting.Change, into lines: inout [String]) {
    let root = lines.firstIndex { $0.trimmedStart.first == "[" } ?? lines.count
    let line = "\(change.name) = \(change.value.text)"
    if let place = lines[..<root].firstIndex(where: { $0.trimmedStart.isValue(of: change.name) }) {
      lines[place] = line + comment(behind: lines[place])
    } else if let place = lines[..<root].firstIndex(where: { $0.isDefault(of: change.name) }) {
      lines[place] = line
    } else {
      var place = root
      while place > 0, lines[place - 1].trimmedStart.isEmpty { place -= 1 }
      lines.insert(line, at: place)
      if place + 1 < lines.count, lines[place + 1].trimmedStart.first == "[" { lines.insert("", at: place + 1) }
    }
  }

  /// The comment at the end of a line, with the blanks before it.
  private static func comment(behind line: String) -> String {
    var quote: Character?
    var isEscaped = false
    for index in line.indices {
      let character = line[index]
      if isEscaped {
        isEscaped = false
      } else if quote == "\"", character == "\\" {
        isEscaped = true
      } else if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == "#" {
        var start = index
        while start > line.startIndex, [" ", "\t"].contains(line[line.index(before: start)]) {
          start = line.index(before: start)
        }
        return String(line[start...]).droppingReturn
      }
    }
    return ""
  }
}

extension String {
  fileprivate var trimmedStart: Substring { drop { $0 == " " || $0 == "\t" || $0 == "\r" } }

  fileprivate var droppingReturn: String { last == "\r" ? String(dropLast()) : self }

  /// Whether the line is a comment with the default of a setting, as ``DefaultSettings`` writes it.
  fileprivate func isDefault(of name: String) -> Bool {
    first == "#" && dropFirst().drop { $0 == " " }.isValue(of: name)
  }
}

extension Substring {
  /// Whether a line gives a setting a value: its name, quoted or not, and "=".
  fileprivate func isValue(of name: String) -> Bool {
    for quote in ["", "\"", "'"] where hasPrefix(quote + name + quote) {
      let rest = dropFirst(name.count + 2 * quote.count).drop { $0 == " " || $0 == "\t" }
      if rest.first == "=" { return true }
    }
    return false
  }
}
