import ArticleModel
import Settings
import TextLayout

/// Letters over the links on the screen: what is typed selects one of them.
struct Hints {
  /// A link and its letters.
  struct Hint {
    var label: String
    var link: ItemLink
    /// The first line on the screen that shows a part of it.
    var line: LinePosition
  }

  /// The keys under the fingers of both hands.
  private static let letters = Array("asdfghjkl")

  let all: [Hint]
  private(set) var typed = ""

  /// Gives each link as many letters as tell them apart, all the same number.
  init(_ links: [(link: ItemLink, line: LinePosition)]) {
    var length = 1
    var room = Self.letters.count
    while room < links.count {
      length += 1
      room *= Self.letters.count
    }
    all = links.enumerated().map { Hint(label: Self.label($0, length: length), link: $1.link, line: $1.line) }
  }

  /// The hints that what is typed may still mean.
  var open: [Hint] { all.filter { $0.label.hasPrefix(typed) } }

  /// The hint that is typed in full.
  var chosen: Hint? { all.first { $0.label == typed } }

  /// Takes a letter; false where no hint goes on with it.
  mutating func type(_ letter: Character) -> Bool {
    let longer = typed + letter.lowercased()
    guard all.contains(where: { $0.label.hasPrefix(longer) }) else { return false }
    typed = longer
    return true
  }

  /// Takes the last letter back; false where there is none.
  mutating func takeBack() -> Bool { typed.popLast() != nil }

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

/// Requests on the page: hints.
extension ReadingState {
  /// Shows a hint for each link on the screen.
  mutating func showHints() {
    let links = linksOnScreen
    guard !links.isEmpty else {
      message = "there is no link on the screen"
      return
    }
    hints = Hints(links)
  }

  /// A key while hints are shown: a label selects its link, and opens it where its last letter is a capital.
  mutating func typeHint(_ key: Key) -> [Effect] {
    switch key {
    case .backspace, .delete: if hints?.takeBack() == false { hints = nil }
    case .character(let letter) where letter.isLetter:
      guard hints?.type(letter) == true else {
        hints = nil
        message = "no link is called \(letter)"
        return []
      }
      guard let link = hints?.chosen?.link else { return [] }
      hints = nil
      focus = Focus(link)
      return letter.isUppercase ? follow(link) : []
    default: hints = nil
    }
    return []
  }

  /// The links on the screen from top to bottom, each with the first line that shows a part of it.
  var linksOnScreen: [(link: ItemLink, line: LinePosition)] {
    var found: [(link: ItemLink, line: LinePosition)] = []
    var item = -1
    var links: [ItemLink] = []
    var seen = Set<ItemLink>()
    for position in visible {
      if position.item != item {
        item = position.item
        links = page.items.hasLinks(item) ? page.items.links(of: item) : []
      }
      guard !links.isEmpty else { continue }
      for run in page[position].runs {
        guard let link = links.link(of: run), seen.insert(link).inserted else { continue }
        found.append((link, position))
      }
    }
    return found
  }
}

extension [ItemLink] {
  /// The link a run is part of; these are in the order of their text.
  func link(of run: TextRun) -> ItemLink? {
    guard run.link != nil, let origin = run.origin else { return nil }
    let next = firstSortedIndex { $0.range.lowerBound > origin }
    // A link within another begins later and may have ended.
    return self[..<next].last { $0.range.contains(origin) }
  }
}
