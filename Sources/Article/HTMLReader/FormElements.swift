import ArticleModel
import Fragments

/// The forms of a page that belong to what it says, as the walk meets them.
///
///     <form action="/report" aria-label="Report a leak">        ►  form "Report a leak" at /report
///       <input name="street"> <textarea></textarea>
///     </form>
///     <form role="search"><input type="search"></form>          ►  nothing: the page's own furniture
struct FormElements {
  private var open: OpenForm?

  private struct OpenForm {
    var element: Int32
    var media: Media
    /// The run that follows its beginning.
    var run: Int
    var source: Int
    /// The fields that a reader fills in or chooses from.
    var fields = 0
    var holdsRemark = false
    var isFurniture: Bool
  }

  /// The fewest fields of a form that is worth a line of its own: one with a field or two asks for a word to search for, or for
  /// an address to send mail to.
  private static let leastFields = 3

  /// Notes a form. Forms cannot stand in one another, so the outer one is what counts.
  mutating func begin(_ reading: borrowing AttributeReading, element: Int32, in page: RawPage, at source: Int) {
    guard open == nil else { return }
    let furniture: ClassWords = [.newsletter, .comment, .navigation, .share, .cookie, .advertisement]
    let title = reading.value(of: .ariaLabel) ?? reading.value(of: .title)
    open = OpenForm(
      element: element, media: Media(.form, title: title, url: reading.value(of: .action)),
      run: page.runs.count, source: source,
      isFurniture: reading.isHidden || !reading.words.isDisjoint(with: furniture)
        || reading.signs.contains(.search))
  }

  /// Notes a field by the type of an `input`, or as "textarea" or "select".
  mutating func note(_ type: String) {
    guard var form = open else { return }
    switch type {
    case "hidden", "submit", "button", "reset", "image", "checkbox": return
    // One chooses between what several of them name.
    case "radio": form.fields = max(form.fields, FormElements.leastFields)
    case "password", "search": form.isFurniture = true
    case "textarea":
      form.fields += 1
      form.holdsRemark = true
    default: form.fields += 1
    }
    open = form
  }

  /// Ends an element; the form if it was its own and is worth a line.
  mutating func end(_ element: Int32, in page: RawPage) -> Interlude? {
    guard let form = open, form.element == element else { return nil }
    open = nil
    // A form around everything is how some systems write their pages: its text is the page's.
    let runs = page.runs[form.run...]
    let isPage = runs.count > FormElements.mostRuns || runs.contains { $0.letters > FormElements.mostLetters }
    guard !form.isFurniture, !isPage, form.fields >= FormElements.leastFields || form.holdsRemark else { return nil }
    return Interlude(
      content: .media(form.media), element: element, run: form.run, source: UInt32(clamping: form.source))
  }

  /// The most runs of a form that is no more than a form, and the most letters of one: explanations of a field are shorter.
  private static let mostRuns = 80
  private static let mostLetters = 400
}
