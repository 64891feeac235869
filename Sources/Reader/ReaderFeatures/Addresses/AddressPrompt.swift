import ArticleModel
package import ReaderCore
package import Settings
import TextLayout

/// An address or the name of a file to be read, while it is being typed. Up and Down show what was asked for before, Tab
/// completes.
package struct AddressPrompt: RecallingPrompt {
  private var line = TypedLine()
  package var text: String { line.text }
  private var history = TypedHistory()
  /// What the line can become, and which of it is shown; none where nobody asked.
  private var completions: [String] = []
  private var shown: Int?
  /// Whether an answer to ``Effect/completePath(_:)`` is to come, and whether Enter was pressed meanwhile.
  private var isAwaiting = false
  private var isAccepted = false
  /// What is said of the line until the next key.
  private var remark = ""

  package init() {}

  package var map: Command.Mode? { nil }
  package var coversScreen: Bool { false }
  package var takesWords: Bool { true }

  package mutating func handle(_ input: Input, in workspace: inout Workspace) -> Reply {
    remark = ""
    switch input {
    case .key(.enter) where isAwaiting && !isAccepted: isAccepted = true
    case .key(.enter): return accept()
    case .key(.escape): return .close
    case .key(.backspace) where text.isEmpty, .key(.delete) where text.isEmpty: return .close
    case .key(.up), .key(.control("p")): recall(1, workspace)
    case .key(.down), .key(.control("n")): recall(-1, workspace)
    case .key(.tab): return complete(1, workspace)
    case .key(.backTab): return complete(-1, workspace)
    case .key(let key): if line.take(key) == .changed { noteChange() }
    case .pasted(let pasted):
      line.insert(pasted.asTypedLine)
      noteChange()
    case .request, .press, .wheel, .resized: break
    }
    return Reply()
  }

  private mutating func change(to text: String) {
    line = TypedLine(text)
    noteChange()
  }

  private mutating func noteChange() {
    completions = []
    shown = nil
    isAwaiting = false
    isAccepted = false
  }

  private mutating func recall(_ step: Int, _ workspace: Workspace) {
    if let line = history.recall(step, from: text, in: workspace.typedLines[.address] ?? []) { change(to: line) }
  }

  package mutating func recallAwaited(in workspace: inout Workspace) -> [Effect] {
    let line = history.recallAwaited(from: text, in: workspace.typedLines[.address] ?? [])
    if let line { change(to: line) }
    return []
  }

  private func accept() -> Reply {
    let words = text.trimmed
    return words.isEmpty ? .close : Reply(closes: true, next: .travel(.asked(words)))
  }

  // MARK: Completing

  /// Completes the line: to what all ways to go on have in common, then to one of them after another.
  private mutating func complete(_ step: Int, _ workspace: Workspace) -> Reply {
    if !completions.isEmpty {
      turn(step)
      return Reply()
    }
    guard !AddressPrompt.isAddress(text) else {
      let known = (workspace.typedLines[.address] ?? []).reversed().filter { $0.hasPrefix(text) && $0 != text }
      take(PathCompletion(typed: text, paths: known))
      return Reply()
    }
    isAwaiting = true
    return Reply([.completePath(text)])
  }

  /// Takes what the line can become, unless it is another by now; and then the key Enter, where it was pressed meanwhile.
  package mutating func answer(_ found: PathCompletion) -> Reply {
    guard found.typed == text else { return Reply() }
    let isAccepted = isAccepted
    isAwaiting = false
    self.isAccepted = false
    take(found)
    return isAccepted ? accept() : Reply()
  }

  private mutating func take(_ found: PathCompletion) {
    guard let first = found.paths.first else {
      remark = "nothing begins so"
      return
    }
    if found.paths.count == 1 { return change(to: first) }
    completions = found.paths
    let common = found.paths.dropFirst().reduce(first) { String($0.sharedBeginning(with: $1)) }
    if common.utf8.count > text.utf8.count { line = TypedLine(common) }
  }

  private mutating func turn(_ step: Int) {
    let next =
      shown.map { ($0 + step + completions.count) % completions.count } ?? (step > 0 ? 0 : completions.count - 1)
    shown = next
    line = TypedLine(completions[next])
  }

  private static func isAddress(_ text: String) -> Bool {
    let start = text.prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://")
  }

  package func draw(on frame: inout Frame, in workspace: Workspace) {
    let room = max(0, frame.size.columns / 2)
    let right = ScreenLine(hint(frame.size.columns), .footerDetail).shortened(to: room)
    PromptLine(label: "open: ", line: line, right: right.text).draw(on: &frame, row: workspace.geometry.footerRow)
  }

  /// What the line can become; of a path, its last part.
  private func hint(_ columns: Int) -> String {
    if !remark.isEmpty { return remark }
    guard !completions.isEmpty else {
      return text.isEmpty && columns >= 60 ? "an address or a file; Tab completes" : ""
    }
    let next = shown.map { ($0 + 1) % completions.count } ?? 0
    let names = (completions[next...] + completions[..<next]).prefix(6).map { $0.lastPart }
    return names.joined(separator: "  ")
  }
}

extension String {
  /// What it has in common with another text, from the beginning.
  fileprivate func sharedBeginning(with other: String) -> Substring {
    let count = zip(self, other).prefix { $0 == $1 }.count
    return prefix(count)
  }

  /// What stands behind the last slash but that at the end.
  fileprivate var lastPart: Substring {
    let end = last == "/" ? index(before: endIndex) : endIndex
    let start = self[..<end].lastIndex(of: "/").map { index(after: $0) } ?? startIndex
    return self[start...]
  }

  /// Without blanks at both ends.
  fileprivate var trimmed: String {
    var rest = self[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
