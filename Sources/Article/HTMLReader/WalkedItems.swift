import ArticleModel
import Fragments
import TextDecoding

/// What lists say of their items: how they are numbered, whether they are ticked, how far they are set in.
extension PageWalk {
  /// Notes how a list numbers its items, and an item that says its number.
  mutating func noteListForm(_ tag: Tag, _ reading: borrowing AttributeReading) {
    if tag == .li, let value = reading.value(of: .value), let number = Int32(value) {
      page.itemNumbers[element] = number
    }
    if tag == .li, let form = reading.value(of: .dataList) { noteItem(form, reading) }
    if tag == .div || tag == .custom || tag == .section { noteCalledList(reading) }
    if tag == .ul || tag == .ol { noteEditorList(reading) }
    if tag == .ul || tag == .li { noteList(tag, reading) }
    if tag == .details, reading.value(of: .open) != nil { page.unfolded.insert(element) }
    guard tag == .ol else { return }
    var form = ListForm()
    switch reading.value(of: .type) {
    case "a": form.style = .lowerLetters
    case "A": form.style = .upperLetters
    case "i": form.style = .lowerRoman
    case "I": form.style = .upperRoman
    default: form.style = NumberStyle(reading.effects) ?? .decimal
    }
    form.isReversed = reading.value(of: .reversed) != nil
    if form.style != .decimal || form.isReversed { page.listForms[element] = form }
  }

  /// Notes of a box that its role calls it a list, or an item.
  private mutating func noteCalledList(_ reading: borrowing AttributeReading) {
    guard let role = reading.namings.role else { return }
    switch PageText.line(role) {
    case "list": page.calledLists.insert(element)
    case "listitem": page.calledItems.insert(element)
    default: break
    }
  }

  /// Notes of a list without numbers that a style numbers it, or that its class calls it one of tasks, and which of them are done.
  private mutating func noteList(_ tag: Tag, _ reading: borrowing AttributeReading) {
    let list = tag == .ul ? element : page.elements[Int(element)].parent
    if reading.effects.contains(.decimal) { page.numberedLists.insert(list) }
    if tag == .ul {
      if reading.signs.contains(.taskList) {
        page.taskLists.insert(element)
      }
    } else if page.taskLists.contains(list),
      reading.hasName(word: "checked") || reading.hasName(word: "done")
        || reading.hasName(word: "completed")
    {
      page.doneItems.insert(element)
    }
  }

  /// The deepest level that an editor sets an item in to.
  private static let deepestItem: Int32 = 8

  /// Notes an item as editors write it whose lists are flat: what it is, and how far it is set in.
  ///
  ///     <ol><li data-list="bullet">rope</li><li data-list="bullet" class="ql-indent-1">spare rope</li></ol>
  private mutating func noteItem(_ form: String, _ reading: borrowing AttributeReading) {
    switch form {
    case "bullet": page.plainItems.insert(element)
    case "checked", "unchecked":
      page.plainItems.insert(element)
      page.boxes[page.runs.count] = form == "checked"
    default: break
    }
    if let level = reading.postSigns.depth, (1...Self.deepestItem).contains(level) { page.itemLevels[element] = level }
  }

  /// A box that a page draws itself, and says whether it is ticked.
  mutating func drawnBox(_ reading: borrowing AttributeReading) {
    guard let state = reading.value(of: .ariaChecked), run.letters == 0, isInItem else { return }
    page.boxes[page.runs.count] = state == "true"
  }

  /// A box that a page draws by its class alone.
  mutating func namedBox(_ reading: borrowing AttributeReading) {
    guard run.letters == 0, isInItem else { return }
    if reading.signs.contains(.tickedBox) { page.boxes[page.runs.count] = true }
    if reading.signs.contains(.emptyBox) { page.boxes[page.runs.count] = false }
  }
}
