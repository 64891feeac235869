import ArticleModel
import Fragments
import UTF8Text

/// Keeps code, tables and sources where what stands around them is kept: few of their words are those of sentences.
///
///     Two people carry the lamp.     x           x
///     lamp.yaml                      –           x
///     lamp: on                       –     ►     x
///     Copy                           –           –
///     It is green at night.          x           x
enum HeldBlocks {
  // MARK: Code and tables

  /// The lines of code of which one is kept, and code between kept text or right behind the last of it; the rows of a table between
  /// kept text.
  static func keepBlocks(_ reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let (list, shapes) = (scene.list, scene.shapes)
    let last = reasons.lastIndex { $0 == nil } ?? -1
    var index = 0
    while index < reasons.count {
      let isCode = list.fragments[index].form == .code
      guard isCode || isRow(index, list) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < reasons.count, list.fragments[end].form == .code || isRow(end, list),
        list.fragments[end].group == list.fragments[index].group
      {
        end += 1
      }
      let start = isCode && isTitle(index - 1, of: index, reasons, list) ? index - 1 : index
      let next = isCode ? behindButtons(end, reasons, shapes) : end
      let isLast = isCode && end > last && isShort(index..<end, list, shapes)
      let before =
        isCode && !isCalledHidden(index, list.page)
        ? aboveButtons(start - 1, reasons, list, shapes) : start - 1
      var isBetween = before >= 0 && reasons[before] == nil && (isLast || next <= last && reasons[next] == nil)
      if !isCode, isBetween {
        isBetween = end - index <= mostRows && shapes[start - 1].isProse && shapes[next].isProse
      }
      if !isCode, !isBetween, before >= 0, reasons[before] == nil, end - index <= mostRows {
        isBetween = standsAmongKept(index..<end, behind: before, reasons, list, shapes)
      }
      if isBetween || isCode && (index..<end).contains(where: { reasons[$0] == nil }) {
        for line in (isBetween ? start : index)..<end where scene.mayTakeBack(reasons[line]) { reasons[line] = nil }
      }
      index = end
    }
  }

  /// Whether the box that holds a table and the text before it is one of which most is kept, and the table holds few links.
  private static func standsAmongKept(
    _ rows: Range<Int>, behind before: Int, _ reasons: [Removal.Reason?], _ list: FragmentList, _ shapes: [Shape]
  ) -> Bool {
    guard rows.count >= 2, rows.allSatisfy({ reasons[$0] == .unlikely && list.page.linkShare(of: $0) < 64 }) else {
      return false
    }
    for place in list.page.places(around: rows.lowerBound, most: 12) {
      let box = list.page.elements[place]
      guard box.fragments.contains(before) else { continue }
      guard box.tag != .body, box.tag != .html else { return false }
      let above = (Int(box.first)..<rows.lowerBound).filter { shapes[$0].words > 0 }
      let kept = above.filter { reasons[$0] == nil }
      // A box of a heading and its table is told by the box around it.
      if kept.count < fewestAround, kept == above, list.fragments[before].form == .heading { continue }
      return kept.count >= fewestAround && kept.count * 2 >= above.count && kept.contains { shapes[$0].isProse }
    }
    return false
  }

  /// How much kept text stands around a table that is kept for it, in fragments.
  private static let fewestAround = 3

  /// The most rows of a table that is kept for what stands around it, and the most words of code that nothing follows.
  private static let mostRows = 12
  private static let mostWordsOfLast = 120

  /// Whether code that nothing follows is a few lines that are shown.
  private static func isShort(_ code: Range<Int>, _ list: FragmentList, _ shapes: [Shape]) -> Bool {
    code.reduce(0, { $0 + Int(shapes[$1].words) }) <= mostWordsOfLast
      && !list.page.hasElement(around: code.lowerBound, most: 12, where: \.isHidden)
  }

  static func isRow(_ index: Int, _ list: FragmentList) -> Bool {
    list.fragments[index].form == .row || list.fragments[index].form == .headerRow
  }

  /// The most buttons below a block of code, and the most words of one.
  private static let mostButtons = 2
  private static let mostWordsOfButton: Int32 = 3

  /// The fragment behind the buttons that stand below code.
  private static func behindButtons(_ start: Int, _ reasons: [Removal.Reason?], _ shapes: [Shape]) -> Int {
    var next = start
    while next < reasons.count, next < start + mostButtons, reasons[next] != nil,
      shapes[next].words <= mostWordsOfButton
    {
      next += 1
    }
    return min(next, reasons.count - 1)
  }

  /// The fragment above the buttons and the name of a language that stand above code.
  private static func aboveButtons(
    _ start: Int, _ reasons: [Removal.Reason?], _ list: FragmentList, _ shapes: [Shape]
  ) -> Int {
    var above = start
    while above > 0, start - above < mostButtons, reasons[above] == .navigation,
      shapes[above].words <= mostWordsOfButton
    {
      above -= 1
    }
    guard above < start else { return start }
    let isNamed = reasons[above] == .unlikely && shapes[above].words <= mostWordsOfButton
    return isNamed && above > 0 && list.fragments[above].form == .text ? above - 1 : above
  }

  /// The longest name of code, in bytes, and the most lines of code below it.
  private static let longestTitle = 80
  private static let mostOfBox = 200

