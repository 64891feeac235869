import ArticleModel
import Fragments
import UTF8Text

/// The commands of LaTeX within a line: letters are composed, emphasis and links are kept as styles, typesetting is removed; what is not
/// known stays as it is written.
struct LatexCommands {
  private static let styles: [String: InlineSpan.Style] = [
    "emph": .emphasis, "textit": .emphasis, "textsl": .emphasis, "textbf": .strong, "texttt": .code,
    "textsuperscript": .superscript, "textsubscript": .subscript, "sout": .strike, "st": .strike,
  ]
  /// Commands whose arguments are not text.
  private static let unread: Set<String> = [
    "label", "index", "vspace", "hspace", "includegraphics", "thanks", "pagestyle", "thispagestyle", "setlength",
    "addtolength", "setcounter", "addtocounter", "cline", "cmidrule", "bibliography", "bibliographystyle", "usepackage",
    "hypersetup", "input", "include", "vskip", "hskip", "rule", "phantom", "nocite", "graphicspath", "color",
    "addcontentsline", "markboth", "markright", "newcommand", "renewcommand", "definecolor", "selectlanguage",
  ]
  /// How many arguments stand before the one that is text.
  private static let skipped = [
    "multicolumn": 2, "multirow": 2, "textcolor": 1, "colorbox": 1, "parbox": 1, "raisebox": 1, "foreignlanguage": 1,
    "scalebox": 1, "rotatebox": 1, "resizebox": 2, "fontsize": 2,
  ]
  /// Commands without an argument that only set type.
  private static let silent: Set<String> = [
    "centering", "noindent", "indent", "small", "large", "Large", "LARGE", "huge", "Huge", "tiny", "footnotesize",
    "scriptsize", "normalsize", "bfseries", "itshape", "scshape", "slshape", "upshape", "mdseries", "ttfamily",
    "sffamily", "rmfamily", "bf", "it", "sl", "sc", "tt", "rm", "sf", "em", "par", "newline", "linebreak", "pagebreak",
    "newpage", "clearpage", "cleardoublepage", "hfill", "vfill", "smallskip", "medskip", "bigskip", "maketitle",
    "tableofcontents", "listoffigures", "listoftables", "appendix", "protect", "relax", "null", "raggedright",
    "raggedleft", "sloppy", "hline", "toprule", "midrule", "bottomrule", "frontmatter", "mainmatter", "backmatter",
    "selectfont", "leavevmode", "onehalfspacing", "doublespacing", "singlespacing", "xspace", "nobreak", "allowbreak",
    "break", "printbibliography", "hrule", "flushleft", "flushright", "frenchspacing",
  ]

  /// How far the end of an argument is looked for, in bytes, and how deep arguments within arguments are read.
  private static let reach = 8192
  private static let deepest = 24

  /// How many arguments stand around what is read.
  private var depth = 0

  /// Whether a command shows nothing, nor does what stands in its braces.
  static func isSilent(_ name: String) -> Bool { silent.contains(name) || unread.contains(name) }

  /// Where the brace at `start` closes.
  static func endOfBraces(_ start: Int, _ end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    close(start, end, UInt8(ascii: "{"), UInt8(ascii: "}"), in: bytes)
  }

  /// Where the bracket at `start` closes.
  static func endOfBrackets(_ start: Int, _ end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    close(start, end, UInt8(ascii: "["), UInt8(ascii: "]"), in: bytes)
  }

  private static func close(
    _ start: Int, _ end: Int, _ open: UInt8, _ close: UInt8, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    var depth = 0
    for at in start..<min(end, start + reach) {
      if at > start, bytes[at - 1] == UInt8(ascii: "\\") { continue }
      if bytes[at] == open { depth += 1 }
      if bytes[at] == close {
        depth -= 1
        if depth == 0 { return at }
      }
    }
    return nil
  }

