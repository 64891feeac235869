public import Settings
public import TextLayout

/// A stretch of a screen line in one role.
public struct ScreenRun: Sendable, Hashable {
  /// What is shown.
  public var text: String
  /// What it is.
  public var role: ScreenRole
  /// The cells it takes.
  public var width: Int
  /// The address of the page it leads to, which terminals that know such links may open: http or https in printable ASCII.
  public var link: String?
  /// Whether a line is drawn through it.
  public var isStruck = false
  /// The colour it is highlighted in by the reader, whatever it is.
  public var highlight: HighlightColour?
  /// The colours of its signs, where it is a line of a picture; they count as long as all of it is shown.
  public var paint: PaintedLine?

  /// Makes a run of what may be shown of a text, and measures it.
  public init(_ text: String, _ role: ScreenRole) {
    let shown = CellWidth.showable(text)
    self.init(shown, role, width: CellWidth.of(shown))
  }

  /// Makes a run of text whose width is known.
  public init(_ text: String, _ role: ScreenRole, width: Int, link: String? = nil) {
    self.text = text
    self.role = role
    self.width = width
    self.link = link
  }
}

/// One row of a screen, from left to right.
public struct ScreenLine: Sendable, Hashable {
  /// The runs, blanks included.
  public private(set) var runs: [ScreenRun]
  /// The cells the line takes.
  public private(set) var width: Int

  /// Makes a line of runs.
  public init(_ runs: [ScreenRun] = []) {
    self.runs = runs.filter { !$0.text.isEmpty }
    width = runs.reduce(0) { $0 + $1.width }
  }

  /// Makes a line in one role.
  public init(_ text: String, _ role: ScreenRole) {
    self.init([ScreenRun(text, role)])
  }

  /// Makes a line of an article, as the layout set it.
  public init(_ line: LaidLine) {
    self.init(line.runs.map { ScreenRun($0) })
  }

  /// The line's text.
  public var text: String { runs.map(\.text).joined() }

  /// The line's text without blanks at its end.
  public var trimmedText: String {
    var bytes = Array(text.utf8)
    while bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds a run at the end.
  public mutating func append(_ run: ScreenRun) {
    guard !run.text.isEmpty else { return }
    runs.append(run)
    width += run.width
  }

  /// Adds another line at the end.
  public mutating func append(_ line: ScreenLine) { line.runs.forEach { append($0) } }

  /// The line filled up with blanks in `role`; a line that is wide enough stays as it is.
  public func padded(to width: Int, _ role: ScreenRole = .blank) -> ScreenLine {
    guard width > self.width else { return self }
    var result = self
    result.append(.blanks(width - self.width, role))
    return result
  }

  /// The line moved right by `columns` blanks.
  public func indented(by columns: Int) -> ScreenLine {
    ScreenLine(columns > 0 ? [.blanks(columns)] + runs : runs)
  }

  /// The same text, all of it in another role.
  public func painted(_ role: ScreenRole) -> ScreenLine {
    ScreenLine(
      runs.map { run in
        var run = run.painted(role)
        run.link = nil
        return run
      })
  }
}

extension ScreenRun {
  /// Makes a run of an article's line.
  package init(_ run: TextRun, link: String? = nil) {
    self.init(run.text, .text(run.role), width: run.width, link: link)
    isStruck = run.isStruck
    paint = run.paint
  }

  /// The same words in another role.
  package func painted(_ role: ScreenRole) -> ScreenRun {
    var run = self
    run.role = role
    return run
  }

  /// A run of blanks; none for a count below 1.
  public static func blanks(_ count: Int, _ role: ScreenRole = .blank) -> ScreenRun {
    ScreenRun(String(repeating: " ", count: max(0, count)), role, width: max(0, count))
  }
}
