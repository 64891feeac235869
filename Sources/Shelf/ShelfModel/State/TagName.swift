import UTF8Text

/// What a tag may be called.
package enum TagName {
  /// The name on one line, without the sign that stands before it where it is shown, and without what nobody can type; nil if
  /// nothing is left of it.
  ///
  ///     " #late   work"   ►   late work
  package static func of(_ text: some StringProtocol) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").drop { $0 == "#" || $0 == " " }
    let name = PrintableText.withoutControls(String(words))
    return name.isEmpty || name.utf8.count > 200 ? nil : name
  }
}
