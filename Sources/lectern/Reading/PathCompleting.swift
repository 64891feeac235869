import Dispatch
import ReaderCore
import TerminalScreen
import UTF8Text

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Completes paths that are typed, in the background: a folder may lie on a machine that does not answer.
final class PathCompleter: Sendable {
  private let waker: Waker
  private let results = Mailbox<(found: PathCompletion, request: Int)>()
  private let queue = DispatchQueue(label: "lectern.paths", qos: .userInitiated, attributes: .concurrent)

  init(waker: Waker) { self.waker = waker }

  /// Looks for what a path can become; an earlier one is not wanted any more.
  func complete(_ typed: String) {
    let request = results.nextRequest()
    queue.async { [self] in
      results.put((PathCompletion(typed: typed, paths: PathCompleter.paths(beginning: typed)), request))
      waker.wake()
    }
  }

  /// What was found since the last call.
  func takeResults() -> [Event] {
    let (found, latest) = results.take()
    return found.filter { $0.request == latest }.map { .pathsFound($0.found) }
  }

  /// How many entries of a folder are looked at, and how many are told.
  private static let mostEntries = 100_000
  private static let mostPaths = 1_000

  /// The folders and files whose paths begin with what was typed, in order; hidden ones only where their dot was typed.
  ///
  ///     "~/Re"   ►   ["~/Reading/", "~/Read me.txt"]
  static func paths(beginning typed: String) -> [String] {
    if typed == "~" { return ["~/"] }
    let split = typed.utf8.lastIndex(of: 0x2F).map { typed.utf8.index(after: $0) } ?? typed.startIndex
    let (folder, beginning) = (String(typed[..<split]), typed[split...])
    let place = folder.isEmpty ? "." : HomeFolder.expanding(folder)
    guard let stream = FileName.withCString(place, { opendir($0) }) ?? nil else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    var seen = 0
    while names.count < mostPaths, seen < mostEntries, let entry = readdir(stream) {
      seen += 1
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in FileName.text(of: bytes.prefix { $0 != 0 }) }
      guard name != ".", name != "..", name.hasPrefix(beginning), beginning.first == "." || name.first != "." else {
        continue
      }
      // What cannot be typed is not offered either.
      if PrintableText.of(name) == name { names.append(name) }
    }
    return names.sorted().compactMap { name in
      guard let status = SystemCalls.status(of: ArticleFolder.path(of: name, in: place)) else { return nil }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: return folder + name + "/"
      case S_IFREG: return folder + name
      default: return nil
      }
    }
  }
}
