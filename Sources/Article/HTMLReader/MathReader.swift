import ArticleModel
import TextDecoding

/// Reads MathML into a line of Unicode.
///
///     <msup><mi>r</mi><mn>2</mn></msup>          ►  r²
///     <msqrt><mi>a</mi><mo>+</mo><mi>b</mi>      ►  √(a+b)
struct MathReader {
  fileprivate struct Node {
    var name: String
    var text: [UInt8] = []
    var parts: [String] = []
  }

  /// The elements that are open, the formula itself first.
  fileprivate var open = [Node(name: "math")]
  /// How many elements are open beyond the deepest that is kept.
  private var deeper = 0
  private static let deepest = 100
  /// The TeX that the formula was made from.
  private(set) var tex: String?

  /// The formula as a line.
  var written: String {
    var rest = self
    while rest.open.count > 1 { rest.end() }
    return rest.open[0].parts.joined()
  }

  mutating func start(_ name: String) {
    if open.count >= MathReader.deepest {
      deeper += 1
    } else {
      open.append(Node(name: name.split(separator: ":").last.map(String.init) ?? name))
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard open[open.count - 1].text.count + bytes.count < 20_000 else { return }
    open[open.count - 1].text.append(contentsOf: bytes)
  }

  mutating func end() {
    if deeper > 0 {
      deeper -= 1
      return
    }
    guard open.count > 1, let node = open.popLast() else { return }
    if node.name == "annotation" {
      tex = tex ?? node.words
    } else if node.name != "annotation-xml" {
      open[open.count - 1].parts.append(node.written)
    }
  }
}

extension MathReader.Node {
  /// Its own text, without the white space around it.
  fileprivate var words: String { PageText.whole(String(decoding: text, as: UTF8.self)) }

  private func part(_ index: Int) -> String { index < parts.count ? parts[index] : "" }

  /// The element as a piece of a line.
  fileprivate var written: String {
    switch name {
    case "mi", "mn", "mtext", "ms": words
    case "mo": FormulaText.spaced(words)
    case "mspace", "mphantom", "none": ""
    case "mprescripts": FormulaText.beforeBase
    case "mmultiscripts": FormulaText.withScripts(parts)
    case "mfrac": FormulaText.fraction(part(0), part(1))
    case "msqrt": FormulaText.root(parts.joined())
    case "mroot": FormulaText.root(part(0), degree: part(1))
    case "msup", "mover": part(0) + FormulaText.raised(part(1))
    case "msub", "munder": part(0) + FormulaText.lowered(part(1))
    case "msubsup", "munderover": part(0) + FormulaText.lowered(part(1)) + FormulaText.raised(part(2))
    case "mfenced": "(" + parts.joined(separator: ", ") + ")"
    case "mtd": parts.joined()
    case "mtr", "mlabeledtr": parts.joined(separator: " ")
    case "mtable": parts.joined(separator: "; ")
    default: parts.isEmpty ? words : parts.filter { $0 != FormulaText.beforeBase }.joined()
    }
  }
}

/// The pieces of formulas, on one line.
enum FormulaText {
  /// What parts the scripts behind a base from those before it.
  static let beforeBase = "\u{1}"

  /// A base with its scripts, lowered and raised in turn; those behind the mark stand before it.
  ///
  ///     Br, mprescripts, none, 82   ►   ⁸²Br
  static func withScripts(_ parts: [String]) -> String {
    guard let base = parts.first else { return "" }
    let scripts = parts.dropFirst().split(separator: beforeBase, maxSplits: 1, omittingEmptySubsequences: false)
    let written = scripts.map { side in
      side.enumerated().map { $0.isMultiple(of: 2) ? lowered($1) : raised($1) }.joined()
    }
    return (written.count > 1 ? written[1] : "") + base + (written.first ?? "")
  }

  /// "a/b", with brackets around what is more than a number or a letter.
  static func fraction(_ above: String, _ below: String) -> String { bracketed(above) + "/" + bracketed(below) }

  static func root(_ inside: String, degree: String = "") -> String {
    (degree.isEmpty || degree == "2" ? "" : raised(degree)) + "√" + bracketed(inside)
  }

  /// What stands above: as raised characters, where there are such.
  static func raised(_ text: String) -> String {
    if text.isEmpty || ["′", "″", "'", "''", "*", "∗", "†"].contains(text) { return text }
    if let accent = accents[text] { return accent }
    return RaisedText.raised(tight(text)) ?? "^" + bracketed(text)
  }

  static func lowered(_ text: String) -> String {
    text.isEmpty ? "" : RaisedText.lowered(tight(text)) ?? "_" + bracketed(text)
  }

  /// Signs that relate two sides stand between spaces.
  static func spaced(_ sign: String) -> String { relations.contains(sign) ? " \(sign) " : sign }

  private static let relations: Set<String> = [
    "=", "<", ">", "≤", "≥", "≠", "≈", "≡", "∼", "≃", "∝", "→", "⇒", "⇔", "↔", "∈", "⊂", "⊆", ":=", "≪", "≫",
  ]

  /// Lines and arrows over a letter.
  private static let accents: [String: String] = [
    "¯": "\u{304}", "‾": "\u{304}", "^": "\u{302}", "ˆ": "\u{302}", "~": "\u{303}", "˜": "\u{303}", "→": "\u{20D7}",
    "˙": "\u{307}", "¨": "\u{308}",
  ]

  private static func tight(_ text: String) -> String { text.filter { $0 != " " } }

  private static func bracketed(_ text: String) -> String {
    let isOne = text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." } || isEnclosed(text)
    return isOne ? text : "(" + text + ")"
  }

  /// Whether a text is one pair of brackets with what is in it.
  private static func isEnclosed(_ text: String) -> Bool {
    guard text.first == "(", text.last == ")" else { return false }
    var depth = 0
    for (index, character) in text.enumerated() {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if depth == 0, index < text.count - 1 { return false }
    }
    return true
  }
}
