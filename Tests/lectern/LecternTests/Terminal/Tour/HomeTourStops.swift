/// What is typed on the tour of the shelf: its keys, each stop from where the last one ended.
enum HomeTourStops {
  private static let escape = "\u{1B}"
  private static let down = escape + "[B"
  private static let up = escape + "[A"
  private static let right = escape + "[C"
  private static let left = escape + "[D"
  private static let shiftTab = escape + "[Z"

  static let moving = [
    TourStop("", "the inbox", looks: true),
    TourStop("j", "j: an article down"), TourStop(down, "↓: an article down"), TourStop("k", "k: an article up"),
    TourStop(up, "↑: an article up"), TourStop(up, "↑: the first one"),
    TourStop("f", "f: a page down"), TourStop("b", "b: a page up"), TourStop("d", "d: half a page down"),
    TourStop("\u{15}", "^U: half a page up"), TourStop("G", "G: the last"), TourStop("g", "g: the first"),
    TourStop(escape + "[4~", "End: the last"), TourStop(escape + "[1~", "Home: the first"),
  ]

  static let finding = [
    TourStop("o", "o: sorted by the next column"), TourStop("o", "o: and the next"),
    TourStop("O", "O: the one before"), TourStop("O", "O: as it was"),
    TourStop("/gau", "/: titles with these words", looks: true), TourStop("\r", "Enter: they stay"),
    TourStop(escape, "Esc: all again"),
    TourStop("//bucket", "//: texts with these words", looks: true), TourStop("\r", "Enter: stays there"),
    TourStop(escape, "Esc: all once more"),
    TourStop("/tag:work\r", "/tag: those with a tag"), TourStop(escape, "Esc: and all"),
    TourStop("\u{6}", "^F: searching in texts at once"), TourStop(escape, "Esc: not now"),
  ]

  static let changing = [
    TourStop(" ", "Space: marked"), TourStop(" ", "Space: and the next", looks: true),
    TourStop(escape, "Esc: no marks"), TourStop("*", "*: all marked"), TourStop("*", "*: none"),
    TourStop("g!", "!: a star"), TourStop("u", "u: taken back"), TourStop("@", "@: tags"),
    TourStop("harb\t\r", "Tab, Enter: a tag is given"), TourStop("K", "K: into the archive"),
    TourStop("u", "u: out of it"), TourStop("D", "D: into the trash"), TourStop("u", "u: out of the trash"),
    TourStop("y", "y: the address is copied"),
  ]

  static let parts = [
    TourStop("2", "2: what was begun"), TourStop("3", "3: what has a star"), TourStop("4", "4: the archive"),
    TourStop("5", "5: feeds"), TourStop("R", "R: feeds are asked"), TourStop("6", "6: highlights", looks: true),
    TourStop("7", "7: files"), TourStop("j\r", "Enter: into a folder"), TourStop("\u{7F}", "⌫: the folder above"),
    TourStop("GS", "S: a file is kept"), TourStop("u", "u: not after all"),
    TourStop("\t", "⇥: the next part"), TourStop(shiftTab, "⇧⇥: the one before"),
    TourStop("]", "]: the next part"), TourStop("[", "[: the one before"), TourStop("1", "1: the inbox"),
  ]

  static let reading = [
    TourStop("g\r", "Enter: it is read"), TourStop("q", "q: back at the shelf"),
    TourStop(right, "→: it is read"), TourStop("K", "K: archived while it is read"), TourStop("U", "U: taken back"),
    TourStop("q", "q: back again"),
    TourStop("n", "n: the next unread one"), TourStop("q", "q: and back"),
    TourStop("a", "a: an address or a file"), TourStop("no\t", "Tab: its name is completed"),
    TourStop("\r", "Enter: a file is read"),
    TourStop("q", "q: back at the shelf once more"), TourStop("a" + up, "a ↑: what was asked for before"),
    TourStop(escape, "Esc: not now"),
    TourStop("?", "?: help", looks: true), TourStop("q", "q: help is closed"),
    TourStop(":star", ": a command by name"), TourStop(escape, "Esc: closed"),
  ]

  static let all = moving + finding + changing + parts + reading
}
