/// A run of text with the emphasis, code and links of its author.
///
/// Offsets are UTF-8 bytes of `text`. Spans are in order of their start, may nest, and never overlap otherwise.
public struct RichText: Sendable, Hashable {
  private var stored: StoredText
  /// The styled ranges of the text; empty for plain text.
  public var spans: [Span]

  /// Makes a text; `spans` must lie within the UTF-8 bytes of `text`.
  public init(_ text: String, spans: [Span] = []) {
    stored = StoredText(text)
    self.spans = spans
  }

  /// Makes a text that stays in place: in a range of `memory` that begins and ends between characters.
  public init(_ range: Range<Int>, of memory: TextMemory, spans: [Span] = []) {
    stored = StoredText(range, of: memory)
    self.spans = spans
  }

  /// The words, without mark-up; line breaks are the author's. If they are in the memory of their source,
  /// each call makes a copy; see ``withUTF8(_:)``.
  public var text: String {
    get { stored.string }
    set { stored = StoredText(newValue) }
  }

  /// Calls `body` with the UTF-8 bytes of the text, without copying them.
  public func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result { stored.withUTF8(body) }

  /// The number of UTF-8 bytes of the text.
  public var utf8Count: Int { stored.utf8Count }

  /// Whether there are no words at all.
  public var isEmpty: Bool { stored.utf8Count == 0 }
}

extension RichText: CustomStringConvertible {
  /// The words, for debugging.
  public var description: String { text }
}

extension RichText: ExpressibleByStringLiteral {
  /// Makes plain text, for tests and samples.
  public init(stringLiteral value: String) { self.init(value) }
}

/// A styled range of a ``RichText``.
public struct Span: Sendable, Hashable {
  /// What the author meant by the mark-up.
  public enum Style: Sendable, Hashable {
    case strong, emphasis, code
    /// Superscript and subscript: powers, note marks, chemical formulas.
    case superscript, `subscript`
    /// What the author struck out.
    case strike
    /// A quotation within a sentence; the quotation marks are not in the text.
    case quote
    /// How the words before it are read, in brackets: "漁師（りょうし）".
    case ruby
    /// A formula in readable Unicode, and its TeX where the source gives it.
    case formula(tex: String?)
    /// A link and the address it leads to, resolved where a base is known; `#name` for a place of the same article.
    case link(url: String)
    /// A named place that links lead to. It covers the character after it and is invisible.
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
