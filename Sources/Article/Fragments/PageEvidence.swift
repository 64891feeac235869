import UTF8Text
/// What a page's mark-up says about each of its fragments: what cleaning weighs besides the words.
package struct PageEvidence {
  /// What the mark-up of a text without any says.
  package static let none = PageEvidence(elements: [], fragments: [], isMarkedUp: false)

  /// Whether there is mark-up that says anything.
  package let isMarkedUp: Bool
  /// The block elements, in document order; a parent stands before its children. Their `fragments` are indices of the
  /// list's fragments.
  package var elements: [PageElement]
  /// One for each fragment.
  package var fragments: [FragmentEvidence]
  /// The names of elements as numbers; each element has a range of them, which those with the same class may share.
  package var names: [UInt32] = []
  /// The fragments that are no part of the body but of what the page declares; for an empty shell.
  package var rescued = 0..<0
  /// The lines of the one mail that a page of an archive shows, and its head above them.
  package var mail: (head: Range<Int>, lines: Range<Int>)?
  /// What the page declares itself to be.
  package var kinds: PageKinds = []
  /// The questions the page declares, as ``PlainWords`` writes them.
  package var questions: Set<[UInt8]> = []

  package init(
    elements: [PageElement], fragments: [FragmentEvidence], names: [UInt32] = [], rescued: Range<Int> = 0..<0,
    kinds: PageKinds = [], questions: Set<[UInt8]> = [], isMarkedUp: Bool = true
  ) {
    self.isMarkedUp = isMarkedUp
    self.elements = elements
    self.fragments = fragments
    self.names = names
    self.rescued = rescued
    self.kinds = kinds
    self.questions = questions
  }
}

/// What the mark-up says about one fragment.
package struct FragmentEvidence {
  /// The block element it stands in.
  package var element: Int32
  /// The share of its letters that are links, 0 to 255.
  package var linkShare: UInt8
  /// The share of its letters that are bold, 0 to 255.
  package var strongShare: UInt8
  /// Whether it was cut from others at line breaks: its markers mean what they mean in plain text.
  package var isBrokenLine = false
  /// Whether its class calls it a title, on a page that marks none below the first level.
  package var isCalledTitle = false
  /// Whether it is a heading that links to itself, as all of it or by a sign behind it.
  package var leadsToItself = false

  package init(element: Int32, linkShare: UInt8, strongShare: UInt8, isBrokenLine: Bool = false) {
    self.element = element
    self.linkShare = linkShare
    self.strongShare = strongShare
    self.isBrokenLine = isBrokenLine
  }
}

/// A block element of a page.
package struct PageElement {
  package var tag: Tag
  /// The index of the element around it; -1 for the outermost.
  package var parent: Int32
  /// The fragments in it: first and one past the last.
  package var first: Int32
  package var end: Int32 = 0
  /// What its class, id and role say.
  package var words: ClassWords = []
  /// A number for its tag and the first two names of its class: elements of one kind on a page share it.
  package var kind: UInt32 = 0
  /// Its names: their range in ``PageEvidence/names``.
  package var names: Range<Int32> = 0..<0
  /// Whether the page hides it.
  package var isHidden = false
  /// Whether it is hidden from ears alone.
  package var isMute = false
  /// Whether it lies over the page until the reader has answered it.
  package var isModal = false
  /// Whether its style gives it no height, or a rule of the page hides it, until something opens it.
  package var isClosed = false
  /// Whether it opens and closes another element, which the page says.
  package var isSwitch = false
  /// Whether the page says that it unfolds something, be that open or not.
  package var unfolds = false
  /// Whether it is a form that asks for words: a name, an address, a remark.
  package var takesWords = false
  /// The columns and rows a cell takes; the first number of an ordered list.
  package var columns: UInt16 = 1
  package var rows: UInt16 = 1
  package var start: Int32 = 1

  package init(
    tag: Tag, parent: Int32, first: Int32, end: Int32 = 0, words: ClassWords = [], kind: UInt32 = 0,
    names: Range<Int32> = 0..<0, isHidden: Bool = false, columns: UInt16 = 1, rows: UInt16 = 1, start: Int32 = 1
  ) {
    self.tag = tag
    self.parent = parent
    self.first = first
    self.end = end
    self.words = words
    self.kind = kind
    self.names = names
    self.isHidden = isHidden
    self.columns = columns
    self.rows = rows
    self.start = start
  }
}

