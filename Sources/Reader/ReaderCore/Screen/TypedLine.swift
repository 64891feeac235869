package import Settings
import UTF8Text

/// A line that is typed, with a cursor in it.
package struct TypedLine: Sendable, Equatable {
  /// What a key has done.
  package enum Effect { case nothing, moved, changed }

  package private(set) var text: String
  /// How many characters stand behind the cursor.
  package private(set) var behind = 0

  /// The cursor stands at the end.
  package init(_ text: String = "") { self.text = text }

  private var before: String { String(text.dropLast(behind)) }
  private var rest: String { String(text.suffix(behind)) }

  /// Does what a key asks for.
  package mutating func take(_ key: Key) -> Effect {
    switch key {
    case .character(let character): insert(String(character))
    case .backspace where behind < text.count: text = before.dropLast() + rest
    case .delete where behind > 0:
      text = before + rest.dropFirst()
      behind -= 1
    case .control("u"): text = rest
    case .control("k"):
      text = before
      behind = 0
    case .control("w"): text = before.droppingLastWord + rest
    case .left, .control("b"): return move(to: behind + 1)
    case .right, .control("f"): return move(to: behind - 1)
    case .home, .control("a"): return move(to: text.count)
    case .end, .control("e"): return move(to: 0)
    default: return .nothing
    }
    return .changed
  }

  /// Puts a text where the cursor stands.
  package mutating func insert(_ inserted: String) { text = before + inserted + rest }

  private mutating func move(to behind: Int) -> Effect {
    guard (0...text.count).contains(behind) else { return .nothing }
    self.behind = behind
    return .moved
  }

  /// The line as a key leaves it; nil where the key does nothing to it. With nothing behind the cursor, Delete takes what stands before it.
  package func after(_ key: Key) -> TypedLine? {
    var line = self
    return line.take(key == .delete && behind == 0 ? .backspace : key) == .nothing ? nil : line
  }

  /// The line with a text put where the cursor stands; it goes in as one line.
  package func inserting(_ pasted: String) -> TypedLine {
    var line = self
    line.insert(pasted.asTypedLine)
    return line
  }
}

extension String {
  /// The text as one line a reader could have typed: line ends and tabs become blanks, control characters go.
  package var asTypedLine: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == "\n" || scalar == "\t" {
        result.append(" ")
      } else if !PrintableText.isControl(scalar.value) {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text without its last word and the blanks after it.
  package var droppingLastWord: String {
    var rest = Substring(self)
    while rest.last == " " { rest.removeLast() }
    while let last = rest.last, last != " " { rest.removeLast() }
    return String(rest)
  }
}