  /// Where the command that begins a line ends, with its options and arguments.
  static func endOfCommand(_ line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var at = line.lowerBound + 1
    while at < line.upperBound, isLetter(bytes[at]) { at += 1 }
    if at < line.upperBound, bytes[at] == UInt8(ascii: "*") { at += 1 }
    return endOfArguments(at, line.upperBound, in: bytes)
  }

  private static func endOfArguments(_ start: Int, _ end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var at = start
    while at < end {
      if let close = endOfBracketsHere(at, end, in: bytes) ?? endOfBracesHere(at, end, in: bytes) {
        at = close + 1
      } else {
        break
      }
    }
    return at
  }

  private static func endOfBracketsHere(_ at: Int, _ end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    bytes[at] == UInt8(ascii: "[") ? endOfBrackets(at, end, in: bytes) : nil
  }

  private static func endOfBracesHere(_ at: Int, _ end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    bytes[at] == UInt8(ascii: "{") ? endOfBraces(at, end, in: bytes) : nil
  }

  // MARK: Reading

  /// Reads the commands of a stretch of one line.
  func read(_ range: Range<Int>, of text: inout TextLines) {
    var at = range.lowerBound
    while at < range.upperBound {
      switch text.bytes[at] {
      case UInt8(ascii: "\\"): at = readCommand(at, range.upperBound, of: &text)
      case UInt8(ascii: "%"):
        text.cut(at..<range.upperBound, .metadata)
        at = range.upperBound
      case UInt8(ascii: "~"): at = put(" ", 1, at, of: &text)
      case UInt8(ascii: "{"), UInt8(ascii: "}"): at = put("", 1, at, of: &text)
      case UInt8(ascii: "$"): at = readFormula(at, range.upperBound, of: &text)
      case UInt8(ascii: "`") where text.holds("``", at: at): at = put("“", 2, at, of: &text)
      case UInt8(ascii: "'") where text.holds("''", at: at): at = put("”", 2, at, of: &text)
      case UInt8(ascii: "-") where text.holds("---", at: at): at = put("—", 3, at, of: &text)
      case UInt8(ascii: "-") where text.holds("--", at: at): at = put("–", 2, at, of: &text)
      default: at += 1
      }
    }
  }

  /// Shows other words in place of some bytes; returns the offset behind them.
  private func put(_ words: String, _ length: Int, _ at: Int, of text: inout TextLines) -> Int {
    text.drop(signs: at..<at + length, putting: words)
    return at + length
  }

  /// A formula between dollars stays as it is written.
  private func readFormula(_ at: Int, _ end: Int, of text: inout TextLines) -> Int {
    let length = text.holds("$$", at: at) ? 2 : 1
    guard let close = (at + length..<end).first(where: { text.bytes[$0] == UInt8(ascii: "$") }), close > at + length
    else {
      return at + length
    }
    text.drop(signs: at..<at + length)
    text.drop(signs: close..<min(end, close + length))
    text.style(at + length..<close, .formula)
    return close + length
  }

  private func readCommand(_ at: Int, _ end: Int, of text: inout TextLines) -> Int {
    if let letter = LatexLetters.accented(at, end, in: text.bytes) {
      return put(letter.text, letter.end - at, at, of: &text)
    }
    var next = at + 1
    guard next < end else { return end }
    guard isLetter(text.bytes[next]) else {
      // "\&" is the sign; "\-" only says where a word may be divided, "\\" and "\," only set space.
      // Of a letter beyond ASCII no byte may go.
      let isSign = [UInt8](("&%$#_{}").utf8).contains(text.bytes[next]) || text.bytes[next] >= 0x80
      let isNothing = [UInt8](("-/@!").utf8).contains(text.bytes[next])
      text.drop(signs: at..<(isSign ? next : next + 1), putting: isSign || isNothing ? "" : " ")
      return next + 1
    }
    while next < end, isLetter(text.bytes[next]) { next += 1 }
    let name = String(decoding: text.bytes[at + 1..<next], as: UTF8.self)
    if let letters = LatexLetters.named[name] {
      return put(letters, endOfWord(next, end, in: text.bytes) - at, at, of: &text)
    }
    if name == "verb" { return readVerbatim(at, next, end, of: &text) }
    if next < end, text.bytes[next] == UInt8(ascii: "*") { next += 1 }
    if next < end, let close = Self.endOfBracketsHere(next, end, in: text.bytes) { next = close + 1 }
    guard next < end, text.bytes[next] == UInt8(ascii: "{"), let close = Self.endOfBraces(next, end, in: text.bytes)
    else {
      guard Self.isSilent(name) else { return next }
      while next < end, text.bytes[next] == 0x20 { next += 1 }
      text.cut(at..<next, .metadata)
      return next
    }
    return readArgument(name, at, next + 1..<close, end, of: &text)
  }

