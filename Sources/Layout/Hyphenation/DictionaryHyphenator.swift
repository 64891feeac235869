import Dispatch
public import TextLayout

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Divides words by the dictionaries of libhyphen that are installed: those of TeX, LibreOffice and Firefox.
///
/// Nothing is looked for and nothing is opened before the first word of a language is asked for; after that the language's
/// dictionary stays open, and a language without one costs a look into a table. May be used from several threads at once.
/// Where the program was built without libhyphen, no word is divided.
///
/// Some dictionaries take seconds to open. A hyphenator with ``Patience`` does not wait for those: it divides no word of
/// such a language as long as it lives, so that it answers the same all along, and its ``successor()`` does.
public final class DictionaryHyphenator: Hyphenator, @unchecked Sendable {
  /// How long to wait for a dictionary, and whom to notify of one that arrives late.
  public struct Patience: Sendable {
    let limit: DispatchTimeInterval
    let tell: @Sendable () -> Void

    /// - Parameters:
    ///   - milliseconds: how long to wait.
    ///   - tell: called on another thread when a dictionary arrives late.
    public init(milliseconds: Int, tell: @escaping @Sendable () -> Void) {
      limit = .milliseconds(milliseconds)
      self.tell = tell
    }
  }

  private let folders: [String]?
  private let patience: Patience?
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  /// The dictionary of each language asked for; nil if there is none, or none in time.
  private var dictionaries: [String: HyphenDictionary?] = [:]
  /// What came too late, for this one or its predecessors.
  private let late: LateDictionaries

  /// - Parameters:
  ///   - folders: where to look for dictionaries, the first ones first; nil for the system's
  ///     (``DictionaryFolders/standard``).
  ///   - patience: how long to wait for one; nil for as long as it takes.
  public convenience init(folders: [String]? = nil, patience: Patience? = nil) {
    self.init(folders, patience, LateDictionaries())
  }

  private init(_ folders: [String]?, _ patience: Patience?, _ late: LateDictionaries) {
    self.folders = folders
    self.late = late
    self.patience = patience
    lock = .allocate(capacity: 1)
    pthread_mutex_init(lock, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  /// Where a word may be divided, as byte offsets within it; none if there is no dictionary for the language.
  public func divisions(of word: UnsafeBufferPointer<UInt8>, language: String) -> [Int] {
    if let known = locked({ dictionaries[language] }) { return locked { known?.divisions(of: word) ?? [] } }
    let opened = open(language)
    return locked {
      // Language tags come from the text, so their number is limited.
      if dictionaries.count >= 64 { dictionaries = [:] }
      dictionaries[language] = .some(opened)
      return opened?.divisions(of: word) ?? []
    }
  }

  /// A hyphenator that also has the dictionaries that arrived too late for this one; nil if none did. Do not use this one any
  /// more, since a dictionary serves one thread at a time.
  public func successor() -> DictionaryHyphenator? {
    let found = late.take()
    guard !found.isEmpty else { return nil }
    let next = DictionaryHyphenator(folders, patience, late)
    next.dictionaries = locked { dictionaries.merging(found) { $1 } }
    return next
  }

  /// The dictionary of a language; nil if there is none, or where it takes too long to open.
  private func open(_ language: String) -> HyphenDictionary? {
    let folders = self.folders ?? DictionaryFolders.standard
    guard let path = DictionaryFolders(folders).dictionary(for: language) else { return nil }
    guard let patience else { return HyphenDictionary(path: path) }
    let opening = Opening()
    DispatchQueue.global().async { [late] in
      if !opening.finish(with: HyphenDictionary(path: path)) {
        late.add(opening.dictionary, language)
        patience.tell()
      }
    }
    return opening.wait(patience.limit)
  }

  private func locked<Result>(_ work: () -> Result) -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return work()
  }
}

/// Dictionaries that arrived too late.
private final class LateDictionaries: @unchecked Sendable {
  private let turn = DispatchSemaphore(value: 1)
  private var dictionaries: [String: HyphenDictionary?] = [:]

  func add(_ dictionary: HyphenDictionary?, _ language: String) {
    turn.wait()
    defer { turn.signal() }
    dictionaries[language] = .some(dictionary)
  }

  func take() -> [String: HyphenDictionary?] {
    turn.wait()
    defer { turn.signal() }
    defer { dictionaries = [:] }
    return dictionaries
  }
}

/// A dictionary being opened, with a thread that waits for it for a while.
private final class Opening: @unchecked Sendable {
  private let done = DispatchSemaphore(value: 0)
  private let turn = DispatchSemaphore(value: 1)
  private var isAwaited = true
  private(set) var dictionary: HyphenDictionary?

  /// Delivers the dictionary; false if nobody is waiting any more.
  func finish(with opened: HyphenDictionary?) -> Bool {
    turn.wait()
    defer { turn.signal() }
    dictionary = opened
    if isAwaited { done.signal() }
    return isAwaited
  }

  /// The dictionary, if it was opened in time.
  func wait(_ limit: DispatchTimeInterval) -> HyphenDictionary? {
    if done.wait(timeout: .now() + limit) == .success { return dictionary }
    turn.wait()
    defer { turn.signal() }
    isAwaited = false
    return dictionary
  }
}
