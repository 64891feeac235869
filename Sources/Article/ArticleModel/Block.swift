/// A block of an article, and where in the source it came from.
public struct Block: Sendable, Hashable {
  /// What it is and what it says.
  public var content: Content
  /// The bytes of ``SourceText/utf8`` it was made from.
  public var source: Range<Int>

  /// Makes a block from the bytes `source` of the text that was read.
  public init(_ content: Content, source: Range<Int> = 0..<0) {
    self.content = content
    self.source = source
  }

  /// The kinds of block an article is made of.
  public enum Content: Sendable, Hashable {
    case heading(Heading)
    case paragraph(RichText)
    case list(List)
    /// Lines of the form "Term: what it means".
    case definitions([Definition])
    case faq([Question])
    indirect case table(Table)
    indirect case quote(Quote)
    case code(Code)
    case callout(Callout)
    indirect case figure(Figure)
    /// A film, a sound, or something of another page set into this one.
    indirect case media(Media)
    /// Content that is folded away below a summary.
    indirect case fold(Fold)
    /// A post in a thread, a comment section or a live blog.
    indirect case post(Post)
    /// A rule between two parts of a text.
    case rule
  }
}

/// The title of a section.
public struct Heading: Sendable, Hashable {
  /// 1 to 6; 1 is the article's own level, sections begin at 2.
  public var level: Int
  /// The title's words.
  public var text: RichText
  /// How certain it is that this is a heading, 0 to 1; 1 if mark-up says so.
  public var confidence: Double

  /// Makes a heading of `level` 1 to 6.
  public init(level: Int, _ text: RichText, confidence: Double = 1) {
    self.level = level
    self.text = text
    self.confidence = confidence
  }
}

/// A bulleted or numbered list.
public struct List: Sendable, Hashable {
  /// Whether the items are numbered.
  public var ordered: Bool
  /// The number of the first item; 1 unless the author began elsewhere.
  public var start: Int
  /// How the numbers are written.
  public var style: NumberStyle
  /// Whether the numbers count down.
  public var isReversed: Bool
  /// The items, in order.
  public var items: [ListItem]

  /// Makes a list whose first number, if it is ordered, is `start`.
  public init(
    ordered: Bool, start: Int = 1, style: NumberStyle = .decimal, isReversed: Bool = false, items: [ListItem]
  ) {
    self.ordered = ordered
    self.start = start
    self.style = style
    self.isReversed = isReversed
    self.items = items
  }
}

/// An item of a list: its text, and blocks nested below it (a list, a second paragraph).
public struct ListItem: Sendable, Hashable {
  /// The item's own line.
  public var text: RichText
  /// What is nested below it.
  public var blocks: [Block]
  /// Its number, if that does not follow from the item before it.
  public var number: Int?
  /// Its marker as the author wrote it, if that is more than a number or letter: "§ 4", "1.2".
  public var marker: String?
  /// Whether it is ticked; nil if it has no box to tick.
  public var isDone: Bool?

  /// Makes an item with the blocks nested below it.
  public init(
    _ text: RichText, blocks: [Block] = [], number: Int? = nil, marker: String? = nil, isDone: Bool? = nil
  ) {
    self.text = text
    self.blocks = blocks
    self.number = number
    self.marker = marker
    self.isDone = isDone
  }
}

/// A term and its definition.
public struct Definition: Sendable, Hashable {
  /// The term, without the colon.
  public var term: RichText
  /// Its definition; empty only if it is empty in the source.
  public var text: RichText
  /// The rest of the definition: more paragraphs, lists, code.
  public var blocks: [Block]

  /// Makes an entry.
  public init(term: RichText, text: RichText, blocks: [Block] = []) {
    self.term = term
    self.text = text
    self.blocks = blocks
  }
}

/// A question and its answer.
public struct Question: Sendable, Hashable {
  /// The question, with its question mark and without number or bullet.
  public var question: RichText
  /// The answer's first paragraph.
  public var answer: RichText
  /// The rest of the answer: more paragraphs, lists.
  public var blocks: [Block]

  /// Makes an entry.
  public init(_ question: RichText, answer: RichText, blocks: [Block] = []) {
    self.question = question
    self.answer = answer
    self.blocks = blocks
  }
}

/// A quotation.
public struct Quote: Sendable, Hashable {
  /// What is quoted.
  public var blocks: [Block]
  /// Who said it, without a leading dash.
  public var attribution: RichText?

  /// Makes a quote.
  public init(blocks: [Block], attribution: RichText? = nil) {
    self.blocks = blocks
    self.attribution = attribution
  }
}

/// Text whose lines and spaces count.
public struct Code: Sendable, Hashable {
  /// The lines, without a trailing line break and without the indentation common to all.
  public var text: String
  /// The language, if the source names it.
  public var language: String?

  /// Makes a block of code.
  public init(_ text: String, language: String? = nil) {
    self.text = text
    self.language = language
  }
}

/// A short aside with a label: "Did You Know?", "Note".
public struct Callout: Sendable, Hashable {
  /// The label as the author wrote it, without a closing colon.
  public var label: String
  /// What it says, or the first paragraph of it.
  public var text: RichText
  /// What follows: more paragraphs, lists, code.
  public var blocks: [Block]
  /// Which of the usual kinds it is, if the source says so.
  public var type: CalloutType?

  /// Makes a callout.
  public init(label: String, _ text: RichText, blocks: [Block] = [], type: CalloutType? = nil) {
    self.label = label
    self.text = text
    self.blocks = blocks
    self.type = type
  }
}

/// A picture, of which a terminal shows the description.
public struct Figure: Sendable, Hashable {
  /// What the picture shows, for those who cannot see it.
  public var alt: String?
  /// The line below the picture.
  public var caption: RichText?
  /// Where the picture is.
  public var url: String?

  /// Makes a figure.
  public init(alt: String? = nil, caption: RichText? = nil, url: String? = nil) {
    self.alt = alt
    self.caption = caption
    self.url = url
  }
}
