import ArticleModel
import Fragments

/// A page as the walk over its mark-up left it: runs of text in order, and the boxes they stood in.
struct RawPage {
  /// The texts, white space collapsed, one space between two runs; the bytes fragments' ranges refer to.
  var utf8: [UInt8] = []
  /// The runs of text between two boundaries.
  var runs: [Run] = []
  /// The block elements, in document order; a parent stands before its children.
  var elements: [PageElement] = []
  /// The names of elements as numbers (``NameKeys``).
  var names: [UInt32] = []
  /// The styled ranges of `utf8`, in the order they ended.
  var spans: [InlineSpan] = []
  /// The addresses of links as they stand in the page.
  var links: [String] = []
  /// The names of places that links may lead to, in the order of the page.
  var places: [String] = []
  /// How many of the places stand before a letter already.
  var settledPlaces = 0
  /// Where the walk jumped in the source.
  var seams: [FragmentList.Seam] = []
  /// The pictures of the page, by the run that stands for each.
  var figures: [Int: Figure] = [:]
  /// The names of programming languages, by the `pre` element.
  var languages: [Int32: String] = [:]
  /// The TeX of formulas.
  var formulas: [String] = []
  /// Pictures, films and sounds that stand between runs, in the order of the page.
  var interludes: [Interlude] = []
  /// The pictures that are all their cell holds, by the run that says in words what each shows.
  var cellPictures: [Int: Int] = [:]
  /// The cells that hold lines of code.
  var listingCells: Set<Int32> = []
  /// The headings from which a link to themselves was taken, or that are one.
  var permalinked: Set<Int32> = []
  /// The paragraphs that a word processor made of the items of lists.
  var listedParagraphs: Set<Int32> = []
  /// The texts of `cite` elements, in the order in which they end.
  var cites: [Range<UInt32>] = []
  /// The runs that stand where the page has something else to show.
  var replacedRuns: Set<Int> = []
  /// Text that is not seen, but may be heard.
  var unseen: [AsideText] = []
  /// How lists number their items, and items that say their number, by element.
  var listForms: [Int32: ListForm] = [:]
  var itemNumbers: [Int32: Int32] = [:]
  /// Items of ordered lists that have bullets, and those that are set in by as many steps as if lists stood around them.
  var plainItems: Set<Int32> = []
  var itemLevels: [Int32: Int32] = [:]
  /// What an editor calls a list, and its level of that list, by element.
  var editorLists: [Int32: String] = [:]
  var editorLevels: [Int32: Int32] = [:]
  /// Lists without numbers whose items a style numbers; lists of tasks, and items of them that are done, by class.
  var numberedLists: Set<Int32> = []
  var taskLists: Set<Int32> = []
  var doneItems: Set<Int32> = []
  /// The boxes whose role is that of a list, or of an item of one.
  var calledLists: Set<Int32> = []
  var calledItems: Set<Int32> = []
  /// The folds that are open.
  var unfolded: Set<Int32> = []
  /// The boxes whose role says that they are remarks beside what is told.
  var remarks: Set<Int32> = []
  /// The elements that a rule of the page hides.
  var hiddenByRule: Set<Int32> = []
  /// The boxes that are callouts, by element.
  var callouts: [Int32: CalloutMark] = [:]

  /// Whether their class says of which type they are.
  var typedCallouts: [Int32: Bool] = [:]

  /// What the class of a callout says.
  struct CalloutMark {
    var type: CalloutType?
  }

  /// Whether the box before a run is ticked, by the run.
  var boxes: [Int: Bool] = [:]
  /// What says who wrote a post, and when.
  var postSigns = PostSigns()
  /// What was sent after the page, to be put into it.
  var streamed = StreamedParts()
  /// What the page says about itself.
  var head = PageHead()

  /// Text between two boundaries, or a picture or a rule, which have none.
  struct Run {
    enum Kind: UInt8 { case text, rule, figure }

    var lower: UInt32
    var upper: UInt32
    var sourceLower: UInt32
    var sourceUpper: UInt32
    /// The block element it stands in.
    var element: Int32
    /// Bytes that are no white space: all, in links, in bold type.
    var letters: UInt32 = 0
    var linked: UInt32 = 0
    var strong: UInt32 = 0
    /// Line breaks in it.
    var breaks: UInt16 = 0
    var kind = Kind.text

    var text: Range<Int> { Int(lower)..<Int(upper) }
    var source: Range<Int> { Int(sourceLower)..<Int(max(sourceLower, sourceUpper)) }
  }
}

/// A picture, film or sound that stands between two runs of text.
struct Interlude {
  var content: Block.Content
  /// The block element it stands in.
  var element: Int32
  /// The run that follows it.
  var run: Int
  var source: UInt32
}

/// How a list numbers its items.
struct ListForm {
  var style = NumberStyle.decimal
  var isReversed = false
  /// The first number, where the list says it.
  var start: Int32?
}

/// Text that is read apart from the run it stands in.
struct AsideText {
  var utf8: [UInt8] = []
  var source: Range<Int>
  /// Whether it is a note that a reader sees.
  var isNote = false
  /// Whether it is meant for those who hear the page.
  var isForEars = false
  /// Whether it is a link from a note back to the text.
  var leadsBack = false
  /// Whether it may be a sign that a heading is drawn with.
  var isSign = false
  /// Whether it may be the number of a printed page.
  var isPageNumber = false
  /// How many elements are open in it.
  var depth = 1
}

/// What a page says about itself outside of its text.
struct PageHead {
  /// The content of `title`.
  var title = ""
  /// `meta` elements: name, property or itemprop in small letters, and content.
  var metas: [(name: String, content: String)] = []
  /// The blocks of JSON-LD, as they stand.
  var linkedData: [[UInt8]] = []
  /// The address the page gives itself.
  var canonical: String?
  /// What relative links are relative to.
  var base: String?
  /// The language of the whole page.
  var language: String?
  /// The values of microdata that say who and when.
  var properties: [(name: String, value: String)] = []
  /// The text that names the author, and the machine-readable date, near the page's heading.
  var author: String?
  var date: String?
}
