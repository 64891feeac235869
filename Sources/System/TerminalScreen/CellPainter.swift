import CNcurses
import ReaderCore
import Settings
import TextLayout

/// Puts a frame's lines into the cells of the screen.
struct CellPainter {
  /// The lines drawn last; unchanged lines are not drawn again.
  private var drawn: [ScreenLine] = []
  private var styles: [Looks: (attributes: attr_t, pair: Int32)] = [:]
  private var theme = ThemeTable.mono
  /// What of the lines that are being drawn ncurses cannot draw.
  private var overdrawn: [CellsPastCurses] = []
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
    overdrawn.forEach { send($0.bytes(colours: colourCount)) }
    overdrawn = []
  }

  /// Draws a line. Stretches with links are drawn with a wrong attribute first, and returned.
  private mutating func draw(_ line: ScreenLine, row: Int32, columns: Int) -> [LinkedCells] {
    var links: [LinkedCells] = []
    var letter: [wchar_t] = [0, 0]
    var column = 0
    for run in line.runs {
      let look = style(of: run.role, run.highlight)
      let attributes = run.link == nil ? look.attributes : look.attributes ^ lectern_underline
      let start = Int32(column)
      var cells: [(cell: [wchar_t], width: Int32)] = []
      // Text from the layout is safe to show, but file names and titles of lists have not been through it.
      let text = CellWidth.showable(run.text)
      let bytes = Array(text.utf8)
      for cluster in CellWidth.clusters(of: text) where cluster.width > 0 && column + cluster.width <= columns {
        // Nearly all cells of most pages are one plain letter each.
        if cluster.range.count == 1, run.link == nil {
          letter[0] = wchar_t(bytes[cluster.range.lowerBound])
          lectern_put(row, Int32(column), letter, attributes, look.pair)
          column += cluster.width
          continue
        }
        let part = String(decoding: bytes[cluster.range], as: UTF8.self)
        for (offset, cell, width) in Self.cells(of: cluster, part) {
          lectern_put(row, Int32(column + offset), cell, attributes, look.pair)
          if run.link != nil { cells.append((cell, width)) }
        }
        if cluster.isSequence, !run.isStruck { overdraw(part, run, row: row, column: column) }
        column += cluster.width
      }
      if run.isStruck { overdraw(text, run, row: row, column: Int(start)) }
      if let paint = run.paint, colourCount >= 8, paint.width == run.width, column - Int(start) == run.width {
        overdrawn.append(CellsPastCurses(row: Int(row), column: Int(start), paint: paint.bytes))
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

  /// Notes what is drawn once more past ncurses.
  private mutating func overdraw(_ text: String, _ run: ScreenRun, row: Int32, column: Int) {
    let style = theme.style(of: run.role, highlighted: run.highlight)
    overdrawn.append(
      CellsPastCurses(
        row: Int(row), column: column, text: text, isStruck: run.isStruck, attributes: style.attributes,
        foreground: number(style.foreground), background: number(style.background), link: run.link))
  }

  /// What of a cluster ncurses draws, and how far from its beginning: of a sequence the first sign, and blanks beside it.
  private static func cells(of cluster: CellCluster, _ text: String) -> [(offset: Int, cell: [wchar_t], width: Int32)] {
    guard cluster.isSequence else { return [(0, wide(text), Int32(cluster.width))] }
    let base = wide(String(text.unicodeScalars.prefix(1)))
    guard lectern_cells(base[0]) < cluster.width else { return [(0, base, Int32(cluster.width))] }
    return [(0, base, 1), (1, wide(" "), 1)]
  }

  /// The base character and its marks, ended by zero; a character the C library cannot show becomes a replacement.
  private static func wide(_ text: String) -> [wchar_t] {
    var result = text.unicodeScalars.prefix(1 + CellClusters.marksShown).map { wchar_t(bitPattern: $0.value) }
    if lectern_bytes_of_character() == 1 { return plain(result) + [0] }
    if lectern_cells(result[0]) < 0 { result = [0xFFFD] }
    return result + [0]
  }

  /// The characters as a locale without Unicode has them: a sign that looks like it in place of each it does not know.
  private static func plain(_ text: [wchar_t]) -> [wchar_t] {
    guard let base = text.first, base >= 0x80 else { return text.filter { $0 < 0x80 } }
    if lectern_has_character(base) { return [base] }
    let standIn = Unicode.Scalar(UInt32(bitPattern: base)).flatMap { PlainSigns.standIn(for: $0) }
    return [wchar_t(bitPattern: (standIn ?? "?").value)]
  }

  /// What a style follows from.
  private struct Looks: Hashable {
    let role: ScreenRole
    let highlight: HighlightColour?
  }

  private mutating func style(
    of role: ScreenRole, _ highlight: HighlightColour? = nil
  ) -> (attributes: attr_t, pair: Int32) {
    let looks = Looks(role: role, highlight: highlight)
    if let known = styles[looks] { return known }
    let style = theme.style(of: role, highlighted: highlight)
    var attributes: attr_t = 0
    let bits: [(Style.Attributes, attr_t)] = [
      (.bold, lectern_bold), (.dim, lectern_dim), (.italic, lectern_italic), (.underline, lectern_underline),
      (.reverse, lectern_reverse),
    ]
    for (attribute, bit) in bits where style.attributes.contains(attribute) { attributes |= bit }
    let look = (attributes, pair(style.foreground, style.background))
    styles[looks] = look
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
