import ArticleShelf
import Dispatch
import ReaderCore
import ReaderUI
import Settings
import TerminalScreen

/// Loads the documents that links lead to, in the background; only the latest request counts.
final class LinkOpener: Sendable {
  private let waker: Waker
  private let places: PlaceStore
  private let results = Mailbox<Result>()
  // Waiting for the network must not occupy a thread of the shared pool.
  private let queue = DispatchQueue(label: "lectern.links", qos: .userInitiated, attributes: .concurrent)

  /// A result with the number of its request: only the latest counts.
  private struct Result: Sendable {
    var event: Event
    var request: Int
  }

  init(waker: Waker, places: PlaceStore) {
    self.waker = waker
    self.places = places
  }

  /// Loads a document and gives up any earlier one that has not arrived.
  func open(_ address: LinkAddress) {
    open(named: address.text) { [self] request in try arrival(of: load(address, request), at: address.place) }
  }

  /// Loads what was typed where an address is asked for: an address, or the path of a file, in which `~/` stands for the
  /// reader's own folder. A device or a pipe is not waited for.
  func open(asked words: String) {
    open(named: words) { [self] request in
      let address = LinkAddress(asked: words)
      if case .page = address.origin { return try arrival(of: load(address, request), at: address.place) }
      let path = try FileAddress.path(of: HomeFolder.expanding(words))
      if !SystemCalls.isThere(path), let page = LinkOpener.address(withoutScheme: words) {
        return try arrival(of: fetch(page, request), at: nil)
      }
      return try arrival(of: LoadedSource.load(foundFile: path), at: nil)
    }
  }

  /// The address that people mean who leave out how it begins: a server's name with dots, and a path behind it.
  private static func address(withoutScheme words: String) -> String? {
    guard let slash = words.firstIndex(of: "/"), !words.contains(where: \.isWhitespace) else { return nil }
    let labels = words[..<slash].split(separator: ".", omittingEmptySubsequences: false)
    let isName =
      labels.count > 1 && labels.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } }
    return isName && labels.last?.allSatisfy(\.isLetter) == true ? "https://\(words)" : nil
  }

  private func open(named name: String, _ read: @escaping @Sendable (_ request: Int) throws -> Arrival) {
    let request = results.nextRequest()
    queue.async { [self] in
      let event: Event
      do {
        event = .linkOpened(try read(request))
      } catch {
        event = .linkFailed((error as? InputFailure)?.message ?? "\(name): \(error)")
      }
      results.put(Result(event: event, request: request))
      waker.wake()
    }
  }

  /// Gives up the document being loaded.
  func stop() { _ = results.nextRequest() }

  /// The results since the last call, in order.
  func takeResults() -> [Event] {
    let (found, latest) = results.take()
    return found.filter { $0.request == latest }.map(\.event)
  }

  private func arrival(of loaded: LoadedSource, at place: String?) throws -> Arrival {
    guard !loaded.bytes.isEmpty else { throw InputFailure(reason: "is empty", name: loaded.name) }
    let reading = SourcesRead.begin(loaded)
    let article = loaded.article(place: place)
    reading?.end(with: article.document)
    let opening = Opening(key: article.identity.key, kept: places.recall(article.identity), origin: article.origin)
    return Arrival(article.document, name: article.name, opening: opening)
  }

  private func load(_ address: LinkAddress, _ request: Int) throws -> LoadedSource {
    switch address.origin {
    case .page(let url): return try fetch(url, request)
    case .file(let path): return try LoadedSource.load(foundFile: path)
    case .unknown: throw InputFailure(reason: "its address is not known", name: address.text)
    }
  }

  private func fetch(_ url: String, _ request: Int) throws -> LoadedSource {
    try LoadedSource.load(page: url) { [results, waker] received, expected in
      results.put(Result(event: .linkProgress(received: received, expected: expected), request: request))
      waker.wake()
      return results.latest == request
    }
  }
}
