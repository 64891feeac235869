import ArticleModel
import ArticleParsing
import Settings
import ShelfModel
import ShelfStore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Where the shelf is: as the settings say, else as the XDG Base Directory Specification does.
enum ShelfLocation {
  /// Opens the shelf and brings its index up to date; on a terminal it says how far that has come where it takes long.
  ///
  /// - Throws: ``InputFailure``.
  static func open() throws -> ShelfStore {
    do {
      let store = try ShelfStore(try places(), read: IndexedArticle.read)
      var progress = CountProgress("Indexing the shelf")
      defer { progress.clear() }
      try store.refresh { progress.show($0) }
      return store
    } catch let failure as StoreFailure {
      throw InputFailure(reason: failure.description, name: "shelf")
    }
  }

  /// The folders of the shelf and the name of this machine. Throws ``InputFailure`` where the reader has no home.
  static func places() throws -> ShelfStore.Places {
    guard let root, let cache = folder("XDG_CACHE_HOME", ".cache"), let machine = StateFolder.path(of: "machine") else {
      throw InputFailure(reason: "HOME is not set", name: "shelf")
    }
    do {
      let name = try MachineName.kept(in: machine)
      return ShelfStore.Places(
        root: root, cache: "\(cache)/shelf-\(DocumentIdentityKey.short(root))", machine: name)
    } catch {
      throw InputFailure(reason: error.description, name: "shelf")
    }
  }

  /// The folder of the shelf; nil where the reader has no home.
  static var root: String? {
    let setting = SettingsLocation.load().settings.shelf
    if setting.hasPrefix("/") { return setting }
    if setting.hasPrefix("~/"), let home = variable("HOME") { return home + setting.dropFirst() }
    return folder("XDG_DATA_HOME", ".local/share").map { $0 + "/shelf" }
  }

  /// The program's folder in one of the reader's; a relative path counts as none.
  private static func folder(_ name: String, _ usual: String) -> String? {
    if let folder = variable(name), folder.hasPrefix("/") { return "\(folder)/lectern" }
    return variable("HOME").map { "\($0)/\(usual)/lectern" }
  }

  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
