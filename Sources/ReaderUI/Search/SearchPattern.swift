/// What the reader looks for.
///
/// Smart case: small letters find both, a capital finds only capitals. A straight quotation mark or a hyphen finds its
/// typographic forms too, a blank any white space, so that what was typed on a keyboard finds what was set in print.
struct SearchPattern: Sendable, Hashable {
  /// What was typed.
  let text: String
  /// For each character, the byte sequences that stand for it.
  private let steps: [[[UInt8]]]
  /// The bytes a match can begin with.
  private let begins: [Bool]

  /// Makes a pattern; nil for an empty one.
  init?(_ text: String) {
    guard !text.isEmpty else { return nil }
    self.text = text
    let exact = text.unicodeScalars.contains { $0.properties.isUppercase }
    steps = text.unicodeScalars.map { Self.forms(of: $0, exact: exact) }
    var begins = [Bool](repeating: false, count: 256)
    for form in steps[0] { begins[Int(form[0])] = true }
    self.begins = begins
  }

  static func == (left: SearchPattern, right: SearchPattern) -> Bool { left.text == right.text }

  func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// The matches that begin within `range` of `bytes`, in order, not overlapping. `body` answers whether to go on.
  func forEachMatch(in bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>, _ body: (Range<Int>) -> Bool) {
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
    return index
  }

  private static func stands(_ form: [UInt8], at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index + form.count <= bytes.count else { return false }
    for offset in form.indices where bytes[index + offset] != form[offset] { return false }
    return true
  }

  private static func forms(of scalar: Unicode.Scalar, exact: Bool) -> [[UInt8]] {
    switch scalar {
    case " ": return [" ", "\u{A0}", "\n", "\t", "\u{202F}", "\u{2009}"].map { Array($0.utf8) }
    case "'": return ["'", "’", "‘"].map { Array($0.utf8) }
    case "\"": return ["\"", "“", "”", "„", "«", "»"].map { Array($0.utf8) }
    case "-": return ["-", "–", "‑", "‐", "—"].map { Array($0.utf8) }
    default: break
    }
    let written = Array(String(scalar).utf8)
    guard !exact else { return [written] }
    let properties = scalar.properties
    var forms = [written]
    for mapped in [properties.lowercaseMapping, properties.uppercaseMapping, properties.titlecaseMapping] {
      let bytes = Array(mapped.utf8)
      if !forms.contains(bytes) { forms.append(bytes) }
    }
    return forms
  }
}

extension SearchPattern {
  /// Whether the pattern stands anywhere in a text.
  func stands(in text: String) -> Bool {
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
