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
    let request = results.nextRequest()
    queue.async { [self] in
      let event: Event
      do {
        event = .linkOpened(try read(address, request))
      } catch {
        event = .linkFailed((error as? InputFailure)?.message ?? "\(address.text): \(error)")
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

  private func read(_ address: LinkAddress, _ request: Int) throws -> Arrival {
    let loaded = try load(address, request)
    guard !loaded.bytes.isEmpty else { throw InputFailure(reason: "is empty", name: loaded.name) }
    let article = loaded.article(place: address.place)
    let opening = Opening(key: article.identity.key, kept: places.recall(article.identity), origin: article.origin)
    return Arrival(article.document, name: article.name, opening: opening)
  }

  private func load(_ address: LinkAddress, _ request: Int) throws -> LoadedSource {
    switch address.origin {
    case .page(let url):
      return try LoadedSource.load(page: url) { [results, waker] received, expected in
        results.put(Result(event: .linkProgress(received: received, expected: expected), request: request))
        waker.wake()
        return results.latest == request
      }
    case .file(let path): return try LoadedSource.load(foundFile: path)
    case .unknown: throw InputFailure(reason: "its address is not known", name: address.text)
    }
  }
}
