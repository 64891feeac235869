/// What the reader looks for: words, one whole word, or what a regular expression describes.
///
/// Smart case: small letters find both, a capital finds only capitals. ``SearchForms`` says what else a character finds.
package struct SearchPattern: Sendable, Hashable {
  /// How the text is meant.
  package enum Kind: Sendable, Hashable { case words, wholeWord, expression }

  /// What was typed.
  package let text: String
  package let kind: Kind
  /// For each character, the byte sequences that stand for it.
  private let steps: [[[UInt8]]]
  /// The bytes a match can begin with.
  private let begins: [Bool]
  private let program: ExpressionProgram?

  /// Makes a pattern of words; nil for an empty one.
  package init?(_ text: String) { self.init(text, .words) }

  /// Makes a pattern of a word that stands alone; nil for an empty one.
  package init?(wholeWord word: String) { self.init(word, .wholeWord) }

  /// Makes a pattern of a regular expression; nil for an empty one.
  package init?(expression: String) throws(ExpressionMistake) {
    guard !expression.isEmpty else { return nil }
    let program = try ExpressionProgram(expression)
    text = expression
    kind = .expression
    self.program = program
    begins = program.begins
    steps = []
  }

  private init?(_ text: String, _ kind: Kind) {
    guard !text.isEmpty else { return nil }
    self.text = text
    self.kind = kind
    program = nil
    let exact = text.unicodeScalars.contains { $0.properties.isUppercase }
    steps = text.unicodeScalars.map { SearchForms.texts(of: $0, exact: exact).map { Array($0.utf8) } }
    var begins = [Bool](repeating: false, count: 256)
    for form in steps[0] { begins[Int(form[0])] = true }
    self.begins = begins
  }

  package static func == (left: SearchPattern, right: SearchPattern) -> Bool {
    left.text == right.text && left.kind == right.kind
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(text)
    hasher.combine(kind)
  }

  /// No match has more bytes.
  package var longestMatch: Int {
    program == nil ? steps.reduce(0) { $0 + ($1.map(\.count).max() ?? 0) } : ExpressionMatcher.longestMatch
  }

  /// The matches that begin within `range` of `bytes`, in order, not overlapping. `body` answers whether to go on.
  package func forEachMatch(in bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>, _ body: (Range<Int>) -> Bool) {
    if let program {
      var matcher = ExpressionMatcher(program, in: bytes)
      return matcher.forEachMatch(in: range, body)
    }
    var index = range.lowerBound
    while index < range.upperBound {
      guard begins[Int(bytes[index])], let end = end(ofMatchAt: index, in: bytes) else {
        index += 1
        continue
      }
      guard body(index..<end) else { return }
      index = end
    }
  }

  private func end(ofMatchAt start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = start
    for forms in steps {
      guard let form = forms.first(where: { Self.stands($0, at: index, in: bytes) }) else { return nil }
      index += form.count
    }
    guard kind == .wholeWord else { return index }
    return WordEdge.stands(at: start, in: bytes) && WordEdge.stands(at: index, in: bytes) ? index : nil
  }

  private static func stands(_ form: [UInt8], at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index + form.count <= bytes.count else { return false }
    for offset in form.indices where bytes[index + offset] != form[offset] { return false }
    return true
  }
}

extension SearchPattern {
  /// Whether the pattern stands anywhere in a text.
  package func stands(in text: String) -> Bool {
    var text = text
    var found = false
    text.withUTF8 { bytes in
      forEachMatch(in: bytes, range: 0..<bytes.count) { _ in
        found = true
        return false
      }
    }
    return found
  }
}