  /// Where a command without argument ends: spaces behind it only end it, and so does a pair of braces.
  private func endOfWord(_ next: Int, _ end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    if next + 1 < end, bytes[next] == UInt8(ascii: "{"), bytes[next + 1] == UInt8(ascii: "}") { return next + 2 }
    var at = next
    while at < end, bytes[at] == 0x20 { at += 1 }
    return at
  }

  /// "\verb|…|", between two of any sign.
  private func readVerbatim(_ at: Int, _ next: Int, _ end: Int, of text: inout TextLines) -> Int {
    guard next < end, case let sign = text.bytes[next], !isLetter(sign),
      let close = (next + 1..<end).first(where: { text.bytes[$0] == sign })
    else { return next }
    text.drop(signs: at..<next + 1)
    text.drop(signs: close..<close + 1)
    text.style(next + 1..<close, .code)
    return close + 1
  }

  private func readInner(_ range: Range<Int>, of text: inout TextLines) {
    guard depth < Self.deepest else { return }
    var inner = self
    inner.depth += 1
    inner.read(range, of: &text)
  }

  private func readArgument(_ name: String, _ at: Int, _ first: Range<Int>, _ end: Int, of text: inout TextLines) -> Int
  {
    if Self.unread.contains(name) {
      let after = Self.endOfArguments(first.upperBound + 1, end, in: text.bytes)
      text.cut(at..<after, .metadata)
      return after
    }
    if name == "url" || name == "href" { return readLink(name, at, first, end, of: &text) }
    var argument = first
    for _ in 0..<(Self.skipped[name] ?? 0) {
      guard case let open = argument.upperBound + 1, open < end, text.bytes[open] == UInt8(ascii: "{"),
        let close = Self.endOfBraces(open, end, in: text.bytes)
      else { break }
      argument = open + 1..<close
    }
    let after = argument.upperBound + 1
    let isNote = name.hasPrefix("cite") || name == "ref" || name == "eqref"
    text.cut(at..<argument.lowerBound, .metadata, putting: isNote ? "[" : name == "footnote" ? " (" : "")
    text.drop(signs: argument.upperBound..<after, putting: isNote ? "]" : name == "footnote" ? ")" : "")
    if let style = Self.styles[name] { text.style(argument, style) }
    readInner(argument, of: &text)
    return after
  }

  /// "\url{https://…}" and "\href{https://…}{her page}".
  private func readLink(_ name: String, _ at: Int, _ address: Range<Int>, _ end: Int, of text: inout TextLines) -> Int {
    let url = String(decoding: text.bytes[address].filter { $0 != UInt8(ascii: "\\") }, as: UTF8.self)
    var words = address
    if name == "href" {
      let open = address.upperBound + 1
      guard open < end, text.bytes[open] == UInt8(ascii: "{"), let close = Self.endOfBraces(open, end, in: text.bytes)
      else { return address.upperBound + 1 }
      words = open + 1..<close
    }
    text.cut(at..<words.lowerBound, .metadata)
    text.drop(signs: words.upperBound..<words.upperBound + 1)
    text.style(words, .link, link: url)
    if name == "href" {
      readInner(words, of: &text)
    } else {
      for at in words where text.bytes[at] == UInt8(ascii: "\\") { text.drop(signs: at..<at + 1) }
    }
    return words.upperBound + 1
  }
}
