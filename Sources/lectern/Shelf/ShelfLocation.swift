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

/// Where the shelf is: given by the settings, or else by the XDG Base Directory Specification.
enum ShelfLocation {
  /// Opens the shelf and updates its index, showing progress on a terminal if that takes long.
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

  /// The folders of the shelf and the name of this machine. Throws ``InputFailure`` if there is no home directory.
  static func places() throws -> ShelfStore.Places {
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

  /// The folder of the shelf; nil if there is no home directory.
  static var root: String? {
    let setting = SettingsLocation.load().settings.shelf
    if setting.hasPrefix("/") { return setting }
    if setting.hasPrefix("~/"), let home = variable("HOME") { return home + setting.dropFirst() }
    return folder("XDG_DATA_HOME", ".local/share").map { $0 + "/shelf" }
  }

  /// The program's folder in one of the user's directories; relative paths are ignored.
  private static func folder(_ name: String, _ usual: String) -> String? {
    if let folder = variable(name), folder.hasPrefix("/") { return "\(folder)/lectern" }
    return variable("HOME").map { "\($0)/\(usual)/lectern" }
  }

  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
