import ArticleModel
import ArticleWriting
import ReaderCore
import TerminalScreen

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Shows an article as plain text in the user's pager, as it would be piped there.
enum TextPager {
  /// Runs the pager and waits for it; returns what went wrong, if anything did.
  static func show(_ article: Article, on terminal: Terminal) -> String? {
    var writer = TextWriter(width: min(PageWidth.usual, terminal.size.columns))
    writer.unicode = !SettingsLocation.showsPlainSigns
    var text: [UInt8] = []
    var output = ChunkedOutput { text += $0 }
    writer.write(Document(text: SourceText(utf8: []), articles: [article]), to: &output)
    output.flush()
    guard let copy = TemporaryCopy(of: text) else { return "the text could not be written to a file for the pager" }
    defer { copy.remove() }
    let pager = SystemCalls.variable("PAGER") ?? "less"
    // PAGER may be a pipeline, so it reads the text as its input; keys come from the terminal.
    let arguments = ["sh", "-c", "{ \(pager)\n} < \"$1\"", "sh", copy.path]
    let program = pager.split(separator: " ").first?.split(separator: "/").last.map(String.init) ?? pager
    return ProgramOutcome.failure(terminal.run(arguments), of: program)
  }
}