  /// Whether a short line is the name of the code below it, in a box that holds no more than both.
  private static func isTitle(_ index: Int, of code: Int, _ reasons: [Removal.Reason?], _ list: FragmentList) -> Bool {
    guard index > 0, reasons[index] == .unlikely, list.fragments[index].text.count <= longestTitle else { return false }
    for place in list.page.places(around: index, most: 6) {
      let found = list.page.elements[place]
      let range = found.fragments
      if range.lowerBound < index { return false }
      if range.contains(code) {
        return found.tag != .body && range.count <= mostOfBox
          && range.allSatisfy {
            // The buttons that copy it stand beside it.
            $0 == index || list.fragments[$0].form == .code || $0 > code && reasons[$0] == .navigation
          }
      }
    }
    return false
  }

  // MARK: Runs of several blocks

  /// The most fragments of such a run.
  private static let mostOfRun = 40

  /// Code, quotations, captions and rows in a row, of several kinds, between kept text: what authors show one below the other.
  ///
  ///     It tastes of smoke.            x           x
  ///     [bread] · The first loaf       –           x
  ///     "Never again." · Otto          –     ►     x
  ///     We bake on Fridays.            x           x
  static func keepRuns(_ reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let (list, shapes) = (scene.list, scene.shapes)
    var start = 0
    while start < reasons.count {
      guard isShown(start, reasons, scene) else {
        start += 1
        continue
      }
      var end = start
      while end < reasons.count, end - start <= mostOfRun,
        isShown(end, reasons, scene) || isButton(end, reasons, shapes)
      {
        end += 1
      }
      if end - start <= mostOfRun, isText(start - 1, reasons, list, shapes), opensText(end, reasons, list, shapes),
        (start..<end).contains(where: { isCodeOrQuote(list.fragments[$0].form) })
      {
        for index in start..<end where scene.mayTakeBack(reasons[index]) { reasons[index] = nil }
      }
      start = max(end, start + 1)
    }
  }

  /// Pictures and rows alone are decided by what they are.
  private static func isCodeOrQuote(_ form: Fragment.Form) -> Bool { form == .code || form == .quote }

  /// The names of code that a page shows by what it does alone.
  private static let unseen = NameSet("hidden hide invisible")

  private static func isCalledHidden(_ index: Int, _ page: PageEvidence) -> Bool {
    page.hasElement(around: index, most: 3) { page.isNamed($0, unseen) }
  }

  /// Whether a fragment went for its surroundings alone and is one of what an author shows: no sentence of a page around an article.
  private static func isShown(_ index: Int, _ reasons: [Removal.Reason?], _ scene: CleaningScene) -> Bool {
    let list = scene.list
    guard scene.mayTakeBack(reasons[index]), list.page.linkShare(of: index) < 128 else { return false }
    switch list.fragments[index].form {
    case .code: return !isCalledHidden(index, list.page)
    case .quote, .attribution, .figure: return true
    case .row, .headerRow: return true
    default: return isTitle(index, of: index + 1, reasons, list)
    }
  }

  private static func isButton(_ index: Int, _ reasons: [Removal.Reason?], _ shapes: [Shape]) -> Bool {
    reasons[index] == .navigation && shapes[index].words <= mostWordsOfButton
  }

  /// Whether a fragment is kept, and text: a sentence, an item, code.
  private static func isText(
    _ index: Int, _ reasons: [Removal.Reason?], _ list: FragmentList, _ shapes: [Shape]
  ) -> Bool {
    guard reasons.indices.contains(index), reasons[index] == nil else { return false }
    switch list.fragments[index].form {
    case .item, .itemPart, .code, .quote: return true
    default: return shapes[index].isProse
    }
  }

  /// The same of what follows, where a heading may stand before it.
  private static func opensText(
    _ index: Int, _ reasons: [Removal.Reason?], _ list: FragmentList, _ shapes: [Shape]
  ) -> Bool {
    if isText(index, reasons, list, shapes) { return true }
    return reasons.indices.contains(index) && reasons[index] == nil && list.fragments[index].form == .heading
      && isText(index + 1, reasons, list, shapes)
  }

  // MARK: Sources

  /// The titles under which authors say what they have read.
  private static let sources = PhraseBook<Bool>([
    (
      true,
      [
        "^sources$", "^references$", "^bibliography$", "^literature$", "^works cited$", "^quellen$", "^literatur$",
        "^quellen und literatur$", "^quellenangaben$", "^einzelnachweise$", "^références$", "^bibliographie$",
        "^fuentes$", "^referencias$", "^bibliografía$", "^fonti$", "^riferimenti$", "^bibliografia$", "^bronnen$",
        "^referenties$", "^fontes$", "^referências$", "^källor$", "^kilder$", "^lähteet$", "^źródła$", "^zdroje$",
        "^források$", "^источники$", "^литература$", "^джерела$", "^πηγές$", "^kaynaklar$", "^参考文献$", "^出典$",
        "^참고 문헌$", "^참고문헌$", "^المراجع$", "^מקורות$",
      ]
    )
  ])

  /// The list below a kept heading that says that it is one of sources: each of its items leads elsewhere.
  static func keepSources(_ reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let list = scene.list
    for heading in reasons.indices
    where reasons[heading] == nil && list.fragments[heading].form == .heading
      && list.fragments[heading].text.count <= longestTitle
    {
      guard sources.match(PlainWords(list.text(of: list.fragments[heading]))) != nil else { continue }
      var item = heading + 1
      while item < reasons.count, list.fragments[item].form == .item || list.fragments[item].form == .itemPart {
        if scene.mayTakeBack(reasons[item]) { reasons[item] = nil }
        item += 1
      }
    }
  }
}
