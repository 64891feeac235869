import ArticleShelf
import Dispatch
import ReaderCore
import ReaderUI
import Settings
import TerminalScreen

/// Reads the documents links lead to, in the background: one at a time, the latest asked for.
final class LinkOpener: Sendable {
  private let waker: Waker
  private let places: PlaceStore
  private let results = Mailbox<Result>()
  // A thread that waits for the network is none of those the rest of the program shares.
  private let queue = DispatchQueue(label: "lectern.links", qos: .userInitiated, attributes: .concurrent)

  /// What came of reading, with the number of the request: only the latest counts.
  private struct Result: Sendable {
    var event: Event
    var request: Int
  }

  init(waker: Waker, places: PlaceStore) {
    self.waker = waker
    self.places = places
  }

  /// Reads a document; an earlier one that has not come by then is given up.
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

  /// Gives up what is being read.
  func stop() { _ = results.nextRequest() }

  /// What has come since the last call, in order.
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
    case .unknown: throw InputFailure(reason: "nobody knows where it is", name: address.text)
    }
  }
}
