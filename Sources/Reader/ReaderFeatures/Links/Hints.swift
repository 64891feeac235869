import ArticleModel
package import ReaderCore
import TextLayout

/// Letters over the links on the screen: what is typed selects one of them.
package struct Hints {
  /// A link and its letters.
  package struct Hint {
    package var label: String
    package var link: ItemLink
    /// The first line on the screen that shows a part of it.
    package var line: LinePosition
  }

  /// The keys under the fingers of both hands.
  private static let letters = Array("asdfghjkl")

  package let all: [Hint]
  package private(set) var typed = ""

  /// Gives each link as many letters as tell them apart, all the same number.
  package init(_ links: [(link: ItemLink, line: LinePosition)]) {
    var length = 1
    var room = Self.letters.count
    while room < links.count {
      length += 1
      room *= Self.letters.count
    }
    all = links.enumerated().map { Hint(label: Self.label($0, length: length), link: $1.link, line: $1.line) }
  }

  /// The hints that what is typed may still mean.
  package var open: [Hint] { all.filter { $0.label.hasPrefix(typed) } }

  /// The hint that is typed in full.
  package var chosen: Hint? { all.first { $0.label == typed } }

  /// Takes a letter; false where no hint goes on with it.
  package mutating func type(_ letter: Character) -> Bool {
    let longer = typed + letter.lowercased()
    guard all.contains(where: { $0.label.hasPrefix(longer) }) else { return false }
    typed = longer
    return true
  }

  /// Takes the last letter back; false where there is none.
  package mutating func takeBack() -> Bool { typed.popLast() != nil }

  private static func label(_ number: Int, length: Int) -> String {
    var rest = number
    var label = ""
    for _ in 0..<length {
      label = String(letters[rest % letters.count]) + label
      rest /= letters.count
    }
    return label
  }
}
