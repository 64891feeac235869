/// What a run of text is; a theme decides how it looks. Meaning is never carried by colour alone.
public enum TextRole: UInt8, Sendable, CaseIterable {
  case body, title, subtitle, byline
  /// Who wrote a post, and when.
  case postByline
  /// Headings of the levels 1 and 2, 3, 4, 5 and 6.
  case heading, subheading, headingFour, headingFive, headingSix
  case strong, emphasis, strongEmphasis, code, link
  case listMarker, foldMarker, question, term
  case calloutBar, calloutLabel, quoteBar, attribution
  /// The bar and the label of callouts of a kind that is told apart.
  case noteCallout, tipCallout, importantCallout, cautionCallout
  /// Program text that means more than a name.
  case codeComment, codeString, codeNumber, codeKeyword
  case tableRule, tableHeader, tableNumber
  /// Remarks of the program's own: "rebuilt from text, 94 % sure".
  case note
  case rule
  /// The line that stands where something was left out, and the words that were, once they are looked at.
  case gap, leftOut
}

/// A stretch of a line in one role.
public struct TextRun: Sendable, Hashable {
  /// The text to show: no control characters, no tabs. Where `origin` is given, it is byte for byte what stands there (a
  /// tab or a line break shows as a space).
  public var text: String
  /// What it is.
  public var role: TextRole
  /// How many cells it takes.
  public var width: Int
  /// Where it begins in the UTF-8 of ``BlockText/text``, or nil for marks and remarks that are not the author's.
  public var origin: Int?
  /// The address it leads to, if it is a link.
  public var link: String?
  /// Whether it is struck out, where the terminal draws a line through words.
  public var isStruck: Bool
  /// The colours of its signs, where it is a line of a picture.
  public var paint: PaintedLine?

  /// Makes a run; `width` must be the cells `text` takes.
  public init(
    _ text: String, _ role: TextRole, width: Int, origin: Int? = nil, link: String? = nil, isStruck: Bool = false
  ) {
    self.text = text
    self.role = role
    self.width = width
    self.origin = origin
    self.link = link
    self.isStruck = isStruck
  }

  /// Makes a run of a line of a picture.
  public init(_ paint: PaintedLine) {
    self.init(paint.text, .body, width: paint.width)
    self.paint = paint
  }
}

/// One line of a page.
public struct LaidLine: Sendable, Hashable {
  /// What the reader can open from this line.
  public enum Target: Sendable, Hashable {
    /// The entry of a FAQ, by its index in the block.
    case question(Int)
    /// The section that begins with this heading.
    case section
    /// The table this line belongs to.
    case table
    /// What was left out where this line stands.
    case gap
    /// One of the passages that were left out here, by its index.
    case passage(Int)
    /// A post of a thread, with the answers to it.
    case post
    /// A picture, a film or a sound: it is shown or played by another program.
    case media
  }

  /// From left to right, spaces included, starting at the column of text.
  public var runs: [TextRun]
  /// What Enter does here; set on the first line of the thing only.
  public var target: Target?
  /// Whether it goes on behind what is shown of it, where it can be scrolled sideways.
  public var isCut: Bool

  /// Makes a line.
  public init(_ runs: [TextRun] = [], target: Target? = nil, isCut: Bool = false) {
    self.runs = runs
    self.target = target
    self.isCut = isCut
  }

  /// How many cells the line takes.
  public var width: Int { runs.reduce(0) { $0 + $1.width } }

  /// The line's text, as tests and plain output show it.
  public var plainText: String { runs.map(\.text).joined() }
}
