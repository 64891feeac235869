package import Settings
import UTF8Text

/// A line that is typed.
package enum TypedLine {
  /// What a key makes of the line; nil where the key does not change it.
  package static func changed(_ text: String, by key: Key) -> String? {
    switch key {
    case .character(let character): return text + String(character)
    case .backspace, .delete: return text.isEmpty ? nil : String(text.dropLast())
    case .control("u"): return ""
    case .control("w"): return text.droppingLastWord
    default: return nil
    }
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
