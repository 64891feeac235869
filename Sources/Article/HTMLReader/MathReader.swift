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
