package import Fragments
import Recognizers
package import TableRebuilding
import UTF8Text

/// The fragments of one article on their way to blocks: what passes look at and decide about.
package struct Draft {
  /// The bytes all fragments' texts lie in.
  package let bytes: UnsafeBufferPointer<UInt8>
  /// The article's fragments, in order; clutter and masthead are left out.
  package let fragments: Selection<Fragment>
  /// The shape of each fragment.
  let shapes: Selection<Shape>
  /// How many fragments there are.
  package let count: Int
  /// What each fragment is.
  package private(set) var roles: [Role]
  /// The pass that said so last; nil where none has decided.
  package private(set) var deciders: [StructurePass?]
  /// The pass at work.
  private var pass: StructurePass?
  /// The level of each heading: 0 where it is still to be told, else 1 to 6.
  var levels: [UInt8]
  /// How sure it is that each heading is one, 0 to 1.
  package var confidences: [Float]
  /// The tables that were rebuilt, by the index of their first fragment.
  var tables: [Int: RebuiltTable] = [:]
  /// What tables are rebuilt by; nil for the program's own model, which is read when it is needed.
  package var tableModel: TableModel?
  /// Whether blank lines set paragraphs apart, so that their absence says something.
  let hasBlankLines: Bool
  /// The length of texts, in bytes, from which on structure is left to the plain rules.
  package static let longText = 1 << 18
  /// Whether this is a text so long that its beginning is shown first, which has to read as the whole does: what only the whole tells is
  /// not asked. Of a page, whose article may stand anywhere, no part is shown.
  var isLongText: Bool { bytes.count >= Draft.longText && !page.isMarkedUp }
  /// What the mark-up of a page says about the source's fragments.
  let page: PageEvidence
  /// The labels that tell questions and answers.
  var labels = QuestionLabels.standard
  /// What tells of each line that it asks; empty until somebody wants to know (``findQuestions()``).
  var questions: [QuestionSigns] = []
  /// Whether the article's title says that it is made of questions.
  package var isOfQuestions = false

  /// Makes a draft of the fragments with these indices.
  package init(
    bytes: UnsafeBufferPointer<UInt8>, fragments: [Fragment], shapes: [Shape], content: [Int32],
    page: PageEvidence = .none
  ) {
    self.page = page
    self.bytes = bytes
    self.fragments = Selection(fragments, content)
    self.shapes = Selection(shapes, content)
    count = content.count
    roles = [Role](repeating: .undecided, count: content.count)
    deciders = [StructurePass?](repeating: nil, count: content.count)
    levels = [UInt8](repeating: 0, count: content.count)
    confidences = [Float](repeating: 1, count: content.count)
    let apart = content.reduce(0) { $0 + (fragments[Int($1)].blankLinesBefore > 0 ? 1 : 0) }
    hasBlankLines = apart * 4 >= content.count
  }

  /// The elements around a fragment, `most` at most; none where no mark-up says anything.
  func places(around index: Int, most: Int) -> EnclosingElements {
    page.places(around: fragments.place(index), most: most)
  }

  /// Whether mark-up says that a fragment is running text, and no more.
  func isMarkedAsText(_ index: Int) -> Bool { page.isText(fragments.place(index)) }

  /// The place of the element a fragment stands in; nil where no mark-up says anything.
  func elementPlace(of index: Int) -> Int? { page.elementPlace(of: fragments.place(index)) }

  /// Notes which pass decides from here on.
  mutating func begin(_ pass: StructurePass) { self.pass = pass }

  /// Says what a fragment is about which nothing was decided; a pass that decides about another's has a fault, and ends a debug
  /// build.
  mutating func decide(_ index: Int, _ role: Role) {
    assert(roles[index] == .undecided, "\(pass?.rawValue ?? "a pass") decides about a fragment that was decided")
    refine(index, role)
  }

  /// Says more closely what a fragment is that may have been decided: an item is an answer's, code is an item's.
  mutating func refine(_ index: Int, _ role: Role) {
    roles[index] = role
    deciders[index] = role == .undecided ? nil : pass
  }

  /// Whether nothing was decided about a fragment.
  func isOpen(_ index: Int) -> Bool { index >= 0 && index < count && roles[index] == .undecided }

  /// The bytes of a fragment behind its list marker.
  package func content(_ index: Int) -> Range<Int> {
    (fragments[index].text.lowerBound + Int(shapes[index].start))..<fragments[index].text.upperBound
  }

  /// A fragment's text behind its list marker.
  func string(_ index: Int) -> String { String(decoding: bytes[content(index)], as: UTF8.self) }

  /// Whether a fragment ends in a colon: what follows is announced. None does before the first.
  func introduces(_ index: Int) -> Bool { index >= 0 && index < count && shapes[index].ending == .colon }

  /// Whether a line begins with a long dash, as what somebody says does and no heading.
  func opensSpeech(_ index: Int) -> Bool {
    let text = fragments[index].text
    guard fragments[index].marker?.kind == .bullet else { return false }
    return bytes[text].prefix(3).elementsEqual("–".utf8) || bytes[text].prefix(3).elementsEqual("—".utf8)
  }

  /// Whether a line of a text stands wholly in square brackets: a remark, or what a text browser prints for a picture, and no heading.
  func isInBrackets(_ index: Int) -> Bool { fragments[index].isInBrackets(of: bytes) }

  /// Whether a fragment ends in a question, spaces of any kind behind it or not.
  func asks(_ index: Int) -> Bool {
    if shapes[index].ending == .question { return true }
    let text = fragments[index].text
    if asksInJapanese(index) { return true }
    guard let mark = bytes[text].suffix(12).lastIndex(of: UInt8(ascii: "?")) else { return false }
    var rest = fragments[index]
    rest.text = (mark + 1)..<text.upperBound
    rest.form = .text
    return rest.isInvisible(in: bytes)
  }

  /// Whether a line that stands for itself ends in か: a question needs no other sign.
  private func asksInJapanese(_ index: Int) -> Bool {
    switch fragments[index].form {
    case .heading, .summary, .term, .boldLine: break
    default: return false
    }
    let end = bytes[fragments[index].text].suffix(6)
    return end.elementsEqual("か。".utf8) || end.suffix(3).elementsEqual("か".utf8)
  }

  /// Whether a fragment is set apart by a blank line, in a text that has blank lines at all.
  func isSetApart(_ index: Int) -> Bool {
    !hasBlankLines || index == 0 || fragments[index].blankLinesBefore > 0
  }
}
