import ArticleModel
import ArticleParsing
import Dispatch
import ReaderCore
import TerminalScreen

/// Finds out why a passage was left out, when somebody asks: all of the source is judged again for that, in the background.
final class PassageExplaining: Sendable {
  private let waker: Waker
  private let results = Mailbox<(words: String, source: Range<Int>, request: Int)>()
  private let queue = DispatchQueue(label: "lectern.explaining", qos: .userInitiated)

  init(waker: Waker) { self.waker = waker }

  /// Finds out what was decided at a place of a text; what was asked before is not wanted any more.
  func explain(_ source: Range<Int>, of text: SourceText, from origin: DocumentOrigin) {
    let request = results.nextRequest()
    queue.async { [self] in
      guard results.latest == request else { return }
      results.put((PassageExplaining.words(on: source, of: text, from: origin), source, request))
      waker.wake()
    }
  }

  /// The answers since the last call.
  func takeResults() -> [Event] {
    let (found, latest) = results.take()
    return found.filter { $0.request == latest }.map { .explained($0.words, source: $0.source) }
  }

  /// How many pieces of a passage are told of.
  private static let mostPieces = 4

  private static func words(on source: Range<Int>, of text: SourceText, from origin: DocumentOrigin) -> String {
    var options = ParsingOptions()
    switch origin {
    case .page(let url): options.url = url
    case .file(let path): options.fileName = path
    case .unknown: break
    }
    let found = ArticleParser(options: options).explain(text, at: source)
    guard !found.isEmpty else { return "the form of the source says it; nothing was weighed" }
    return found.prefix(mostPieces).map(\.decision).joined(separator: "; ")
  }
}
