import UTF8Text

/// What pieces of a class, an id or an element's own name say, wherever in the names they stand.
///
///     class="site-footnote__text"   ►   footnote, part of a note      class="md-emoji"   ►   emoji
///
/// Every piece that is asked for anywhere is looked for in one reading of the value, by an automaton over all of them (Aho and
/// Corasick, 1975), and the classes of a page are kept by ``ClassReadings``: to ask is to look at a bit.
struct NameSigns: OptionSet {
  let rawValue: UInt64

  /// A note in the margin.
  static let margin = NameSigns(rawValue: 1 << 0)
  /// A link to where the text is changed, or back from a note to the text.
  static let edit = NameSigns(rawValue: 1 << 1)
  static let footnote = NameSigns(rawValue: 1 << 2)
  /// What the parts of a note's class are called that hold its words.
  static let noteText = NameSigns(rawValue: 1 << 3)
  /// Any note, by the name of an element of the page's own.
  static let note = NameSigns(rawValue: 1 << 4)
  /// What refers to notes, or lists them.
  static let noteReference = NameSigns(rawValue: 1 << 5)
  static let author = NameSigns(rawValue: 1 << 6)
  /// What has authors of its own beside the page's.
  static let ofOthers = NameSigns(rawValue: 1 << 7)
  /// The beginning of a name that callouts may have.
  static let callout = NameSigns(rawValue: 1 << 8)
  static let marginToggle = NameSigns(rawValue: 1 << 9)
  static let badge = NameSigns(rawValue: 1 << 10)
  /// What shows more when it is asked to.
  static let more = NameSigns(rawValue: 1 << 11)
  static let printedPage = NameSigns(rawValue: 1 << 12)
  /// A font of signs that draws a picture by the word in it.
  static let iconWord = NameSigns(rawValue: 1 << 13)
  static let search = NameSigns(rawValue: 1 << 14)
  static let formulaPicture = NameSigns(rawValue: 1 << 15)
  static let formulaDisplay = NameSigns(rawValue: 1 << 16)
  /// A list as an editor of documents exports it.
  static let exportedList = NameSigns(rawValue: 1 << 17)
  static let code = NameSigns(rawValue: 1 << 18)
  static let embed = NameSigns(rawValue: 1 << 19)
  static let socialEmbed = NameSigns(rawValue: 1 << 20)
  static let content = NameSigns(rawValue: 1 << 21)
  static let avatar = NameSigns(rawValue: 1 << 22)
  /// A picture of a character that the page's fonts lack.
  static let gaiji = NameSigns(rawValue: 1 << 23)
  static let emoji = NameSigns(rawValue: 1 << 24)
  static let tabPane = NameSigns(rawValue: 1 << 25)
  /// A paragraph that a word processor sets as an item.
  static let listedParagraph = NameSigns(rawValue: 1 << 26)
  static let name = NameSigns(rawValue: 1 << 27)
  static let taskList = NameSigns(rawValue: 1 << 28)
  static let tickedBox = NameSigns(rawValue: 1 << 29)
  static let emptyBox = NameSigns(rawValue: 1 << 30)
  static let icon = NameSigns(rawValue: 1 << 31)
  /// A letter that begins a text, set larger than the others.
  static let initial = NameSigns(rawValue: 1 << 32)

  private static let pieces: [(NameSigns, [StaticString])] = [
    (
      .margin,
      [
        "sidenote", "marginnote", "margin-note", "note_outer", "tooltiptext", "tooltip-text", "tooltip__text",
        "tooltip_text", "tooltip-content", "tooltip__content", "tooltipcontent", "tooltip-inner",
      ]
    ),
    (
      .edit,
      [
        "editsection", "edit-section", "backlink", "footnote-back", "reversefootnote", "footnote-return", "backref",
      ]
    ),
    (.footnote, ["footnote"]),
    (
      .noteText,
      ["__note", "__text", "__content", "__body", "-text", "-content", "tooltip", "popup", "popover"]
    ),
    (.note, ["footnote", "foot-note", "sidenote", "side-note", "marginnote", "margin-note"]),
    (.noteReference, ["ref", "list", "link", "mark", "notes"]),
    // The last ones are what papers call whoever wrote in France, Turkey, Sweden and Germany.
    (.author, ["author", "byline", "auteur", "muhabir", "skribent", "verfasser"]),
    (.ofOthers, ["comment", "related"]),
    (
      .callout,
      [
        "admon", "block", "callo", "alert", "notec", "custo", "panel", "hint-", "hint ", "notic", "promp", "note ",
        "notif", "macro", "atten", "warni", "cauti", "impor", "dange", "inset", "notew", "notei", "notet",
      ]
    ),
    (.marginToggle, ["margin-toggle"]),
    (.badge, ["badge"]),
    (.more, ["more", "expand"]),
    (.printedPage, ["pagenum"]),
    (.iconWord, ["material-icons", "material-symbols"]),
    (.search, ["search"]),
    (.formulaPicture, ["latex", "math-fallback", "formula", "equation"]),
    (.formulaDisplay, ["image-display"]),
    (.exportedList, ["lst-kix_"]),
    (.code, ["code"]),
    (.embed, ["embed", "media"]),
    (.socialEmbed, ["fb-post", "fb-video"]),
    (.content, ["content"]),
    (.avatar, ["avatar"]),
    (.gaiji, ["gaiji"]),
    (.emoji, ["emoji", "smiley"]),
    (.tabPane, ["tab-pane"]),
    (.listedParagraph, ["msolist"]),
    (.name, ["name"]),
    (.taskList, ["task-list", "todo-list", "checklist"]),
    (.tickedBox, ["checkbox-on"]),
    (.emptyBox, ["checkbox-off"]),
    (.icon, ["icon", "material", "symbol"]),
    (.initial, ["drop", "initial", "first"]),
  ]

