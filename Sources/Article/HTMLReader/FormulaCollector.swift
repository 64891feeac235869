import ArticleModel
import TextDecoding
import UTF8Text

/// A formula as a reader of text can read it.
struct Formula {
  var text: String
  /// Its TeX, where the page gives it.
  var tex: String?
  /// Whether it stands on a line of its own.
  var isDisplayed = false
}

/// Gathers formulas on the way of the walk: MathML, the TeX that scripts of MathJax keep, pictures that say their TeX.
///
///     <math><mfrac><mi>W</mi><mn>40</mn></mfrac></math>   ►  W/40
///     <script type="math/tex">E = mc^2</script>            ►  E = mc²
///     <img alt="$x^2+1$" src="f.svg">                      ►  x²+1
struct FormulaCollector {
  /// Whether scripts of the page keep the TeX of what was drawn before them.
  var hasScripts = false
  /// Whether a script of the page draws the TeX in its text.
  var isDrawnByScript = false
  /// Text from the sign on behind which a formula may begin, and where that stands in the source.
  var waiting: [UInt8] = []
  var placeOfWaiting = 0
  private var reader: MathReader?
  private var isDisplayed = false
  private var alternative: String?
  private var script: [UInt8]?
  private var count = 0
  /// No formula is longer than this, in bytes.
  private static let longest = 20_000

  // MARK: MathML

  mutating func begin(_ attributes: Attributes) {
    var displayed = false
    var alternative: String?
    attributes.forEach { attribute, value in
      if attribute == .display { displayed = PageText.line(value) == "block" }
      if attribute == .alttext { alternative = PageText.line(value) }
    }
    reader = MathReader()
    isDisplayed = displayed
    self.alternative = alternative
  }

  mutating func start(_ name: UnsafePointer<UInt8>) { reader?.start(String(cString: name)) }

  mutating func endElement() { reader?.end() }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    reader?.text(text)
    guard script != nil, (script?.count ?? 0) + text.count <= FormulaCollector.longest else { return }
    script?.append(contentsOf: text)
  }

  /// The formula that ends.
  mutating func end() -> Formula? {
    guard let reader else { return nil }
    self.reader = nil
    count += 1
    let tex = (reader.tex ?? alternative).map(FormulaCollector.stripped)
    let text = PageText.whole(reader.written)
    return Formula(text: text.isEmpty ? tex.map(TeXText.written) ?? "" : text, tex: tex, isDisplayed: isDisplayed)
  }

  // MARK: Scripts

  mutating func beginScript(_ attributes: Attributes) {
    var type = ""
    attributes.forEach { if $0 == .type { type = PageText.line($1).lowercased() } }
    script = type.hasPrefix("math/tex") ? [] : nil
    if script != nil { isDisplayed = type.contains("display") }
  }

  /// The formula of the script that ends.
  mutating func endScript() -> Formula? {
    guard let script else { return nil }
    self.script = nil
    let tex = PageText.whole(String(decoding: script, as: UTF8.self))
    return tex.isEmpty ? nil : Formula(text: TeXText.written(tex), tex: tex, isDisplayed: isDisplayed)
  }

  // MARK: What is drawn once more

  /// Whether an element draws what the page also says in a form that can be read.
  func leavesOut(_ name: UnsafePointer<UInt8>, _ reading: borrowing AttributeReading) -> Bool {
    if reading.isHidden, FormulaCollector.begins(name, "mjx-") { return true }
    guard let classes = reading.namings.classes else { return false }
    if FormulaCollector.begins(classes, "katex-html") { return count > 0 }
    if FormulaCollector.begins(classes, "MathJax_Preview") { return true }
    // What a newer renderer draws has no script behind it, and holds the formula in MathML.
    if FormulaCollector.begins(name, "mjx-container") { return false }
    return hasScripts && (FormulaCollector.begins(classes, "MathJax") || FormulaCollector.begins(classes, "mjx-chtml"))
  }

  /// Whether an element draws a formula that the page says in no other form, for eyes alone.
  func isDrawnAlone(_ reading: borrowing AttributeReading) -> Bool {
    guard count == 0, let classes = reading.namings.classes else { return false }
    return FormulaCollector.begins(classes, "katex-html")
  }

  private static func begins(_ text: UnsafePointer<UInt8>, _ word: StaticString) -> Bool {
    for at in 0..<word.utf8CodeUnitCount where text[at] != word.utf8Start[at] { return false }
    return true
  }

  // MARK: Pictures

  /// The formula that a picture shows, if its description is one.
  static func formula(ofPicture alt: String, _ reading: borrowing AttributeReading) -> Formula? {
    guard !alt.isEmpty, alt.utf8.count <= longest else { return nil }
    let isMarked =
      alt.hasPrefix("{\\displaystyle") || alt.hasPrefix("{\\textstyle") || alt.hasPrefix("\\(")
      || alt.utf8.count > 2 && alt.hasPrefix("$") && alt.hasSuffix("$")
    guard
      isMarked || isDrawnByAddress(alt, reading) || reading.signs.contains(.formulaPicture)
    else {
      return nil
    }
    let tex = stripped(alt)
    let isDisplayed = reading.signs.contains(.formulaDisplay) || alt.hasPrefix("$$")
    return Formula(text: TeXText.written(tex), tex: tex, isDisplayed: isDisplayed)
  }

  /// Whether a picture is drawn by a program whose address holds the TeX that describes it: "/equation?tex=h%3Dk".
  private static func isDrawnByAddress(_ alt: String, _ reading: borrowing AttributeReading) -> Bool {
    guard let address = reading.source.map({ Array($0.utf8) }), let query = address.firstIndex(of: UInt8(ascii: "?")),
      !Array(alt.utf8).holds("://")
    else { return false }
    let drawn = address[query...].map(lowered)
    return drawn.holds("tex=") || drawn.holds("cht=tx") || address.holds("/latex.php")
  }

  /// TeX without the marks that say where it begins and ends.
  private static func stripped(_ tex: String) -> String {
    var tex = Substring(tex)
    while tex.hasPrefix("$"), tex.hasSuffix("$"), tex.utf8.count > 1 { tex = tex.dropFirst().dropLast() }
    if tex.hasPrefix("\\("), tex.hasSuffix("\\)") { tex = tex.dropFirst(2).dropLast(2) }
    for command in ["{\\displaystyle ", "{\\textstyle "] where tex.hasPrefix(command) && tex.hasSuffix("}") {
      tex = tex.dropFirst(command.count).dropLast()
    }
    return PageText.whole(String(tex))
  }
}
