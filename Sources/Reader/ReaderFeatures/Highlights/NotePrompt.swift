package import ReaderCore
package import Settings

/// A note, while it is being typed.
package struct NotePrompt: Mode {
  /// What the note is put to.
  package enum Subject {
    /// Words that are not highlighted yet.
    case passage(PassageMark)
    case highlight(PageHighlight, article: String)
  }

  private let subject: Subject
  private var line = TypedLine()
  private var text: String { line.text }

  package init(_ subject: Subject) {
    self.subject = subject
    if case .highlight(let highlight, _) = subject { line = TypedLine(highlight.note ?? "") }
  }

  package var map: Command.Mode? { nil }
  package var coversScreen: Bool { false }
  package var takesWords: Bool { true }

  package mutating func handle(_ input: Input, in workspace: inout Workspace) -> Reply {
    switch input {
    case .key(.enter):
      workspace.reading?.selection = nil
      return Reply(accepted, closes: true)
    case .key(.escape):
      workspace.reading?.selection = nil
      return .close
    case .key(let key): _ = line.take(key)
    case .pasted(let pasted): line.insert(pasted.asTypedLine)
    case .request, .press, .wheel, .resized: break
    }
    return Reply()
  }

  private var accepted: [Effect] {
    switch subject {
    case .passage(var passage):
      passage.note = text.isEmpty ? nil : text
      return [.shelf(.highlight(passage))]
    case .highlight(let highlight, let article):
      guard text != highlight.note ?? "" else { return [] }
      return [.shelf(.change([ShelfEdit(.note(text, of: highlight.id), of: article)], done: "noted"))]
    }
  }

  package func draw(on frame: inout Frame, in workspace: Workspace) {
    PromptLine(label: "note: ", line: line, right: "").draw(on: &frame, row: workspace.geometry.footerRow)
  }
}
