import ArticleModel

/// Fits spans to what Markdown's asterisks can mark (CommonMark 0.31, section 6.2).
enum MarkdownSpans {
  /// The text with its strong and emphasized spans drawn in from the white space at their ends.
  ///
  /// Before: "a bold word" with "bold " strong — after: with "bold" strong.
  static func trimmed(_ text: RichText) -> RichText {
    guard !text.spans.isEmpty else { return text }
    let bytes = text.withUTF8 { Array($0) }
    let spans = text.spans.map { span -> Span in
      guard span.style == .strong || span.style == .emphasis || span.style == .strike else { return span }
      var lower = min(max(span.range.lowerBound, 0), bytes.count)
      var upper = min(max(span.range.upperBound, lower), bytes.count)
      while lower < upper, isSpace(bytes[lower]) { lower += 1 }
      while upper > lower, isSpace(bytes[upper - 1]) { upper -= 1 }
      return Span(lower..<upper, span.style)
    }
    return RichText(text.text, spans: spans)
  }

  /// Whether asterisks at both ends of a range open and close emphasis: a mark next to punctuation within the range needs
  /// white space or punctuation on its other side.
  ///
  /// Before: `say"no"` with `"no"` strong — after: false, since `say**"no"**` would show its asterisks.
  static func isDelimitable(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    let opens =
      kind(text[range.lowerBound...].first(scalar: ())) == .letter
      || kind(text[..<range.lowerBound].last(scalar: ())) != .letter
    let closes =
      kind(text[..<range.upperBound].last(scalar: ())) == .letter
      || kind(text[range.upperBound...].first(scalar: ())) != .letter
    return opens && closes
  }

  private enum Kind { case space, punctuation, letter }

  /// The beginning and end of the text count as white space.
  private static func kind(_ scalar: Unicode.Scalar?) -> Kind {
    guard let scalar else { return .space }
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: return .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      return .punctuation
    default: return .letter
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

extension ArraySlice<UInt8> {
  fileprivate func first(scalar: Void) -> Unicode.Scalar? {
    String(decoding: prefix(4), as: UTF8.self).unicodeScalars.first
  }

  fileprivate func last(scalar: Void) -> Unicode.Scalar? {
    var start = endIndex
    repeat { start -= 1 } while start > startIndex && self[start] & 0xC0 == 0x80
    return start < startIndex ? nil : String(decoding: self[start...], as: UTF8.self).unicodeScalars.first
  }
}
