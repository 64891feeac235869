package import ArticleModel
import UTF8Text

/// One run of text as a reader of some format found it: a paragraph, a line, a row of a table, a heading.
///
/// A reader only turns its format into fragments, in the order of the source; what they are is decided later, by
/// steps all formats share. What the format says about a fragment goes along as hints.
@usableFromInline package struct Fragment {
  @usableFromInline var textBounds: Bounds
  @usableFromInline var sourceBounds: Bounds

  /// The bytes of its text in ``FragmentList/utf8``, list marker included.
  @inlinable package var text: Range<Int> {
    get { textBounds.range }
    set { textBounds = Bounds(newValue) }
  }

  /// The bytes it was made from in the source text.
  @inlinable package var source: Range<Int> {
    get { sourceBounds.range }
    set { sourceBounds = Bounds(newValue) }
  }

  /// How far it is indented, in columns.
  @usableFromInline package var indent: Int32 = 0
  /// How many blank lines stand before it, 0 to 255.
  @usableFromInline package var blankLinesBefore: UInt8 = 0
  /// The bullet or number it begins with.
  @usableFromInline package var marker: ListMarker?
  /// What the format itself says it is.
  @usableFromInline package var form: Form = .text
  /// Whether it goes on with the line before it: both are one paragraph that was wrapped.
  @usableFromInline package var goesOn = false
  /// The index of the table, code block or quote it belongs to, so that neighbours can be told apart.
  @usableFromInline package var group: Int32 = 0

  package init(text: Range<Int>, source: Range<Int>) {
    textBounds = Bounds(text)
    sourceBounds = Bounds(source)
  }

  /// A range in half the space: there are as many fragments as lines, and no source has more than 4 GB.
  @usableFromInline struct Bounds {
    @usableFromInline var lower: UInt32
    @usableFromInline var upper: UInt32

    @inlinable @inline(__always) init(_ range: Range<Int>) {
      lower = UInt32(clamping: range.lowerBound)
      upper = UInt32(clamping: range.upperBound)
    }

    @inlinable @inline(__always) var range: Range<Int> { Int(lower)..<Int(upper) }
  }

  /// What a format can say for certain.
  @usableFromInline package enum Form: UInt8, Sendable {
    /// Nothing: running text or a line.
    case text
    /// A line of code; its text keeps indentation.
    case code
    /// A row of a table with marked cells; the cells are the parts of its text between tabs.
    case row
    /// The header row of a table with marked cells.
    case headerRow
    /// A line that only draws: dashes, stars.
    case rule
    /// Quoted text ("> …").
    case quote
    /// A line set as a title: underlined, or marked with #; `group` is its level.
    case heading
    /// An item of a list; `group` is the outermost list's number and `indent` two columns for each list around it. It has
    /// a marker, whose length is 0 where the format and not the text gives it.
    case item
    /// A further paragraph of the item before it.
    case itemPart
    /// A term that is explained, and what explains it.
    case term, meaning
    /// A line that opens what is folded below it.
    case summary
    /// Who said the quote before it.
    case attribution
    /// The name of the table with the same `group`.
    case caption
    /// A picture; its text is the caption, which may be empty, and ``FragmentList/figures`` holds the rest under `group`.
    case figure
    /// A line of bold type that stands alone.
    case boldLine
    /// Running text, however short or long.
    case paragraph
    /// A line that stays a line: of verse, of an address.
    case line
  }
}

/// What stands between two fragments and has no text that is read.
package struct FragmentInterlude {
  package var content: Block.Content
  /// The fragment it stands before.
  package var fragment: Int
  /// The fragments of the innermost element around it that holds any.
  package var around: Range<Int>
  /// Captions that go with it, and what else stands in the figure it is shown in: what it stands among begins behind them.
  package var own: Range<Int>
  /// Whether it stands in an item of a list, in a quote, in a figure.
  package var isInItem: Bool
  package var isInQuote: Bool
  package var isInFigure: Bool
  /// Whether it opens the article: it stands between the title and the text.
  package var isLead = false
  package var source: Range<Int>

  package init(
    content: Block.Content, fragment: Int, around: Range<Int>, own: Range<Int>, isInItem: Bool, isInQuote: Bool,
    isInFigure: Bool, source: Range<Int>
  ) {
    self.content = content
    self.fragment = fragment
    self.around = around
    self.own = own
    self.isInItem = isInItem
    self.isInQuote = isInQuote
    self.isInFigure = isInFigure
    self.source = source
  }
}

/// Fragments that a page sets apart in a box: what is folded below a line, a callout, a quotation that holds more than paragraphs, or what
/// one of several writes.
package struct FragmentBox {
  package enum Kind { case fold, callout, quote, post }

  package var kind: Kind
  package var type: CalloutType?
  /// Whether such boxes begin with a title.
  package var isTitled: Bool { kind == .fold || kind == .callout }
  /// The fragments in it.
  package var range: Range<Int>
  /// The index of a post in ``FragmentList/posts``.
  package var post: Int
  /// Whether a fold is shown open.
  package var isOpen: Bool
  /// The element of a quotation.
  package var element: Int32 = -1

  package init(kind: Kind, type: CalloutType? = nil, range: Range<Int>, post: Int = 0, isOpen: Bool = false) {
    self.kind = kind
    self.type = type
    self.range = range
    self.post = post
    self.isOpen = isOpen
  }
}

