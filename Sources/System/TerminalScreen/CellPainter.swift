import CNcurses
import ReaderCore
import Settings
import TextLayout

/// Puts a frame's lines into the cells of the screen.
struct CellPainter {
  /// The lines drawn last; unchanged lines are not drawn again.
  private var drawn: [ScreenLine] = []
  private var styles: [ScreenRole: (attributes: attr_t, pair: Int32)] = [:]
  private var theme = ThemeTable.mono
  /// The struck words of the lines that are being drawn.
  private var struck: [StruckCells] = []
  /// How many colours the terminal has; 0 if none are to be used.
  let colourCount: Int

  /// Starts using colours, if the terminal has them and they are wanted.
  init(colours: Bool) {
    if colours, has_colors() {
      start_color()
      use_default_colors()
      colourCount = Int(lectern_colors())
    } else {
      colourCount = 0
    }
  }

  /// Changes the theme, after which everything is redrawn.
  mutating func use(_ theme: Theme) {
    guard colourCount >= 8, theme != self.theme else { return }
    self.theme = theme
    styles = [:]
    let blank = style(of: .blank)
    lectern_set_ground(blank.pair)
    forget()
  }

  /// Forgets what is on the screen, so that the next frame draws everything.
  mutating func forget() {
    drawn = []
    werase(lectern_screen())
  }

  /// Draws a screen; `send` writes to the terminal, bypassing ncurses.
  mutating func draw(_ frame: Frame, send: ([UInt8]) -> Void) {
    var links: [LinkedCells] = []
    for (row, line) in frame.lines.enumerated() where row >= drawn.count || drawn[row] != line {
      wmove(lectern_screen(), Int32(row), 0)
      wclrtoeol(lectern_screen())
      // Otherwise ncurses would scroll lines that have moved, with sequences that not every terminal knows (SU and SD of
      // ECMA-48), and that cannot be switched off.
      wredrawln(lectern_screen(), Int32(row), 1)
      links += draw(line, row: Int32(row), columns: frame.size.columns)
    }
    drawn = frame.lines
    if !links.isEmpty { draw(links, send) }
    if let cursor = frame.cursor {
      wmove(lectern_screen(), Int32(cursor.row), Int32(cursor.column))
      curs_set(1)
    } else {
      if let place = frame.attention { wmove(lectern_screen(), Int32(place.row), Int32(place.column)) }
      curs_set(0)
    }
    wrefresh(lectern_screen())
    struck.forEach { send($0.bytes(colours: colourCount)) }
    struck = []
  }

  /// Draws a line. Stretches with links are drawn with a wrong attribute first, and returned.
  private mutating func draw(_ line: ScreenLine, row: Int32, columns: Int) -> [LinkedCells] {
    var links: [LinkedCells] = []
    var column = 0
    for run in line.runs {
      let look = style(of: run.role)
      let attributes = run.link == nil ? look.attributes : look.attributes ^ lectern_underline
      let start = Int32(column)
      var cells: [(cell: [wchar_t], width: Int32)] = []
      // Text from the layout is safe to show, but file names and titles of lists have not been through it.
      let text = CellWidth.showable(run.text)
      var struckText = ""
      let bytes = Array(text.utf8)
      for cluster in CellWidth.clusters(of: text) where cluster.width > 0 && column + cluster.width <= columns {
        let cell = Self.wide(String(decoding: bytes[cluster.range], as: UTF8.self))
        lectern_put(row, Int32(column), cell, attributes, look.pair)
        if run.link != nil { cells.append((cell, Int32(cluster.width))) }
        if run.isStruck { struckText += String(decoding: bytes[cluster.range], as: UTF8.self) }
        column += cluster.width
      }
      if !struckText.isEmpty {
        let style = theme.style(of: run.role)
        struck.append(
          StruckCells(
            row: Int(row), column: Int(start), text: struckText, attributes: style.attributes,
            foreground: number(style.foreground), background: number(style.background), link: run.link))
      }
      guard let link = run.link, !cells.isEmpty else { continue }
      links.append(
        LinkedCells(row: row, column: start, text: cells, attributes: look.attributes, pair: look.pair, link: link))
    }
    return links
  }

  /// Tells the terminal where stretches of the screen link to.
  ///
  /// ncurses has no attribute for links, but it writes only what has changed, starting at the cursor. So each
  /// stretch is drawn with a wrong attribute, the cursor is put before it, and the stretch is drawn correctly
  /// between the two sequences. Whatever is drawn over it later removes the link.
  private func draw(_ links: [LinkedCells], _ send: ([UInt8]) -> Void) {
    wrefresh(lectern_screen())
    for link in links {
      wmove(lectern_screen(), link.row, link.column)
      wrefresh(lectern_screen())
      send(link.opening)
      var column = link.column
      for (cell, width) in link.text {
        lectern_put(link.row, column, cell, link.attributes, link.pair)
        column += width
      }
      // Then the cursor is in place, and no cell outside the link is written to move it.
      leaveok(lectern_screen(), true)
      wrefresh(lectern_screen())
      leaveok(lectern_screen(), false)
      send(LinkedCells.closing)
    }
  }

  /// The base character and its marks, ended by zero; a character the C library cannot show becomes a replacement.
  private static func wide(_ text: String) -> [wchar_t] {
    var result = text.unicodeScalars.prefix(1 + CellClusters.marksShown).map { wchar_t(bitPattern: $0.value) }
    if lectern_cells(result[0]) < 0 { result = [0xFFFD] }
    return result + [0]
  }

  private mutating func style(of role: ScreenRole) -> (attributes: attr_t, pair: Int32) {
    if let known = styles[role] { return known }
    let style = theme.style(of: role)
    var attributes: attr_t = 0
    let bits: [(Style.Attributes, attr_t)] = [
      (.bold, lectern_bold), (.dim, lectern_dim), (.italic, lectern_italic), (.underline, lectern_underline),
      (.reverse, lectern_reverse),
    ]
    for (attribute, bit) in bits where style.attributes.contains(attribute) { attributes |= bit }
    let look = (attributes, pair(style.foreground, style.background))
    styles[role] = look
    return look
  }

  private func pair(_ foreground: Style.Colour?, _ background: Style.Colour?) -> Int32 {
    guard colourCount >= 8, foreground != nil || background != nil else { return 0 }
    let pair = alloc_pair(number(foreground), number(background))
    return max(0, pair)
  }

  /// The terminal's number for a colour; -1 for its own.
  private func number(_ colour: Style.Colour?) -> Int32 {
    guard let colour else { return -1 }
    // Where every colour can be shown, the first eight numbers are the terminal's own colours, the others red, green, blue.
    if colourCount > 1 << 16 { return colour.rgb.map { Int32(max(8, $0)) } ?? Int32(colour.basic & 7) }
    if colourCount >= 256 { return Int32(colour.extended) }
    return Int32(colourCount >= 16 ? colour.basic : colour.basic & 7)
  }
}
