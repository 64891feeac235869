import Dispatch
import PageFetching
import ReaderCore
import TerminalScreen

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Fetches pictures in the background, for a program that shows them. A file is shown where it is; a picture of a page goes into a
/// file of its own, which is there no longer than it is looked at.
final class PictureOpener: Sendable {
  /// What came of it.
  enum Outcome: Sendable {
    case fetched(path: String, copy: TemporaryCopy?)
    case failed(String)
  }

  private let waker: Waker
  private let results = Mailbox<(outcome: Outcome, request: Int)>()
  private let drawn = Mailbox<Event>()
  private let queue = DispatchQueue(label: "lectern.pictures", qos: .userInitiated)

  init(waker: Waker) { self.waker = waker }

  /// Fetches a picture; only the latest asked for is shown.
  ///
  /// - Parameter kept: the file of a picture of a page, where it is kept: then nothing is fetched.
  func open(_ address: LinkAddress, kept: @escaping @Sendable (String) -> String?) {
    let request = results.nextRequest()
    queue.async { [results, waker] in
      results.put((Self.fetch(address, kept) { results.latest == request }, request))
      waker.wake()
    }
  }

  /// What has come since the last call.
  func takeResults() -> [Outcome] {
    let (found, latest) = results.take()
    return found.compactMap { result in
      if result.request == latest { return result.outcome }
      if case .fetched(_, let copy) = result.outcome { copy?.remove() }
      return nil
    }
  }

  /// Draws a picture for the page, one after another.
  ///
  /// - Parameter kept: the file of a picture of a page, where it is kept: then nothing is fetched.
  func draw(_ wish: PictureWish, colours: Int, kept: @escaping @Sendable (String) -> String?) {
    queue.async { [drawn, waker] in
      let event = Self.drawing(wish, colours: colours, kept)
      // A picture nobody asked for stays a line where it cannot be drawn.
      if let event {
        drawn.put(event)
        waker.wake()
      }
    }
  }

  /// What has been drawn since the last call.
  func takeDrawn() -> [Event] { drawn.take().values }

  private static func drawing(_ wish: PictureWish, colours: Int, _ kept: (String) -> String?) -> Event? {
    switch fetch(wish.address, kept, isWanted: { true }) {
    case .failed(let reason): return wish.isAsked ? .notice(reason) : nil
    case .fetched(let path, let copy):
      defer { copy?.remove() }
      let lines = PictureDrawing.lines(path, wish, colours: colours)
      if !lines.isEmpty { return .pictureDrawn(wish, lines) }
      return wish.isAsked ? .notice(PictureViewer.failure) : nil
    }
  }

  private static func fetch(
    _ address: LinkAddress, _ kept: (String) -> String?, isWanted: () -> Bool
  ) -> Outcome {
    switch address.origin {
    case .file(let path): return .fetched(path: path, copy: nil)
    case .unknown: return .failed("nobody knows where the picture is")
    case .page(let url):
      if let path = kept(url) { return .fetched(path: path, copy: nil) }
      do {
        let page = try PageFetcher().fetch(url) { _, _ in isWanted() }
        return TemporaryCopy(of: page.bytes).map { .fetched(path: $0.path, copy: $0) }
          ?? .failed("the picture could not be written to a file")
      } catch {
        return .failed("the picture: \(error)")
      }
    }
  }
}

/// Shows a picture over the whole terminal, by `chafa`, which asks the terminal what it can draw.
///
/// It is a process of its own: a picture that does harm to a decoder does none to the reader.
enum PictureViewer {
  /// Shows a picture until a key is pressed; answers what went wrong, if anything did.
  static func show(_ path: String, on terminal: Terminal) -> String? {
    guard isInstalled else { return failure }
    // The path is an argument and never part of what the shell reads.
    let script = """
      clear 2>/dev/null; chafa --animate off -- "$1" || exit 1
      saved=$(stty -g); stty raw -echo; dd bs=1 count=1 >/dev/null 2>&1; stty "$saved"; clear 2>/dev/null; exit 0
      """
    let status = terminal.run(["sh", "-c", script, "sh", ProgramArgument.path(path)])
    return status == 0 ? nil : failure
  }

  /// Why a picture is not shown.
  static var failure: String {
    isInstalled ? "chafa cannot show this picture" : "pictures are shown by chafa, which is not installed"
  }

  private static var isInstalled: Bool {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    return path.split(separator: ":").contains { access("\($0)/chafa", X_OK) == 0 }
  }
}