/// What a figure may hold beside pictures.
package enum Captioned: UInt8, Sendable { case picture, table, quote, code }

/// The fragments of a source and the bytes their texts lie in.
package struct FragmentList {
  /// What the texts stand in; valid UTF-8. For plain text that is the source, with texts that were joined of several of its
  /// stretches behind it; for other formats the texts alone.
  package var utf8: [UInt8] = []
  /// In the order of the source.
  package var fragments: [Fragment] = []
  /// Where joined texts jump in the source, for texts made of several lines.
  package var seams: [Seam] = []

  /// What the reader mended already: words that were broken at the end of a line.
  package var repairs: [Repair] = []

  /// The styled ranges of the texts, in order of their beginning, the longer first.
  package var spans: [InlineSpan] = []
  /// The addresses of links as they stand in the source, and what they are relative to.
  package var links: [String] = []
  package var linkBase: ResolvedAddress.Base?
  /// The names of places; empty where nothing leads to one.
  package var places: [String] = []
  /// The TeX of formulas.
  package var formulas: [String] = []
  /// Pictures, films and sounds that stand between fragments; no step but the last asks for them.
  package var interludes: [FragmentInterlude] = []
  /// What the caption of a figure is a caption of, where that is no picture; by the fragment's group.
  package var captioned: [Int32: Captioned] = [:]
  /// The tables whose rows begin with what they are about, by their group: their first row is one like the others.
  package var rowHeaded: Set<Int32> = []
  /// How many rows behind a table's header name its columns, too, by the table's group.
  package var headRows: [Int32: Int] = [:]
  /// Folds, callouts and the posts of a thread: the outer before the inner.
  package var boxes: [FragmentBox] = []
  /// What several write on a page, be it a thread or not.
  package var posts: [FragmentPost] = []
  /// Texts that no reader of the page sees.
  package var unseen: [(text: String, source: Range<Int>)] = []
  /// Whether the box of an item is ticked, by the beginning of its text.
  package var ticks: [Int: Bool] = [:]
  /// The pictures, by their fragment's group.
  package var figures: [Int32: Figure] = [:]
  /// The languages of blocks of code, by group, where the format names them.
  package var languages: [Int32: String] = [:]
  /// What the mark-up of a page says about its fragments.
  package var page = PageEvidence.none
  /// What the source says about itself outside of its text.
  package var declared: Masthead?
  /// What the form of a text says is no part of it, in order: heads of pages, times between spoken lines.
  package var setAside: [SetAside] = []
  /// The fragment that the form of a text says is its title.
  package var title: Int?
  /// Whether the form of a text says that it has no title.
  package var isUntitled = false
  /// Whether the form of a text says for certain what belongs to it, so that nothing is left to be cleaned.
  package var isWhole = false

  package init() {}

  /// A stretch of the source that is no part of the text.
  package struct SetAside {
    package var range: Range<Int>
    package var reason: Removal.Reason

    package init(range: Range<Int>, reason: Removal.Reason) {
      self.range = range
      self.reason = reason
    }
  }

  /// A place where a text goes on with another line of the source.
  package struct Seam {
    /// The offset in ``FragmentList/utf8`` where the line begins.
    package var text: Int
    /// The offset in the source text of the same place.
    package var source: Int

    package init(text: Int, source: Int) {
      self.text = text
      self.source = source
    }
  }

  /// The address a link leads to; nil where it leads nowhere a reader could go. Most links of a page stand around its article
  /// and are never asked for.
  func address(ofLink link: Int32) -> String? {
    ResolvedAddress.target(links[Int(link)], against: linkBase)
  }

  /// The text of a fragment.
  package func text(of fragment: Fragment) -> String {
    String(decoding: utf8[fragment.text], as: UTF8.self)
  }

  /// The place in the source of an offset in ``utf8`` that lies within `fragment`.
  package func sourceOffset(_ offset: Int, in fragment: Fragment) -> Int {
    let next = seams.firstSortedIndex { $0.text > offset }
    if next > 0, seams[next - 1].text >= fragment.text.lowerBound {
      return seams[next - 1].source + offset - seams[next - 1].text
    }
    return fragment.source.lowerBound + offset - fragment.text.lowerBound
  }
}

extension Fragment {
  /// Whether it is a line that stands wholly in square brackets: a remark, or what a text browser prints for a picture.
  package func isInBrackets(of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    form == .text && text.count > 2 && bytes[text.lowerBound] == UInt8(ascii: "[")
      && bytes[text].firstIndex(of: UInt8(ascii: "]")) == text.upperBound - 1
  }
}
