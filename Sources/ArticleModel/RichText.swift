/// A run of text with the emphasis, code and links its author put into it.
///
/// Offsets are UTF-8 bytes of `text`. Spans are in order of their start, may nest, and never overlap otherwise.
public struct RichText: Sendable, Hashable {
  /// The words, without mark-up: no line breaks but those the author meant.
  public var text: String
  /// The styled ranges of `text`; empty for plain text.
  public var spans: [Span]

  /// Makes a text; `spans` must lie within the UTF-8 bytes of `text`.
  public init(_ text: String, spans: [Span] = []) {
    self.text = text
    self.spans = spans
  }

  /// Whether there are no words at all.
  public var isEmpty: Bool { text.isEmpty }
}

extension RichText: ExpressibleByStringLiteral {
  /// Plain text, as tests and samples write it.
  public init(stringLiteral value: String) { self.init(value) }
}

/// A styled range of a ``RichText``.
public struct Span: Sendable, Hashable {
  /// What the author meant by the mark-up.
  public enum Style: Sendable, Hashable {
    case strong, emphasis, code
    /// A link and the address it leads to, resolved where a base is known; `#name` for a place of the same article.
    case link(url: String)
    /// A place that links lead to by its name. It covers the character it stands before and looks like nothing.
    case place(name: String)
  }

  /// UTF-8 offsets within the text.
  public var range: Range<Int>
  /// How the range is set.
  public var style: Style

  /// Makes a span over the UTF-8 offsets `range`.
  public init(_ range: Range<Int>, _ style: Style) {
    self.range = range
    self.style = style
  }
}
