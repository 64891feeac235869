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
public final class DictionaryHyphenator: Hyphenator, @unchecked Sendable {
  private let folders: [String]?
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  /// What was found for each language that was asked for: nil where there is no dictionary.
  private var dictionaries: [String: HyphenDictionary?] = [:]

  /// - Parameter folders: where to look for dictionaries, the first ones first; nil for the system's
  ///   (``DictionaryFolders/standard``).
  public init(folders: [String]? = nil) {
    self.folders = folders
    lock = .allocate(capacity: 1)
    pthread_mutex_init(lock, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  /// Where a word may be divided, as byte offsets within it; none where there is no dictionary for the language.
  public func divisions(of word: UnsafeBufferPointer<UInt8>, language: String) -> [Int] {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return dictionary(of: language)?.divisions(of: word) ?? []
  }

  private func dictionary(of language: String) -> HyphenDictionary? {
    if let known = dictionaries[language] { return known }
    // A language tag comes out of the text; a text may name no more of them than a reader would meet.
    if dictionaries.count >= 64 { dictionaries = [:] }
    let path = DictionaryFolders(folders ?? DictionaryFolders.standard).dictionary(for: language)
    let opened = path.flatMap(HyphenDictionary.init(path:))
    dictionaries[language] = .some(opened)
    return opened
  }
}
