import Fragments
import UTF8Text

extension PageWalk {
  struct OpenElement {
    var tag: Tag
    /// The block element around it, to go back to; nil for inline elements.
    var outer: Int32?
    var isDropped = false
    var hasStyle = false
    /// Whether it is a row that the page has no tag for.
    var isImplied = false
    /// Whether its role alone makes it a heading.
    var isCalledHeading = false
    /// Whether its class alone does.
    var isClassHeading = false
    /// Whether it is an element of the page's own whose parts are folds, or one of them whose title is still to come.
    var holdsFolds = false
    var awaitsSummary = false
    /// Whether it is an element of the page's own that is called after tabs: a script shows one of its panels.
    var holdsTabs = false
    /// What it is to what is read apart from the text around it.
    var part = Part.none
    /// Where the text was when it began, and what stands for it if it holds none.
    var textStart = 0
    var label: String?
    /// The address of the picture that is drawn behind it.
    var background: String?
    var isCaption = false
    /// The number of a piece's class.
    var classKind: UInt32 = 0
    /// Whether a rule of style sets it apart from the words beside it.
    var isApart = false
    /// The number of its own inside, if it has one.
    var root: Int?
    /// What its text says of a post.
    var postSigns: PostSignWords = []
    var effects: PageSheet.Effects = []
    /// The names by which a panel refers to it, where it is a tab.
    var tabNames: [String] = []
    var isTab = false

    /// The language of what stands in it, where an element says so, and how many quotations it stands in.
    var language: String?
    var quotations = 0
    /// The mark that closes a quotation in another language than the page's.
    var closingMark: String?

    /// Whether an element of that name is made of folds.
    func holdsFolds(_ name: UnsafePointer<UInt8>) -> Bool {
      let wanted: StaticString = "amp-accordion"
      for at in 0..<wanted.utf8CodeUnitCount where name[at] != wanted.utf8Start[at] { return false }
      return name[wanted.utf8CodeUnitCount] == 0
    }

    /// Whether an element of that name is called after tabs: "docs-tabs".
    static func isTabs(_ name: UnsafePointer<UInt8>) -> Bool {
      var count = 0
      while name[count] != 0, count < 64 { count += 1 }
      return UnsafeBufferPointer(start: name, count: count).suffix(5).elementsEqual("-tabs".utf8)
    }

    /// Elements whose text is read in a way of its own.
    enum Part: UInt8 { case none, aside, math, media, reading, bracket, ruby, source, root, gutter, codeLine }
  }
}
