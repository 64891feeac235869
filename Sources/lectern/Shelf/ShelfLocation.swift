import ArticleModel
import ArticleParsing
import Settings
import ShelfModel
import ShelfStore
import UTF8Text

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Where the shelf is: given by the settings, or else by the XDG Base Directory Specification.
enum ShelfLocation {
  /// Opens the shelf and updates its index, showing progress on a terminal if that takes long.
  ///
  /// - Parameter isRefreshed: whether the index is brought up to date.
  /// - Throws: ``InputFailure``.
  static func open(isRefreshed: Bool = true) throws -> ShelfStore {
    do {
      let store = try ShelfStore(try places(), read: IndexedArticle.read)
      guard isRefreshed else { return store }
      var progress = CountProgress("Indexing the shelf")
      defer { progress.clear() }
      try store.refresh { progress.show($0) }
      if let words = store.damageWords {
        progress.clear()
        Diagnostics.report(words)
      }
      return store
    } catch let failure as StoreFailure {
      throw InputFailure(reason: failure.description, name: "shelf")
    }
  }

  /// The folders of the shelf and the name of this machine. Throws ``InputFailure`` if there is no home directory.
  ///
  /// - Parameter isUsed: whether the shelf has to be where the settings say, or to have a folder there to be begun in.
  static func places(isUsed: Bool = true) throws -> ShelfStore.Places {
    // Where the shelf was meant to be is not known then, and another is not what is asked for.
    if let mistake = SettingsLocation.mistake(in: "shelf") {
      throw InputFailure(reason: mistake.message, name: "\(SettingsLocation.path ?? "settings"):\(mistake.line)")
    }
    if isUsed { try checkSetting() }
    guard let root, let cache = folder("XDG_CACHE_HOME", ".cache"), let machine = StateFolder.path(of: "machine") else {
      throw InputFailure(reason: "HOME is not set", name: "shelf")
    }
    do {
      let name = try MachineName.kept(in: machine)
      let short = DocumentIdentityKey.short(root)
      return ShelfStore.Places(
        root: root, cache: "\(cache)/shelf-\(short)", machine: name,
        feeds: StateFolder.path(of: "feeds-\(short).sqlite"))
    } catch {
      throw InputFailure(reason: error.description, name: "shelf")
    }
  }

  /// A shelf that the settings name is not begun on a disk that is not there.
  private static func checkSetting() throws {
    guard !SettingsLocation.load().settings.shelf.isEmpty, let root else { return }
    let parent = root.split(separator: "/").dropLast().map { "/\($0)" }.joined()
    guard parent.isEmpty || SystemCalls.isThere(parent) else {
      throw InputFailure(reason: "\(parent), where the settings have it, is not there", name: "shelf")
    }
  }

  /// The folder of the shelf; nil if there is no home directory.
  static var root: String? {
    let setting = SettingsLocation.load().settings.shelf
    if setting.hasPrefix("/") { return setting }
    if setting.hasPrefix("~/"), let home = SystemCalls.variable("HOME") { return home + setting.dropFirst() }
    return folder("XDG_DATA_HOME", ".local/share").map { $0 + "/shelf" }
  }

  /// The program's folder in one of the user's directories; relative paths are ignored.
  private static func folder(_ name: String, _ usual: String) -> String? {
    if let folder = SystemCalls.variable(name), folder.hasPrefix("/") { return "\(folder)/lectern" }
    return SystemCalls.variable("HOME").map { "\($0)/\(usual)/lectern" }
  }
}

extension ShelfStore {
  /// What is said, once, of lines of journals and of articles that the last update could not read; nil where there are none.
  var damageWords: String? {
    let torn = tornLines > 0 ? "\(Counted.words(tornLines, "torn line")) of a journal left out" : nil
    let articles = Counted.words(unreadableFolders, "article")
    let unreadable =
      unreadableFolders > 0 ? "\(articles) cannot be read and \(unreadableFolders == 1 ? "is" : "are") left out" : nil
    let words = [torn, unreadable].compactMap { $0 }.joined(separator: ", ")
    return words.isEmpty ? nil : "shelf: \(words); lectern shelf check says where"
  }
}
