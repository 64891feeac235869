import ArticleModel

/// The marks a page is drawn with, in Unicode or in ASCII. All but the dash and the boxes are one cell wide.
struct Glyphs: Sendable {
  /// The bullets of lists, from the outermost inwards.
  var bullets: [String]
  /// The boxes of tasks.
  var done: String
  var openTask: String
  var closed: String
  var open: String
  var calloutBar: String
  var quoteBar: String
  /// Beside what was left out of an article, and before the line that stands for it.
  var leftOutBar: String
  var dash: String
  var separator: String
  var line: String
  /// The rule below headings of the second level.
  var headingLine: String
  /// The rule below headings of the third level.
  var brokenLine: String
  /// The signs before headings of the fourth level and those below.
  var headings: [String]
  /// The signs of callouts, by their kind.
  var callouts: [CalloutType: String]
  /// Begins a line of code that continues the one above.
  var continuation: String
  /// Where a line of code that is cut goes on: to the left, to the right.
  var goesBefore: String
  var goesOn: String
  /// The rules of a grid: left end, line, crossing, right end.
  var top: GridRule
  var middle: GridRule
  var bottom: GridRule
  var bar: String

  /// The four parts of a horizontal rule of a grid.
  struct GridRule: Sendable {
    var left: String
    var line: String
    var crossing: String
    var right: String

    init(_ left: String, _ line: String, _ crossing: String, _ right: String) {
      self.left = left
      self.line = line
      self.crossing = crossing
      self.right = right
    }
  }

  /// The marks for a terminal that can or cannot draw them.
  static func marks(unicode: Bool) -> Glyphs { unicode ? drawn : ascii }

  private static let drawn = Glyphs(
    bullets: ["•", "◦", "▪"], done: "☑", openTask: "☐", closed: "▸", open: "▾", calloutBar: "▌", quoteBar: "│",
    leftOutBar: "┊",
    dash: "—", separator: "·",
    line: "─", headingLine: "─", brokenLine: "╌", headings: ["»", "›", "·"],
    callouts: [.note: "i", .tip: "✓", .important: "*", .warning: "!", .caution: "✗"], continuation: "↳",
    goesBefore: "‹",
    goesOn: "›",
    top: GridRule("┌", "─", "┬", "┐"), middle: GridRule("├", "─", "┼", "┤"),
    bottom: GridRule("└", "─", "┴", "┘"), bar: "│")

  private static let ascii = Glyphs(
    bullets: ["*", "-", "+"], done: "[x]", openTask: "[ ]", closed: ">", open: "v", calloutBar: "|", quoteBar: ">",
    leftOutBar: ":",
    dash: "--", separator: "-",
    line: "-", headingLine: "-", brokenLine: "-", headings: [">>", ">", "-"],
    callouts: [.note: "i", .tip: "+", .important: "*", .warning: "!", .caution: "x"], continuation: "\\",
    goesBefore: "<",
    goesOn: ">",
    top: GridRule("+", "-", "+", "+"), middle: GridRule("+", "-", "+", "+"),
    bottom: GridRule("+", "-", "+", "+"), bar: "|")
}
