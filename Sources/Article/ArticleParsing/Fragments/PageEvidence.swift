/// What a page's mark-up says about each of its fragments: what cleaning weighs besides the words.
struct PageEvidence {
  /// The block elements, in document order; a parent stands before its children. Their `fragments` are indices of the
  /// list's fragments.
  var elements: [PageElement]
  /// One for each fragment.
  var fragments: [FragmentEvidence]
  /// The names of elements as numbers; each element has a range of them, which those with the same class may share.
  var names: [UInt32] = []
  /// The fragments that are no part of the body but of what the page declares; for an empty shell.
  var rescued = 0..<0
  /// What the page declares itself to be.
  var kinds: PageKinds = []
  /// The questions the page declares, as ``PlainWords`` writes them.
  var questions: Set<[UInt8]> = []
}

/// What the mark-up says about one fragment.
struct FragmentEvidence {
  /// The block element it stands in.
  var element: Int32
  /// The share of its letters that are links, 0 to 255.
  var linkShare: UInt8
  /// The share of its letters that are bold, 0 to 255.
  var strongShare: UInt8
  /// Whether it was cut from others at line breaks: its markers mean what they mean in plain text.
  var isBrokenLine = false
}

/// A block element of a page.
struct PageElement {
  var tag: Tag
  /// The index of the element around it; -1 for the outermost.
  var parent: Int32
  /// The fragments in it: first and one past the last.
  var first: Int32
  var end: Int32 = 0
  /// What its class, id and role say.
  var words: ClassWords = []
  /// A number for its tag and the first two names of its class: elements of one kind on a page share it.
  var kind: UInt32 = 0
  /// Its names: their range in ``PageEvidence/names``.
  var names: Range<Int32> = 0..<0
  /// Whether the page hides it.
  var isHidden = false
  /// Whether it is hidden from ears alone.
  var isMute = false
  /// The columns and rows a cell takes; the first number of an ordered list.
  var columns: UInt16 = 1
  var rows: UInt16 = 1
  var start: Int32 = 1
}

/// What a page declares itself to be, in JSON-LD and Open Graph.
struct PageKinds: OptionSet {
  let rawValue: UInt16

  static let article = PageKinds(rawValue: 1 << 0)
  static let product = PageKinds(rawValue: 1 << 1)
  static let thread = PageKinds(rawValue: 1 << 2)
  static let listing = PageKinds(rawValue: 1 << 3)
  static let questions = PageKinds(rawValue: 1 << 4)
  static let business = PageKinds(rawValue: 1 << 5)
  static let instructions = PageKinds(rawValue: 1 << 6)
  /// Open Graph's "article" and "website", which many pages say of themselves.
  static let graphArticle = PageKinds(rawValue: 1 << 7)
  static let graphSite = PageKinds(rawValue: 1 << 8)

  /// How many there are.
  static let count = 9

  /// Whether it says it is an article, and not a thread as well.
  var isArticle: Bool { !isDisjoint(with: [.article, .graphArticle]) && !contains(.thread) }

  /// What a type of schema.org says.
  init(type: String) {
    if type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type == "Report" {
      self = .article
    } else {
      self = PageKinds.types[type] ?? []
    }
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }

  private static let types: [String: PageKinds] = [
    "Product": .product, "ProductGroup": .product, "Offer": .product, "SoftwareApplication": .product,
    "DiscussionForumPosting": .thread, "QAPage": .thread, "Comment": .thread,
    "ItemList": .listing, "CollectionPage": .listing, "SearchResultsPage": .listing, "Blog": .listing,
    "FAQPage": .questions, "LocalBusiness": .business, "Service": .business, "ProfessionalService": .business,
    "HowTo": .instructions, "Recipe": .instructions,
  ]
}

/// A styled range of the bytes of fragments. None reaches beyond its fragment.
struct InlineSpan {
  enum Style: UInt8 {
    case strong, emphasis, code, link, place, superscript, `subscript`, strike, quote, ruby, formula
  }

  var lower: UInt32
  var upper: UInt32
  /// For a link, the index of its address in ``FragmentList/links``; for a place, of its name in ``FragmentList/places``; for a
  /// formula, of its TeX in ``FragmentList/formulas``, or -1.
  var link: Int32
  var style: Style
}
