import Settings

/// What ncurses cannot draw: words with a line through them, emoji of several characters, pictures.
///
/// It has no attribute for the first, no cell that holds the second, and not enough pairs of colours for the third. So the words are drawn by it without the line, of emoji the first
/// sign, and all once more over that, past ncurses, which finds cursor and colours as it left them. Whatever is drawn there later
/// takes their place.
struct CellsPastCurses {
  /// What terminals that draw a line through words begin it with. Those are all of the family of ECMA-48.
  static let sequence = "\u{1B}[9m"

  let row: Int
  let column: Int
  let text: String
  let isStruck: Bool
  let attributes: Style.Attributes
  /// The numbers of colours; -1 for the terminal's own.
  let foreground: Int32
  let background: Int32
  let link: String?
  /// What is sent as it is: a line of a picture.
  let paint: [UInt8]

  init(
    row: Int, column: Int, text: String, isStruck: Bool, attributes: Style.Attributes, foreground: Int32,
    background: Int32, link: String?
  ) {
    self.row = row
    self.column = column
    self.text = text
    self.isStruck = isStruck
    self.attributes = attributes
    self.foreground = foreground
    self.background = background
    self.link = link
    paint = []
  }

  /// A line of a picture.
  init(row: Int, column: Int, paint: [UInt8]) {
    self.row = row
    self.column = column
    text = ""
    isStruck = false
    attributes = []
    (foreground, background) = (-1, -1)
    link = nil
    self.paint = paint
  }

  /// What is sent to a terminal with so many colours.
  func bytes(colours: Int) -> [UInt8] {
    if !paint.isEmpty {
      return Array("\u{1B}7\u{1B}[\(row + 1);\(column + 1)H".utf8) + paint + Array("\u{1B}8".utf8)
    }
    let bits: [(Style.Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
    ]
    var codes = ["0"] + bits.filter { attributes.contains($0.0) }.map(\.1) + (isStruck ? ["9"] : [])
    codes += [Self.code(foreground, of: colours, base: 30), Self.code(background, of: colours, base: 40)].compactMap {
      $0
    }
    let linked = link.map { LinkedCells.opening($0) + Array(text.utf8) + LinkedCells.closing } ?? Array(text.utf8)
    return Array("\u{1B}7\u{1B}[\(row + 1);\(column + 1)H\u{1B}[\(codes.joined(separator: ";"))m".utf8) + linked
      + Array("\u{1B}[0m\u{1B}8".utf8)
  }

  /// The code of a colour by its number: of the eight every terminal has, of the brighter ones, of 256, or of all.
  private static func code(_ number: Int32, of colours: Int, base: Int) -> String? {
    guard colours >= 8, number >= 0 else { return nil }
    if number < 8 { return "\(base + Int(number))" }
    if colours > 1 << 16 { return "\(base + 8);2;\(number >> 16);\(number >> 8 & 255);\(number & 255)" }
    return colours >= 256 ? "\(base + 8);5;\(number)" : "\(base + 60 + Int(number) - 8)"
  }
}