extension PageElement {
  /// Whether what stands in it is quoted: some threads set all that somebody says as a quotation.
  package var isQuotation: Bool {
    tag == .blockquote ? words.isDisjoint(with: [.comment, .saying]) : tag == .div && words.contains(.quotation)
  }
}

/// What a page declares itself to be, in JSON-LD and Open Graph.
@usableFromInline package struct PageKinds: OptionSet, Sendable {
  @usableFromInline package let rawValue: UInt16

  @inlinable package static var article: PageKinds { PageKinds(rawValue: 1 << 0) }
  @inlinable package static var product: PageKinds { PageKinds(rawValue: 1 << 1) }
  @inlinable package static var thread: PageKinds { PageKinds(rawValue: 1 << 2) }
  @inlinable package static var listing: PageKinds { PageKinds(rawValue: 1 << 3) }
  @inlinable package static var questions: PageKinds { PageKinds(rawValue: 1 << 4) }
  @inlinable package static var business: PageKinds { PageKinds(rawValue: 1 << 5) }
  @inlinable package static var instructions: PageKinds { PageKinds(rawValue: 1 << 6) }
  /// Open Graph's "article" and "website", which many pages say of themselves.
  @inlinable package static var graphArticle: PageKinds { PageKinds(rawValue: 1 << 7) }
  @inlinable package static var graphSite: PageKinds { PageKinds(rawValue: 1 << 8) }

  /// How many there are.
  package static let count = 9

  /// Whether it says it is an article, and not a thread as well.
  @inlinable package var isArticle: Bool { !isDisjoint(with: [.article, .graphArticle]) && !contains(.thread) }

  /// What a type of schema.org says.
  package init(type: String) {
    if type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type == "Report" {
      self = .article
    } else {
      self = PageKinds.types[type] ?? []
    }
  }

  @inlinable package init(rawValue: UInt16) { self.rawValue = rawValue }

  private static let types: [String: PageKinds] = [
    "Product": .product, "ProductGroup": .product, "Offer": .product, "SoftwareApplication": .product,
    "DiscussionForumPosting": .thread, "QAPage": .thread, "Comment": .thread,
    "ItemList": .listing, "CollectionPage": .listing, "SearchResultsPage": .listing, "Blog": .listing,
    "FAQPage": .questions, "LocalBusiness": .business, "Service": .business, "ProfessionalService": .business,
    "HowTo": .instructions, "Recipe": .instructions,
  ]
}

/// A styled range of the bytes of fragments. None reaches beyond its fragment.
package struct InlineSpan {
  package enum Style: UInt8 {
    case strong, emphasis, code, link, place, superscript, `subscript`, strike, quote, ruby, formula
  }

  package var lower: UInt32
  package var upper: UInt32
  /// For a link, the index of its address in ``FragmentList/links``; for a place, of its name in ``FragmentList/places``; for a
  /// formula, of its TeX in ``FragmentList/formulas``, or -1.
  package var link: Int32
  package var style: Style

  package init(lower: UInt32, upper: UInt32, link: Int32, style: Style) {
    self.lower = lower
    self.upper = upper
    self.link = link
    self.style = style
  }

  /// The index of the first span that begins at or behind `offset`, by binary search.
  package static func first(in spans: [InlineSpan], from offset: UInt32) -> Int {
    spans.firstSortedIndex { $0.lower >= offset }
  }
}