  /// How many bytes of a value are looked at.
  static let reach = 200

  private static let automaton = PieceAutomaton(pieces)

  /// What a value holds. Looks at its first ``reach`` bytes; capitals and small letters are alike.
  static func read(_ value: UnsafePointer<UInt8>) -> NameSigns { automaton.read(value) }

  /// Whether an element of the page's own is called a note: "d-footnote", "side-note"; not one that refers to notes or lists them.
  static func isNote(_ name: UnsafePointer<UInt8>) -> Bool {
    let signs = read(name)
    return signs.contains(.note) && !signs.contains(.noteReference)
  }

  /// Whether a class says that an author is in it, and not that of a comment.
  var holdsAuthor: Bool { contains(.author) && !contains(.ofOthers) }
}

/// Finds all of some pieces in one reading of a text: a state for each beginning of a piece, and where each byte leads from there.
private struct PieceAutomaton {
  /// The state that follows, for each state and class of bytes.
  private var next: [UInt16] = [UInt16](repeating: 0, count: PieceAutomaton.width)
  /// What was found when a state is reached.
  private var signs: [NameSigns] = [[]]

  /// The bytes that pieces are made of: the letters, and three signs; all others are one.
  private static let width = 32
  private static let classes: [UInt8] = (0...0xFF).map { (byte: UInt8) in
    if isLetter(byte) { return lowered(byte) - UInt8(ascii: "a") + 1 }
    switch byte {
    case UInt8(ascii: "-"): return 27
    case UInt8(ascii: "_"): return 28
    case UInt8(ascii: " "): return 29
    default: return 0
    }
  }

  init(_ pieces: [(NameSigns, [StaticString])]) {
    for (sign, words) in pieces {
      for word in words { insert(word, sign) }
    }
    link()
  }

  private mutating func insert(_ word: StaticString, _ sign: NameSigns) {
    var state = 0
    for byte in UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount) {
      let edge = state * Self.width + Int(Self.classes[Int(byte)])
      if next[edge] == 0 {
        next[edge] = UInt16(signs.count)
        signs.append([])
        next.append(contentsOf: repeatElement(0, count: Self.width))
      }
      state = Int(next[edge])
    }
    signs[state].insert(sign)
  }

  /// Leads each byte that goes on no piece to where the longest of its endings that begins one goes on.
  private mutating func link() {
    var fallback = [Int](repeating: 0, count: signs.count)
    var queue = next[..<Self.width].filter { $0 != 0 }.map(Int.init)
    var at = 0
    while at < queue.count {
      let state = queue[at]
      at += 1
      signs[state].formUnion(signs[fallback[state]])
      for byte in 0..<Self.width {
        let other = next[fallback[state] * Self.width + byte]
        let following = Int(next[state * Self.width + byte])
        if following == 0 {
          next[state * Self.width + byte] = other
        } else {
          fallback[following] = Int(other)
          queue.append(following)
        }
      }
    }
  }

  func read(_ value: UnsafePointer<UInt8>) -> NameSigns {
    var found: NameSigns = []
    next.withUnsafeBufferPointer { next in
      Self.classes.withUnsafeBufferPointer { classes in
        var (state, at) = (0, 0)
        while at < NameSigns.reach, value[at] != 0 {
          state = Int(next[state * Self.width + Int(classes[Int(value[at])])])
          if !signs[state].isEmpty { found.formUnion(signs[state]) }
          at += 1
        }
      }
    }
    return found
  }
}
