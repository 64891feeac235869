package import ArticleModel
package import ReaderCore
package import Settings
import TextLayout

/// The name of the file an article, or a part of it, is written to, while it is being typed; then, where there is such a file,
/// the question whether it may be replaced.
package struct ExportPrompt: Mode {
  private let article: Article
  private var line: TypedLine
  private var path: String { line.text }
  /// Whether the name is still the proposal, which what is typed takes the place of.
  private var isProposal = false
  /// Whether the question is being asked.
  private var asksToReplace: Bool

  /// Proposes a name made of a title.
  package init(_ article: Article, named title: String) {
    self.article = article
    line = TypedLine("\(FileNameProposal.stem(of: title)).\(OutputFormat.markdown.ending)")
    asksToReplace = false
    isProposal = true
  }

  /// Asks whether a file that is there already may be replaced.
  package init(replacing export: Export) {
    article = export.article
    line = TypedLine(export.path)
    asksToReplace = true
  }

  package var map: Command.Mode? { nil }
  package var coversScreen: Bool { false }

  package mutating func handle(_ input: Input, in workspace: inout Workspace) -> Reply {
    switch input {
    case .key(let key): return asksToReplace ? answer(key, in: &workspace) : type(key, in: &workspace)
    case .pasted(let text):
      if !asksToReplace {
        if isProposal { line = TypedLine() }
        line.insert(text.asTypedLine)
        isProposal = false
      }
    case .request, .press, .wheel, .resized: break
    }
    return Reply()
  }

  private mutating func type(_ key: Key, in workspace: inout Workspace) -> Reply {
    switch key {
    case .escape: return .close
    case .tab: line = TypedLine(OutputFormat.ofArticles.pathOfNext(after: path))
    case .enter: return write(overwrites: false, in: &workspace)
    default:
      // What is typed takes the place of the proposal; to mend that, one moves in it first.
      if isProposal, case .character = key { line = TypedLine() }
      if line.take(key) != .nothing { isProposal = false }
    }
    return Reply()
  }

  private mutating func answer(_ key: Key, in workspace: inout Workspace) -> Reply {
    switch key {
    case "y", "Y": return write(overwrites: true, in: &workspace)
    case "n", "N": asksToReplace = false
    case .escape, "q": return .close
    default: workspace.reading?.message = "press y or n"
    }
    return Reply()
  }

  private func write(overwrites: Bool, in workspace: inout Workspace) -> Reply {
    guard let format = OutputFormat.ofArticles.format(of: path) else {
      workspace.reading?.message = OutputFormat.ofArticles.hint
      return Reply()
    }
    return Reply(
      [.export(Export(article: article, format: format, path: path, overwrites: overwrites))], closes: true)
  }

  package func draw(on frame: inout Frame, in workspace: Workspace) {
    guard let reading = workspace.reading else { return }
    let bars = Bars(geometry: reading.geometry)
    let row = bars.geometry.footerRow
    if asksToReplace {
      let question = ScreenLine("Replace \(path)? It is there already.", .message)
      frame.draw(bars.line(question, ScreenLine("y n", .footerKey)), row: row)
    } else {
      let right = reading.message ?? (reading.size.columns < 60 ? "" : "Tab: format")
      PromptLine(label: "write to: ", line: line, right: right).draw(on: &frame, row: row)
    }
  }
}
