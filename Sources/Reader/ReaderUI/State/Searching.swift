import ArticleModel
import UTF8Text

/// Requests on the page: searching.
extension ReadingState {
  /// Where the reader stands, for Escape.
  var snapshot: Prompt.Snapshot { Prompt.Snapshot(top: top, folds: page.folds, search: search) }

  mutating func openSearch(isBackward: Bool = false) {
    prompt = Prompt(purpose: .search, isBackward: isBackward, before: snapshot)
  }

  /// A key while something is typed at the foot of the screen.
  mutating func type(_ key: Key) -> [Effect] {
    guard var typed = prompt?.text else { return [] }
    switch prompt?.purpose {
    case .export(let article): return typePath(key, of: article)
    case .replace(let export): return answer(key, to: export)
    default: break
    }
    switch key {
    case .enter: return accept()
    case .escape: return abandon()
    case .backspace, .delete:
      if typed.isEmpty { return abandon() }
      typed.removeLast()
    case .control("u"): typed = ""
    case .control("w"): typed = typed.droppingLastWord
    case .character(let character): typed.append(character)
    case .control("r") where prompt?.purpose == .search: settings.expressions.toggle()
    case .down, .control("n"): return stepWhileTyping(1)
    case .up, .control("p"): return stepWhileTyping(-1)
    default: return []
    }
    return change(to: typed)
  }

  /// The arrows while something is typed: to another match, to another link.
  private mutating func stepWhileTyping(_ step: Int) -> [Effect] {
    switch prompt?.purpose {
    case .search: return goToMatch(step)
    case .linkFilter: return performInLinks(.scrollLines(step))
    default: return []
    }
  }

  /// Pasted text goes in as one line.
  mutating func insert(_ text: String) -> [Effect] {
    guard let prompt, !prompt.isQuestion else { return [] }
    return change(to: prompt.text + text.asTypedLine)
  }

  private mutating func change(to text: String) -> [Effect] {
    prompt?.text = text
    switch prompt?.purpose {
    case .search: return searchAnew()
    case .outlineFilter: filterOutline(text)
    case .linkFilter: filterLinks(text)
    case .export, .replace, nil: break
    }
    return []
  }

  private mutating func accept() -> [Effect] {
    // What is no expression yet can be mended.
    guard let accepted = prompt, accepted.mistake == nil else { return [] }
    prompt = nil
    guard accepted.purpose == .search else { return [] }
    if accepted.text.isEmpty {
      search = accepted.before.search
      search?.isBackward = accepted.isBackward
      return goToMatch(accepted.isBackward ? -1 : 1)
    }
    if search?.current == nil, search?.quest == nil { message = "\(accepted.text): not found" }
    if top != accepted.before.top {
      let here = top
      top = accepted.before.top
      remember()
      top = here
    }
    return []
  }

  private mutating func abandon() -> [Effect] {
    guard let prompt else { return [] }
    self.prompt = nil
    switch prompt.purpose {
    case .search:
      page.folds = prompt.before.folds
      top = prompt.before.top
      search = prompt.before.search
      return unfinishedSearch
    case .outlineFilter:
      filterOutline("")
      return []
    case .linkFilter:
      filterLinks("")
      return []
    case .export, .replace: return []
    }
  }

  /// What has been typed, as a pattern; nil where it is none, and then the prompt says why.
  private var typedPattern: SearchPattern? {
    mutating get {
      let text = prompt?.text ?? ""
      prompt?.mistake = nil
      guard settings.expressions else { return SearchPattern(text) }
      do throws(ExpressionMistake) {
        return try SearchPattern(expression: text)
      } catch {
        prompt?.mistake = error
        return nil
      }
    }
  }

  /// Looks for what has been typed, from where the reader stood when the search began.
  private mutating func searchAnew() -> [Effect] {
    guard let prompt else { return [] }
    page.folds = prompt.before.folds
    top = prompt.before.top
    guard let pattern = typedPattern else {
      search = nil
      return []
    }
    search = Search(pattern, isBackward: prompt.isBackward)
    let start = page.hasLines(top.item) ? page.place(of: top) : Place(item: 0, offset: nil, below: 0)
    let finder = MatchFinder(pattern, isBackward: prompt.isBackward, from: start.item, offset: start.offset ?? 0)
    return seek(Search.Quest(finder, for: .typed))
  }

  /// The next or previous match, or the one so many matches on; past the end it goes on from the beginning. While a match
  /// is being looked for, the steps are taken from that one.
  mutating func goToMatch(_ step: Int) -> [Effect] {
    guard let search else { return takeUpSearch(step) }
    if search.quest != nil {
      self.search?.quest?.add(step)
      return unfinishedSearch
    }
    guard let match = search.current else {
      message = "\(search.pattern.text): not found"
      return []
    }
    return seek(Search.Quest(step: step, from: match, search.pattern))
  }

  /// Goes on with the search that was cleared last, from what is read.
  private mutating func takeUpSearch(_ step: Int) -> [Effect] {
    guard let pattern = clearedPattern else {
      message = "there is no search"
      return []
    }
    search = Search(pattern, isBackward: step < 0)
    let start = page.place(of: top)
    let finder = MatchFinder(pattern, isBackward: step < 0, from: start.item, offset: start.offset ?? 0)
    return seek(Search.Quest(finder, for: .typed))
  }

  /// Escape on the page clears the search first, then the selection.
  mutating func cancel() {
    if let search {
      clearedPattern = search.pattern
      self.search = nil
      message = "the search is cleared"
    } else if focus != nil {
      focus = nil
      message = "nothing is selected any more"
    } else {
      let quit = keys[.page].label(of: .quit).map { "; \($0) quits" } ?? ""
      message = "nothing to clear\(quit)"
    }
  }
}

extension PageItems {
  /// The FAQ entry whose answer holds an offset of the item's text; nil for questions and for other blocks.
  func question(at offset: Int, in item: Int) -> Int? {
    guard case .faq(let entries)? = block(item)?.content else { return nil }
    var start = 0
    for (index, entry) in entries.enumerated() {
      let answer = start + entry.question.utf8Count + 1
      var end = answer + entry.answer.utf8Count + 1
      for block in entry.blocks { block.forEachText { end += $0.utf8Count + 1 } }
      if offset < end { return offset >= answer ? index : nil }
      start = end
    }
    return nil
  }
}

extension String {
  /// The text as one line a reader could have typed: line ends and tabs become blanks, control characters go.
  var asTypedLine: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == "\n" || scalar == "\t" {
        result.append(" ")
      } else if !PrintableText.isControl(scalar.value) {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text without its last word and the blanks after it.
  var droppingLastWord: String {
    var rest = Substring(self)
    while rest.last == " " { rest.removeLast() }
    while let last = rest.last, last != " " { rest.removeLast() }
    return String(rest)
  }
}
