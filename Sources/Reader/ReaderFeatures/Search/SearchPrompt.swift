import ArticleModel
package import ReaderCore
package import Settings
import TextLayout

/// The words of a search, while they are being typed.
package struct SearchPrompt: RecallingPrompt {
  private var line = TypedLine()
  package var text: String { line.text }
  /// Whether the search goes up the text.
  package let isBackward: Bool
  /// Whether what is typed is a regular expression. It holds for this search alone.
  package private(set) var isExpression: Bool
  private var history = TypedHistory()
  /// Why what is typed is no regular expression.
  private var mistake: ExpressionMistake?
  /// What Escape goes back to.
  private let before: ReadingState.Snapshot

  package init(isBackward: Bool, isExpression: Bool = false, before: ReadingState.Snapshot) {
    self.isBackward = isBackward
    self.isExpression = isExpression
    self.before = before
  }

  package var map: Command.Mode? { nil }
  package var coversScreen: Bool { false }
  package var takesWords: Bool { true }

  package mutating func handle(_ input: Input, in workspace: inout Workspace) -> Reply {
    guard var reading = workspace.reading else { return .close }
    workspace.reading = nil
    defer { workspace.reading = reading }
    switch input {
    case .key(.up): return Reply(recall(1, workspace, in: &reading))
    case .key(.down): return Reply(recall(-1, workspace, in: &reading))
    case .key(let key):
      let kept = key == .enter && !text.isEmpty ? workspace.noteTyped(text, at: .search) : []
      var reply = type(key, in: &reading)
      reply.effects += kept
      return reply
    case .pasted(let pasted):
      line.insert(pasted.asTypedLine)
      return Reply(search(in: &reading))
    case .request, .press, .wheel, .resized: return Reply()
    }
  }

  private mutating func type(_ key: Key, in reading: inout ReadingState) -> Reply {
    switch key {
    case .enter: return accept(in: &reading)
    case .escape: return abandon(in: &reading)
    case .backspace where text.isEmpty, .delete where text.isEmpty: return abandon(in: &reading)
    case .control("r"):
      isExpression.toggle()
      return Reply(search(in: &reading))
    case .control("n"): return Reply(reading.goToMatch(1))
    case .control("p"): return Reply(reading.goToMatch(-1))
    default: return Reply(line.take(key) == .changed ? search(in: &reading) : [])
    }
  }

  /// Shows an earlier search, or a later one again.
  private mutating func recall(_ step: Int, _ workspace: Workspace, in reading: inout ReadingState) -> [Effect] {
    let line = history.recall(step, from: text, in: workspace.typedLines[.search] ?? [])
    return line.map { change(to: $0, in: &reading) } ?? []
  }

  package mutating func recallAwaited(in workspace: inout Workspace) -> [Effect] {
    guard let line = history.recallAwaited(from: text, in: workspace.typedLines[.search] ?? []) else { return [] }
    guard var reading = workspace.reading else { return [] }
    workspace.reading = nil
    defer { workspace.reading = reading }
    return change(to: line, in: &reading)
  }

  /// Looks for other words, from where the reader stood when the search began.
  package mutating func change(to text: String, in reading: inout ReadingState) -> [Effect] {
    line = TypedLine(text)
    return search(in: &reading)
  }

  private mutating func search(in reading: inout ReadingState) -> [Effect] {
    reading.page.folds = before.folds
    reading.top = before.top
    guard let pattern = pattern(expressions: isExpression) else {
      reading.search = nil
      return []
    }
    return reading.search(for: pattern, isBackward: isBackward)
  }

  /// What has been typed, as a pattern; nil where it is none, and then the prompt says why.
  private mutating func pattern(expressions: Bool) -> SearchPattern? {
    mistake = nil
    guard expressions else { return SearchPattern(text) }
    do throws(ExpressionMistake) {
      return try SearchPattern(expression: text)
    } catch {
      mistake = error
      return nil
    }
  }

  /// Stays where the search has led.
  package mutating func accept(in reading: inout ReadingState) -> Reply {
    // What is no expression yet can be mended.
    guard mistake == nil else { return Reply() }
    reading.isSearchTyped = false
    if text.isEmpty {
      reading.search = before.search
      reading.search?.isBackward = isBackward
      return Reply(reading.goToMatch(isBackward ? -1 : 1), closes: true)
    }
    if reading.search?.current == nil, reading.search?.quest == nil { reading.message = "\(text): not found" }
    reading.tellWhereMatchStands()
    if reading.top != before.top {
      let here = reading.top
      reading.top = before.top
      reading.remember()
      reading.top = here
    }
    return .close
  }

  /// Goes back to where the search began.
  private func abandon(in reading: inout ReadingState) -> Reply {
    reading.isSearchTyped = false
    reading.page.folds = before.folds
    reading.top = before.top
    reading.search = before.search
    return Reply(reading.unfinishedSearch, closes: true)
  }

  package func draw(on frame: inout Frame, in workspace: Workspace) {
    guard let reading = workspace.reading else { return }
    let label = (isExpression ? "regex " : "") + (isBackward ? "\\" : "/")
    let right = text.isEmpty ? "" : mistake?.description ?? reading.search?.count ?? ""
    PromptLine(label: label, line: line, right: right).draw(on: &frame, row: reading.geometry.footerRow)
  }
}

extension ReadingState {
  /// Where the reader stood when something began that Escape takes back.
  package struct Snapshot {
    package var top: LinePosition
    package var folds: Folds
    package var search: Search?
  }

  package var snapshot: Snapshot { Snapshot(top: top, folds: page.folds, search: search) }

  /// Begins to search for what will be typed.
  package mutating func openSearch(isBackward: Bool = false, isExpression: Bool? = nil) -> SearchPrompt {
    isSearchTyped = true
    let isExpression = isExpression ?? settings.expressions
    return SearchPrompt(isBackward: isBackward, isExpression: isExpression, before: snapshot)
  }
}
