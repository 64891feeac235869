/// What a typed character finds besides itself.
///
/// Small letters find both where case is ignored. A straight quotation mark or a hyphen finds its typographic forms too, a
/// blank any white space, so that what was typed on a keyboard finds what was set in print.
package enum SearchForms {
  /// The texts that stand for a character, itself among them; one that begins with another stands before it.
  package static func texts(of scalar: Unicode.Scalar, exact: Bool) -> [String] {
    switch scalar {
    case " ":
      // A no-width space beside one keeps the line together, and nobody types it.
      return ["\u{FEFF}", "\u{2060}"].flatMap { [" " + $0, $0 + " "] }
        + [" ", "\u{A0}", "\n", "\t", "\u{202F}", "\u{2009}"]
    case "'": return ["'", "’", "‘"]
    case "\"": return ["\"", "“", "”", "„", "«", "»"]
    case "-": return ["-", "–", "‑", "‐", "—"]
    default: break
    }
    var texts = [String(scalar)]
    guard !exact else { return texts }
    let properties = scalar.properties
    for mapped in [properties.lowercaseMapping, properties.uppercaseMapping, properties.titlecaseMapping]
    where !texts.contains(where: { $0.utf8.elementsEqual(mapped.utf8) }) {
      texts.append(mapped)
    }
    return texts
  }

  /// The same as a part of a regular expression.
  package static func node(of scalar: Unicode.Scalar, exact: Bool) -> ExpressionNode {
    let texts = texts(of: scalar, exact: exact).map { Array($0.unicodeScalars) }
    let single = texts.filter { $0.count == 1 }.map { ScalarSet.Member.range($0[0].value...$0[0].value) }
    let longer = texts.filter { $0.count > 1 }.map { text in
      ExpressionNode.sequence(text.map { .set(ScalarSet([.range($0.value...$0.value)])) })
    }
    return longer.isEmpty ? .set(ScalarSet(single)) : .choice([.set(ScalarSet(single))] + longer)
  }
}
