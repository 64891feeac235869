/// A stop of the tour: keys, and a screen to look at once they are typed.
struct TourStop: Sendable {
  var name: String
  var keys: String
  /// Whether colours and attributes are looked at, too.
  var looks: Bool

  init(_ keys: String, _ name: String, looks: Bool = false) {
    self.name = name
    self.keys = keys
    self.looks = looks
  }
}

/// What is typed on the tour: every line of the table of keys, in its order, each stop from where the last one ended.
enum TourStops {
  private static let escape = "\u{1B}"
  private static let down = escape + "[B"
  private static let up = escape + "[A"
  private static let right = escape + "[C"
  private static let left = escape + "[D"
  private static let shiftTab = escape + "[Z"

  static let moving = [
    TourStop("", "the first page", looks: true),
    TourStop("j", "j: a line down"), TourStop("5j", "5j: five lines down"), TourStop(down, "↓: a line down"),
    TourStop("k", "k: a line up"), TourStop(up, "↑: a line up"),
    TourStop(" ", "Space: a page down"), TourStop(escape + "[6~", "PgDn: a page down"),
    TourStop("b", "b: a page up"), TourStop(escape + "[5~", "PgUp: a page up"),
    TourStop("d", "d: half a page down"), TourStop("\u{4}", "^D: half a page down"),
    TourStop("u", "u: half a page up"), TourStop("\u{15}", "^U: half a page up"),
    TourStop("G", "G: the end"), TourStop("g", "g: the beginning"),
    TourStop(escape + "[4~", "End: the end"), TourStop(escape + "[1~", "Home: the beginning"),
    TourStop("}", "}: the next paragraph"), TourStop("}", "}: and the next"), TourStop("{", "{: the one before"),
    TourStop("]", "]: the next section"), TourStop("]", "]: and the next"), TourStop("[", "[: the one before"),
    TourStop("3]", "3: the third section"), TourStop("]a", "]a: the next article"),
    TourStop("[a", "[a: the article before"),
  ]

  static let outline = [
    TourStop("g", "back at the beginning"),
    TourStop("t", "t: the outline shown or hidden"), TourStop("t", "t: and back"),
    TourStop("T", "T: into the outline", looks: true), TourStop(down + down, "↓ ↓: two entries down"),
    TourStop("/league\r", "/: the outline filtered"), TourStop("\r", "Enter: goes there"),
  ]

  static let folds = [
    TourStop("g\t", "⇥: the first thing that opens", looks: true), TourStop("\t", "⇥: the next"),
    TourStop(shiftTab, "⇧⇥: the one before"), TourStop("\t\r", "Enter: opens it"), TourStop("\r", "Enter: closes it"),
    TourStop("za", "za: opens it"), TourStop("zc", "zc: closes it"), TourStop("zo", "zo: opens it"),
    TourStop("zM", "zM: everything folded"),
    TourStop("zR", "zR: everything open", looks: true),
    TourStop("F", "F: all questions closed or open"), TourStop("F", "F: and the other way"),
  ]

  static let search = [
    TourStop("g/flood", "/: searches while typing"), TourStop("\r", "Enter: stays there", looks: true),
    TourStop("n", "n: the next match"), TourStop("n", "n: and the next"), TourStop("N", "N: the one before"),
    TourStop(escape, "Esc: the search is cleared"),
    TourStop("*", "*: the word that is read here"), TourStop(escape, "Esc: cleared again"),
    TourStop("G\\harbor\r", "\\: searches upwards"), TourStop(escape, "Esc: cleared once more"),
  ]

  static let places = [
    TourStop("g2]", "the second section"), TourStop("ma", "ma: the place is marked"),
    TourStop("G", "away from there"), TourStop("`a", "`a: back at the mark"),
    TourStop("''", "'': where the jump began"),
    TourStop("H", "H: back"), TourStop("\u{7F}", "⌫: further back"), TourStop("I", "I: forward again"),
    TourStop("B", "B: no link led here"), TourStop("f", "f: no link on this screen"),
    TourStop("L", "L: no link in the article"), TourStop("o", "o: nothing for a browser"),
  ]

  static let views = [
    TourStop("gx", "x: what was removed", looks: true), TourStop(escape, "Esc: the view is closed"),
    TourStop("R", "R: what was repaired"), TourStop("q", "q: the view is closed"),
    TourStop("r", "r: the source of this passage"), TourStop("q", "q: closed again"),
    TourStop("3]ys", "ys: the section is copied"), TourStop("g\t\tyt", "yt: the table is copied"),
    TourStop("yc", "yc: no code here"), TourStop("yl", "yl: no link here"),
    TourStop("e", "e: the article into a file"), TourStop("\u{15}tour.md\r", "Enter: written"),
    TourStop("s", "s: the source in $EDITOR"), TourStop("|", "|: the text in $PAGER"),
    TourStop(":", ": every command"), TourStop("nese", "found as you type", looks: true),
    TourStop(escape, "Esc: closed"),
    TourStop("\u{10}", "^P: every command"), TourStop(escape, "Esc: closed again"),
    TourStop("?", "?: help", looks: true), TourStop(" ", "Space: a page of it down"),
    TourStop("q", "q: help is closed"),
  ]

  static let table = [
    TourStop(escape + "g\t\t\r", "Enter: the table over the whole screen"),
    TourStop("j" + right, "arrows: a cell down, one to the right", looks: true),
    TourStop("s", "s: sorted"), TourStop("s", "s: sorted backwards"), TourStop("s", "s: as it was"),
    TourStop("/co\r", "/: rows with these letters"), TourStop("/\u{15}\r", "/ with nothing: all rows"),
    TourStop("v", "v: a row as a record"), TourStop("n", "n: the next row"), TourStop("v", "v: the grid again"),
    TourStop("h", "h: the column is hidden"), TourStop("H", "H: and shown again"),
    TourStop(left, "←: a cell to the left"), TourStop(">", ">: the boundary a word on"), TourStop("<", "<: and back"),
    TourStop("&", "&: joined with the next column"), TourStop("u", "u: taken back"),
    TourStop("|" + right + "\r", "|: split at a word"), TourStop("u", "u: taken back, too"),
    TourStop("y", "y: copied"), TourStop("w", "w: into a file"),
    TourStop("\u{15}tour.csv\r", "Enter: the table is written"),
    TourStop("q", "q: back to the page"),
  ]

  static let aids = [
    TourStop("gp", "p: the paragraph that is read is lit", looks: true), TourStop("}", "}: the light moves on"),
    TourStop("p", "p: the light is out"),
    TourStop("=", "=: where this is"), TourStop("+", "+: a wider column"), TourStop("--", "-: a narrower one"),
    TourStop("\u{14}", "^T: other colours", looks: true),
    TourStop(":set theme mono\r", ":set: a setting on the fly", looks: true),
  ]

  static let all = moving + outline + folds + search + places + views + table + aids
}
