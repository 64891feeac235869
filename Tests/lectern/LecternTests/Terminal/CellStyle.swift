/// How a cell of the screen looks, beside its character.
struct CellStyle: Hashable, CustomStringConvertible {
  /// What is on: bold, dim, italic, underline, reverse.
  private var attributes: Set<Int> = []
  /// The number of a colour, as a program gave it; nil for the terminal's own.
  private var foreground: String?
  private var background: String?
  /// The address the cell leads to.
  var link: String?

  /// Empty where nothing differs from plain text.
  var description: String {
    let names = [1: "bold", 2: "dim", 3: "italic", 4: "underlined", 7: "reversed"]
    return
      (attributes.sorted().compactMap { names[$0] } + [foreground, background.map { "on \($0)" }].compactMap { $0 })
      .joined(separator: " ")
  }

  /// The same ground with nothing on it: what erasing leaves.
  var ground: CellStyle {
    var style = CellStyle()
    style.background = background
    return style
  }

  /// Acts on the numbers of a "select graphic rendition" sequence.
  mutating func select(_ numbers: [Int]) {
    let link = link
    defer { self.link = link }
    var rest = numbers[...]
    if rest.isEmpty { self = CellStyle() }
    while let number = rest.popFirst() {
      switch number {
      case 0: self = CellStyle()
      case 1...4, 7: attributes.insert(number)
      case 22: attributes.subtract([1, 2])
      case 23, 24, 27: attributes.remove(number - 20)
      case 30...37: foreground = "\(number - 30)"
      case 90...97: foreground = "\(number - 82)"
      case 40...47: background = "\(number - 40)"
      case 100...107: background = "\(number - 92)"
      case 38: foreground = Self.takeColour(&rest)
      case 48: background = Self.takeColour(&rest)
      case 39: foreground = nil
      case 49: background = nil
      default: break
      }
    }
  }

  /// The colour that follows 38 or 48: an index, or red, green and blue.
  private static func takeColour(_ rest: inout ArraySlice<Int>) -> String? {
    switch rest.popFirst() {
    case 5: return rest.popFirst().map(String.init)
    case 2:
      let parts = [rest.popFirst(), rest.popFirst(), rest.popFirst()].compactMap { $0 }
      return "rgb(" + parts.map(String.init).joined(separator: ",") + ")"
    default: return nil
    }
  }
}
